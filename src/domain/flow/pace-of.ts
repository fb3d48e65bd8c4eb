import type { DerivationContext, ProjectContext } from '../scorecard/derivation-context';
import { hasFlag, type IssueFact } from '../scorecard/fact';
import { isWork } from '../work-type';
import type { Pace } from './pace';
import { MIN_FOR_P85, percentile, sortedNumbers } from './percentile';

/** Days over which the pace is taken, up to T. */
export const PACE_WINDOW_DAYS = 90;

/** The team's own pace in each lane of a project, from work that ended in the last 90 days. */
export function paceByLane(
  facts: Iterable<IssueFact>,
  project: ProjectContext,
  context: DerivationContext,
): Readonly<Record<string, Pace>> {
  const from = context.zone.startOfDay(context.asOfDay - PACE_WINDOW_DAYS);
  const byLane = new Map<string, number[]>(project.settings.lanes.map((lane) => [lane.key, []]));
  for (const fact of facts) {
    const lane = fact.laneId === undefined ? undefined : project.laneByOption.get(fact.laneId);
    const isInside =
      fact.endedAt !== undefined && fact.endedAt >= from && fact.endedAt < context.asOf;
    const isCounted = isWork(fact.workType) && !hasFlag(fact, 'void') && !hasFlag(fact, 'unmapped');
    if (!lane || !isInside || !isCounted || fact.leadSeconds === undefined) continue;
    byLane.get(lane.key)?.push(fact.leadSeconds / project.calendar.secondsPerDay);
  }
  return Object.fromEntries([...byLane].map(([lane, days]) => [lane, paceOf(days)]));
}

export function paceOf(days: readonly number[]): Pace {
  const sorted = sortedNumbers(days);
  const p50Days = percentile(sorted, 50);
  const p85Days = percentile(sorted, 85);
  if (sorted.length < MIN_FOR_P85 || p50Days === undefined || p85Days === undefined)
    return { n: sorted.length };
  return { n: sorted.length, p50Days, p85Days, leadDays: spreadOf(sorted) };
}

const MOST_VALUES = 100;

/** The values, or of very many the percentiles; two decimals, as nobody works to the second. */
function spreadOf(sorted: readonly number[]): readonly number[] {
  const n = Math.min(sorted.length, MOST_VALUES);
  const values = Array.from(
    { length: n },
    (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / n) - 1]!,
  );
  return values.map((days) => Math.round(days * 100) / 100);
}
