import type { JournalEntry } from './actual-state';
import type { SetupChoices } from './scene';
import type { SetupPlan } from './plan';
import type { Step } from './step';

/** Why a step could not be done, or undone. */
export type SetupCause =
  /** Jira's own sentences, in the admin's language: to be quoted. */
  | { readonly code: 'jira-refused'; readonly status: number; readonly messages: readonly string[] }
  | { readonly code: 'not-permitted' }
  /** Something that the plan speaks of is not there any more: plan anew. */
  | { readonly code: 'gone' }
  /** A task of Jira's ended without success. */
  | { readonly code: 'task-failed'; readonly messages: readonly string[] };

/** Why one has to wait. The same call, made again, goes on from there. */
export type SetupWait =
  /** A task of Jira's that this step has begun; percent as Jira tells it. */
  | { readonly code: 'task'; readonly percent: number }
  /** Another tab or another admin is at this step. */
  | { readonly code: 'another-call' }
  /** Jira changes workflows or schemes already, for somebody else. */
  | { readonly code: 'jira-busy' }
  | { readonly code: 'jira-rate-limited' }
  | { readonly code: 'jira-unavailable' };

/** Why something that set-up made stays. */
export type SetupKept =
  /** Issues, or other things, use it. */
  | { readonly code: 'in-use' }
  /** There are projects into which the admin cannot see: somebody may use it there. */
  | { readonly code: 'cannot-tell' }
  /** Jira has no way back. */
  | { readonly code: 'no-way-back' }
  /** Something that stays needs it: the key of that step. */
  | { readonly code: 'needed'; readonly by: string };

export type SetupStepState =
  | { readonly kind: 'waiting' }
  /** Call again after so many seconds. */
  | { readonly kind: 'underway'; readonly because: SetupWait; readonly afterSeconds: number }
  /** `made`: what came out of it, by key (`type:waiver`, `option:lane/urgent`) → id in Jira. */
  | { readonly kind: 'done'; readonly made: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly cause: SetupCause }
  /** `because`: key of the skipped step that it needs; absent: the admin's own word. */
  | { readonly kind: 'skipped'; readonly because?: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'kept'; readonly because: SetupKept };

/**
 * *applying*: steps are waiting, under way or have failed. *applied*: each is done or skipped.
 * *undoing*: some are undone. *undone*: nothing is left but what was kept.
 */
export type SetupPhase = 'applying' | 'applied' | 'undoing' | 'undone';

/** Kinds of things of which a plan speaks by id. */
export type NamedKind =
  | 'project'
  | 'type'
  | 'status'
  | 'resolution'
  | 'link-type'
  | 'field'
  | 'layout'
  | 'screen'
  | 'screen-scheme'
  | 'workflow'
  | 'types-scheme'
  | 'workflows-scheme'
  | 'screens-scheme'
  | 'filter'
  | 'board';

/**
 * Id → name as the site has it. All of the site's own types, statuses and workflows are there, so
 * that the admin can choose among them; of the other kinds, what the plan speaks of.
 */
export type SetupNames = Readonly<Partial<Record<NamedKind, Readonly<Record<string, string>>>>>;

/** What was agreed to. Never changed. */
export interface AgreedPlan extends Pick<SetupPlan, 'steps' | 'reused' | 'notes'> {
  readonly choices: SetupChoices;
  readonly names: SetupNames;
}

/** How far one step has come; a step without a record is waiting. */
export interface StepRecord {
  readonly key: string;
  readonly state: Exclude<SetupStepState['kind'], 'waiting'>;
  /** Epoch milliseconds until which a call is at it: nobody else touches it before. */
  readonly busyUntil: number;
  /** Whether a call may have made something that `made` does not tell: it was cut off. */
  readonly isUnsure: boolean;
  readonly made: Readonly<Record<string, string>>;
  /** What there was before, for what is put back. */
  readonly before?: unknown;
  /** A task of Jira's that does the rest. */
  readonly taskId?: string;
  /** Whether what is under way is the undoing. */
  readonly isUndoing?: boolean;
  readonly cause?: SetupCause;
  /** Of a *skipped* one: the step that it needs. */
  readonly skippedFor?: string;
  readonly kept?: SetupKept;
}

/** One set-up: what has been done of its plan. Numbers count from 1. */
export interface Run {
  readonly run: number;
  /** Of the plan that was agreed to. */
  readonly digest: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** In the order in which the steps were begun. */
  readonly records: readonly StepRecord[];
}

export const recordOf = ({ records }: Run, key: string): StepRecord | undefined =>
  records.find((record) => record.key === key);

export const withRecord = (run: Run, record: StepRecord): Run => ({
  ...run,
  records: run.records.some(({ key }) => key === record.key)
    ? run.records.map((each) => (each.key === record.key ? record : each))
    : [...run.records, record],
});

/** How soon one asks again when nobody says how long to wait. */
export const ASK_AGAIN_SECONDS = 2;
/** And a task that has just begun: a small one is over by then. */
export const ASK_FIRST_SECONDS = 0.5;

/** What the page is told of a step. */
export function stateOf(record: StepRecord | undefined, nowMs: number): SetupStepState {
  switch (record?.state) {
    case undefined:
      return { kind: 'waiting' };
    case 'done':
      return { kind: 'done', made: record.made };
    case 'failed':
      return { kind: 'failed', cause: record.cause ?? { code: 'gone' } };
    case 'skipped':
      return record.skippedFor === undefined
        ? { kind: 'skipped' }
        : { kind: 'skipped', because: record.skippedFor };
    case 'undone':
      return { kind: 'undone' };
    case 'kept':
      return { kind: 'kept', because: record.kept ?? { code: 'in-use' } };
    case 'underway':
      return underway(record, nowMs);
  }
}

function underway({ taskId, busyUntil }: StepRecord, nowMs: number): SetupStepState {
  const isBusy = busyUntil > nowMs;
  const because: SetupWait =
    taskId !== undefined && !isBusy ? { code: 'task', percent: 0 } : { code: 'another-call' };
  const afterSeconds = isBusy
    ? Math.min(ASK_AGAIN_SECONDS, Math.ceil((busyUntil - nowMs) / 1000))
    : 0;
  return { kind: 'underway', because, afterSeconds };
}

export function phaseOf(run: Run, steps: readonly Pick<Step, 'key'>[]): SetupPhase {
  const records = steps.map(({ key }) => recordOf(run, key));
  const states = records.map((record) => record?.state);
  const isUndoing = records.some(
    (record) =>
      record?.isUndoing === true || record?.state === 'undone' || record?.state === 'kept',
  );
  if (isUndoing) return states.every(isOver) ? 'undone' : 'undoing';
  return states.every((state) => state === 'done' || state === 'skipped') ? 'applied' : 'applying';
}

/** Nothing of it is left to undo. */
const isOver = (state: StepRecord['state'] | undefined): boolean =>
  state === undefined || state === 'undone' || state === 'kept' || state === 'skipped';

/** What earlier set-ups have made and not undone, for the plan of the next. */
export const journalOf = (runs: readonly Run[]): readonly JournalEntry[] =>
  runs
    .flatMap(({ records }) => records)
    .filter(({ state }) => state !== 'undone')
    .flatMap(({ made }) => Object.entries(made).map(([key, id]) => ({ key, id })));

/** Whether a step has, or may have, left something in Jira that can still be undone. */
export const isStanding = (record: StepRecord | undefined): boolean =>
  record !== undefined &&
  (record.state === 'done' ||
    record.state === 'underway' ||
    record.state === 'failed' ||
    (record.state === 'skipped' && record.isUnsure));

/** The step that must be done, or left out, before this one. */
export const missingNeed = (run: Run, { needs }: Step): string | undefined =>
  needs.find((key) => recordOf(run, key)?.state !== 'done');

/** The keys of the steps that cannot be done without one, directly or by others. */
export function dependantsOf(steps: readonly Step[], key: string): readonly string[] {
  const lost = new Set([key]);
  // Steps come after what they need: one look at each is enough.
  for (const step of steps) if (step.needs.some((need) => lost.has(need))) lost.add(step.key);
  lost.delete(key);
  return [...lost];
}
