import { mondayOf, toIsoDay } from '../../src/domain/day';
import { percentile, sortedNumbers } from '../../src/domain/flow/percentile';
import type { Duration, IssueFlow } from './derive-flow';
import type { FlowCalendar } from './lens';

/** How all issues of an export flowed. */
export interface FlowAggregates {
  readonly issues: number;
  readonly notStarted: number;
  readonly inProgress: number;
  readonly finished: number;
  readonly throughput: Throughput | undefined;
  readonly cycleTime: Spread;
  readonly wipAge: Spread;
  /** Σ active ÷ Σ (active + waits) over what has ended; absent where there is none. */
  readonly flowEfficiency: number | undefined;
  /** Σ blocked ÷ the same. */
  readonly blockedShare: number | undefined;
}

export interface Throughput {
  /** Ended issues ÷ weeks from the Monday before the first end to the end of the file, at least one. */
  readonly perWeek: number;
  /** Monday → how many ended in that week; weeks without any are there. */
  readonly weeks: Readonly<Record<string, number>>;
}

/** Percentiles by nearest rank, of seconds and of working days where there is a calendar. */
export interface Spread {
  readonly n: number;
  readonly seconds: Percentiles;
  readonly days: Percentiles | undefined;
}

export interface Percentiles {
  readonly p50: number | undefined;
  readonly p85: number | undefined;
  readonly p95: number | undefined;
}

export function aggregateFlow(
  issues: readonly IssueFlow[],
  calendar: FlowCalendar,
  asOf: number,
): FlowAggregates {
  const ended = issues.flatMap(({ endedAt }) => endedAt ?? []);
  const told = issues.filter(({ efficiency }) => efficiency !== undefined);
  const active = sum(told, ({ activeSeconds }) => activeSeconds);
  const moved = active + sum(told, ({ waitSeconds }) => waitSeconds);
  const shareOf = (seconds: number) => (moved === 0 ? undefined : seconds / moved);
  return {
    issues: issues.length,
    notStarted: issues.filter((each) => each.startedAt === undefined && !each.endedAt).length,
    inProgress: issues.filter(({ isInProgress }) => isInProgress).length,
    finished: ended.length,
    throughput: throughputOf(ended, calendar, asOf),
    cycleTime: spreadOf(issues.flatMap(({ cycle }) => cycle ?? [])),
    wipAge: spreadOf(issues.flatMap(({ age }) => age ?? [])),
    flowEfficiency: shareOf(active),
    blockedShare: shareOf(sum(told, ({ blockedSeconds }) => blockedSeconds)),
  };
}

function sum(issues: readonly IssueFlow[], of: (issue: IssueFlow) => number): number {
  return issues.reduce((total, issue) => total + of(issue), 0);
}

function throughputOf(
  ended: readonly number[],
  { zone }: FlowCalendar,
  asOf: number,
): Throughput | undefined {
  const counts = new Map<number, number>();
  for (const at of ended) {
    const monday = mondayOf(zone.dayOf(at));
    counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const first = Math.min(...counts.keys());
  const weeks: Record<string, number> = {};
  for (let monday = first; monday <= zone.dayOf(asOf); monday += 7) {
    weeks[toIsoDay(monday)] = counts.get(monday) ?? 0;
  }
  const elapsed = (asOf - zone.startOfDay(first)) / (7 * 86_400);
  return { perWeek: ended.length / Math.max(1, elapsed), weeks };
}

function spreadOf(durations: readonly Duration[]): Spread {
  const days = durations.flatMap((each) => each.days ?? []);
  return {
    n: durations.length,
    seconds: percentilesOf(durations.map(({ seconds }) => seconds)),
    days: days.length === 0 ? undefined : percentilesOf(days),
  };
}

function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = sortedNumbers(values);
  const at = (percent: number) => percentile(sorted, percent);
  return { p50: at(50), p85: at(85), p95: at(95) };
}
