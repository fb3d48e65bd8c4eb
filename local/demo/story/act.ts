import type { FieldKey } from '../../../src/domain/fields';
import type { PersonKey } from '../people';
import type { StatusKey } from '../workflow-plan';

export const PROJECT_KEYS = ['ACQ', 'FID', 'WEB'] as const;
export type ProjectKey = (typeof PROJECT_KEYS)[number];

export type TypeKey =
  'prototype' | 'request' | 'waiver' | 'decision' | 'story' | 'task' | 'bug' | 'epic';

export type PriorityKey = 'highest' | 'high' | 'medium' | 'low';
export type ResolutionKey = 'done' | 'wont-do' | 'duplicate' | 'filed-in-error' | 'withdrawn';
export type LinkKey =
  'blocks' | 'clones' | 'waives' | 'decides' | 'remediates' | 'graduates' | 'splits';

/** Keys of options, days, texts and people; `null` empties. */
export type StoryValues = Readonly<
  Partial<Record<FieldKey, string | number | readonly string[] | null>>
> & {
  readonly summary?: string;
  readonly description?: string;
  readonly priority?: PriorityKey;
  readonly resolution?: ResolutionKey;
  readonly assignee?: PersonKey;
  readonly labels?: readonly string[];
};

/** One thing that somebody did to an issue. */
export type Act = { readonly at: number; readonly by: PersonKey } & (
  | { readonly kind: 'create'; readonly values: StoryValues }
  | { readonly kind: 'move'; readonly transition: string; readonly values?: StoryValues }
  | { readonly kind: 'edit'; readonly values: StoryValues }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'flag'; readonly reason: string }
  | { readonly kind: 'unflag' }
  | { readonly kind: 'sprint'; readonly sprint: number }
  | { readonly kind: 'link'; readonly link: LinkKey; readonly other: string }
);

/** A status and since when, as the acts have it. */
interface Stay {
  readonly status: StatusKey;
  readonly from: number;
}

/** One issue's life, as acts in order of time. `ref` names it inside the story. */
export interface IssueStory {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly type: TypeKey;
  readonly reporter: PersonKey;
  /** Ref of the campaign that it belongs to. */
  readonly parent?: string;
  readonly acts: Act[];
  readonly stays: Stay[];
}

export const createdAt = (issue: IssueStory): number => (issue.acts[0] as Act).at;

/** The stretches that an issue spent in any of the statuses, up to `until`. */
export function stretchesIn(
  issue: IssueStory,
  statuses: ReadonlySet<StatusKey>,
  until: number,
): { readonly from: number; readonly to: number }[] {
  return issue.stays.flatMap((stay, i) => {
    const to = Math.min(issue.stays[i + 1]?.from ?? until, until);
    return statuses.has(stay.status) && stay.from < to ? [{ from: stay.from, to }] : [];
  });
}

/** The status at an instant, `undefined` before the issue was there. */
export function statusAt(issue: IssueStory, at: number): StatusKey | undefined {
  return issue.stays.findLast((stay) => stay.from <= at)?.status;
}
