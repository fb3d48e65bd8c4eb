import type { StageMap } from '../stage';
import { findHop, type OpenTransition, type ReviewEnding } from './road';

/** Whether the way back wants the kind of change: its screen demands it, takes it or has no place for it. */
export type ReasonAsked = 'required' | 'optional' | 'not-asked';

/** The endings that the viewer can give now. */
export interface OpenEndings {
  readonly works: boolean;
  readonly notYet: { readonly reason: ReasonAsked } | undefined;
}

/**
 * Which endings of the review there is a way for.
 *
 * @param reasonFieldId the field that keeps the kind of change, where the site has one to choose from.
 */
export function findEndings(
  statusId: string,
  transitions: readonly OpenTransition[],
  stageMap: StageMap,
  reasonFieldId: string | undefined,
): OpenEndings {
  const hopTo = (ending: ReviewEnding, fillable: readonly string[]) =>
    findHop({ kind: 'review', ending }, statusId, transitions, stageMap, fillable);
  const back = hopTo('not-yet', reasonFieldId === undefined ? [] : [reasonFieldId]);
  return {
    works: hopTo('works', []).kind === 'arrive',
    notYet:
      back.kind === 'arrive' ? { reason: reasonOn(back.transition, reasonFieldId) } : undefined,
  };
}

function reasonOn({ fields }: OpenTransition, reasonFieldId: string | undefined): ReasonAsked {
  const field = reasonFieldId === undefined ? undefined : fields[reasonFieldId];
  if (!field) return 'not-asked';
  return field.required ? 'required' : 'optional';
}

export interface ReviewDraft {
  readonly text: string;
  /** Key of an option of `returnReason`. */
  readonly reason: string | undefined;
}

export type ReviewProblem = 'text' | 'reason';

/** What is missing for "Not yet": the words first, then the kind of change where it is demanded. */
export function findReviewProblem(
  { text, reason }: ReviewDraft,
  asked: ReasonAsked,
): ReviewProblem | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'text';
  return asked === 'required' && !reason ? 'reason' : undefined;
}
