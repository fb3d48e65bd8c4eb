import type { ActorId } from '../actor';
import { digestOf } from '../digest';
import type { Role } from '../roster';
import { MEASURES } from './all-measures';
import type { ContestEnding } from './contest';
import type { MeasureId } from './measure-id';

/** How a contest is named among the acts of its issue. One person may contest again once it ended. */
export function contestActId(measure: MeasureId, actor: ActorId, round: number): string {
  return round === 0 ? `contest:${measure}:${actor}` : `contest:${measure}:${actor}:${round}`;
}

/** There is one end of a contest: who comes second finds it ended. */
export const contestEndActId = (contest: string): string => `end-${contest}`;

/** Its name for others: nobody can be followed by it from one issue to another. */
export const contestIdOf = (issueId: string, actId: string): string =>
  digestOf(`${issueId} ${actId}`);

/**
 * Whether a role of the roster may void a contest: the stewards of brand and data, and the owners of
 * the measure. Owners are named by their post, which the roster does not know: a lead of either side
 * stands for it, and the architect where the measure is theirs.
 */
export function mayVoid(role: Role | undefined, measure: MeasureId): boolean {
  switch (role) {
    case 'brand':
    case 'data':
    case 'lead':
      return true;
    case 'architect':
      return MEASURES[measure].owners.it === 'enterprise-architect';
    case 'liaison':
    case undefined:
      return false;
  }
}

interface Viewer {
  readonly actor: ActorId;
  readonly role: Role | undefined;
}

/** What somebody may do about a contest that stands. */
export function endingOf(
  contest: { readonly measure: MeasureId; readonly actor: ActorId },
  { actor, role }: Viewer,
): ContestEnding | undefined {
  if (contest.actor === actor) return 'withdrawn';
  return mayVoid(role, contest.measure) ? 'voided' : undefined;
}
