import type { FlowAggregates, Percentiles, Spread } from './aggregate-flow';
import type { Duration, IssueFlow } from './derive-flow';

/** One issue as a line of JSON: times in ISO, durations in seconds; what is not there is null. */
export function issueLine(issue: IssueFlow): string {
  return JSON.stringify({
    key: issue.key,
    created: isoOf(issue.createdAt),
    started: isoOf(issue.startedAt),
    finished: isoOf(issue.endedAt),
    ...duration('cycleTime', issue.cycle),
    ...duration('age', issue.age),
    waits: issue.waits,
    flags: issue.flags.map(({ from, to }) => ({ from: isoOf(from), to: isoOf(to) })),
    blockedSeconds: issue.blockedSeconds,
    activeSeconds: issue.activeSeconds,
    flowEfficiency: shareOf(issue.efficiency),
    ...(issue.unmappedStatusIds.length > 0 && { statusesWithoutStage: issue.unmappedStatusIds }),
    ...(issue.isCut && { historyIsCut: true }),
  });
}

/** The last line: `"aggregates"` tells it from an issue's. */
export function aggregateLine(all: FlowAggregates, asOf: number): string {
  const { throughput } = all;
  return JSON.stringify({
    aggregates: {
      n: all.issues,
      asOf: isoOf(asOf),
      ...{ notStarted: all.notStarted, inProgress: all.inProgress, finished: all.finished },
      throughputPerWeek: throughput ? rounded(throughput.perWeek) : null,
      weeks: throughput?.weeks ?? {},
      ...spread('cycleTime', all.cycleTime),
      ...spread('wipAge', all.wipAge),
      flowEfficiency: shareOf(all.flowEfficiency),
      blockedShare: shareOf(all.blockedShare),
    },
  });
}

function duration(name: string, value: Duration | undefined) {
  return {
    [`${name}Seconds`]: value?.seconds ?? null,
    ...(value?.days !== undefined && { [`${name}Days`]: rounded(value.days) }),
  };
}

function spread(name: string, { n, seconds, days }: Spread) {
  return {
    [`${name}Seconds`]: { n, ...percentiles(seconds) },
    ...(days && { [`${name}Days`]: { n, ...percentiles(days) } }),
  };
}

function percentiles({ p50, p85, p95 }: Percentiles) {
  const of = (value: number | undefined) => (value === undefined ? null : rounded(value));
  return { p50: of(p50), p85: of(p85), p95: of(p95) };
}

function isoOf(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}

const shareOf = (value: number | undefined): number | null =>
  value === undefined ? null : rounded(value);

/** Four digits after the point: a share to the hundredth of a per cent, a day to nine seconds. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
