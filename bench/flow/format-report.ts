import { alignColumns, formatValue } from '../align-columns';
import type { FlowAggregates, Percentiles, Spread } from './aggregate-flow';
import type { Phase, Stopwatch } from './stopwatch';

const PHASES: readonly (readonly [Phase, what: string])[] = [
  ['reading', 'the file, split into lines'],
  ['parsing', 'JSON'],
  ['timelines', 'what happened, from Jira’s answers'],
  ['deriving', 'how each issue flowed'],
  ['aggregating', 'how all of them did'],
];

/** What each phase took, and the memory at the end. */
export function formatTimes(
  stopwatch: Stopwatch,
  issues: number,
  memory: { readonly heap: number; readonly resident: number; readonly peak: number },
): string {
  const rows = PHASES.map(([phase, what]) => {
    const ms = stopwatch.of(phase);
    const speed = formatValue(issues / (ms / 1000));
    return [phase, what, formatValue(ms), 'ms', speed, 'issues/s'];
  });
  const megabytes = (bytes: number) => formatValue(bytes / 1e6);
  const used = [
    ['memory', 'heap at the end', megabytes(memory.heap), 'MB'],
    ['', 'of the process at the end', megabytes(memory.resident), 'MB'],
    ['', 'of the process at most', megabytes(memory.peak), 'MB'],
  ];
  return alignColumns([...rows, ...used], new Set([2, 4]));
}

/** How the issues of the file flowed, for people. */
export function formatAggregates(all: FlowAggregates): string {
  const rows = [
    ['issues', formatValue(all.issues)],
    ['not started', formatValue(all.notStarted)],
    ['in progress', formatValue(all.inProgress), ...spread('age', all.wipAge)],
    ['finished', formatValue(all.finished), ...spread('cycle time', all.cycleTime)],
    ['a week', all.throughput ? formatValue(all.throughput.perWeek) : '–'],
    ['flow efficiency', percent(all.flowEfficiency)],
    ['blocked', percent(all.blockedShare)],
  ];
  return alignColumns(rows, new Set([1]));
}

function spread(what: string, { days, seconds }: Spread): string[] {
  if (days) return [what, `${percentiles(days)} working days`];
  const scaled = Object.entries(seconds).map(([name, value]: [string, number | undefined]) => [
    name,
    value === undefined ? undefined : value / 86_400,
  ]);
  return [what, `${percentiles(Object.fromEntries(scaled) as Percentiles)} days`];
}

function percentiles({ p50, p85, p95 }: Percentiles): string {
  const told = (value: number | undefined) => (value === undefined ? '–' : formatValue(value));
  return `p50 ${told(p50)}, p85 ${told(p85)}, p95 ${told(p95)}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(1)} %`;
}
