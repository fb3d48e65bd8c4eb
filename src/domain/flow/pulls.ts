import type { DerivationContext, ProjectContext } from '../scorecard/derivation-context';
import type { IssueFact } from '../scorecard/fact';
import { isWork } from '../work-type';
import { PACE_WINDOW_DAYS } from './pace-of';

/** How often a place came free where work is pulled to, over the last 90 days. */
export interface Rhythm {
  /** When each card was pulled: working days after the start of the window, ascending. */
  readonly pulledAt: readonly number[];
  /** Length of the window in working days. */
  readonly windowDays: number;
}

/** The rhythm in which a project pulled its cards: first entries to *build*, of all lanes. */
export function rhythmOf(
  facts: Iterable<IssueFact>,
  { calendar }: ProjectContext,
  context: DerivationContext,
): Rhythm {
  const from = context.zone.startOfDay(context.asOfDay - PACE_WINDOW_DAYS);
  const daysTo = (at: number) => toTwoDecimals(calendar.workingDays(from, at));
  const pulledAt: number[] = [];
  for (const { workType, buildAt } of facts) {
    if (!isWork(workType) || buildAt === undefined) continue;
    if (buildAt >= from && buildAt < context.asOf) pulledAt.push(daysTo(buildAt));
  }
  pulledAt.sort((a, b) => a - b);
  return { pulledAt, windowDays: daysTo(context.asOf) };
}

function toTwoDecimals(days: number): number {
  return Math.round(days * 100) / 100;
}
