import type { Pace } from '../flow/pace';
import type { Stage } from '../stage';
import type { CardClock } from './card-clock';

/** Working days between two instants (epoch ms), on the project's calendar. */
export type WorkingDays = (from: number, to: number) => number;

/** Age of a card in progress, beside the team's own pace in its lane. All in working days. */
export type Age =
  | { readonly kind: 'plain'; readonly days: number }
  | { readonly kind: 'slower-than-half'; readonly days: number }
  | { readonly kind: 'past-usual'; readonly days: number; readonly usualDays: number };

/** Stages that the pace's clock covers: it stops at the first *pilot* or *done*. */
const PACED: ReadonlySet<Stage> = new Set<Stage>(['ready', 'build', 'review']);
const AGED: ReadonlySet<Stage> = new Set<Stage>([...PACED, 'pilot']);

/**
 * Age of an issue in progress, in working days, one decimal.
 *
 * Formula: working time from the first entry to *ready* until `now`. In *pilot* the age stays plain:
 * the pace it would be held against ends where the pilot begins.
 * Source: Kanban Guide, "Work Item Age", on the team's calendar.
 *
 * @returns `undefined` when the issue has not started or has finished.
 */
export function ageOf(
  stage: Stage | undefined,
  clock: CardClock | undefined,
  pace: Pace | undefined,
  now: number,
  workingDays: WorkingDays,
): Age | undefined {
  if (stage === undefined || !AGED.has(stage) || clock?.startedAt === undefined) return undefined;
  const days = toOneDecimal(workingDays(clock.startedAt, now));
  if (!PACED.has(stage)) return { kind: 'plain', days };
  if (pace?.p85Days !== undefined && days > pace.p85Days)
    return { kind: 'past-usual', days, usualDays: toOneDecimal(pace.p85Days) };
  if (pace?.p50Days !== undefined && days > pace.p50Days) return { kind: 'slower-than-half', days };
  return { kind: 'plain', days };
}

/** Whether the pace of the lane covers a stage. */
export const isPaced = (stage: Stage | undefined): boolean =>
  stage !== undefined && PACED.has(stage);

export function toOneDecimal(days: number): number {
  return Math.round(days * 10) / 10;
}
