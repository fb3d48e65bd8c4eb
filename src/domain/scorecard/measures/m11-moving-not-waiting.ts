import { movingTime, WAITING_ON, type MovingTime } from '../../flow/moving-time';
import { MIN_FOR_RATE } from '../../flow/percentile';
import { isWork } from '../../work-type';
import type { DerivedIssue } from '../derive';
import { wayStart } from '../derive-waits';
import { hasFlag } from '../fact';
import { fromHistory, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M11' }>;

const share = { misses: 'M11.waitSeconds', base: 'M11.seconds', items: 'M11.items' } as const;

/** A day of waiting is kept in thousandths: sums of projects with other hours stay days. */
const DAY_PARTS = 1000;

/** M11 Moving, not waiting: a promise of both. */
export const movingNotWaiting: Measure = {
  id: 'M11',
  side: 'joint',
  unit: 'share',
  direction: 'higher',
  target: 0.4,
  owners: { it: 'it-delivery-lead', marketing: 'marketing-operations-lead' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [{ kind: 'waits' }],
  window: share,
  week: share,
  excluded: 'M11.excluded',
  basis: fromHistory,
  value: (sums) => 1 - sums.count('M11.waitSeconds') / sums.count('M11.seconds'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    const { fact, project } = issue;
    if (!isCounted(issue) || fact.endedAt === undefined) return;
    const day = context.zone.dayOf(fact.endedAt);
    if (hasFlag(fact, 'unmapped')) return tally.add(day, 'M11.excluded', 1);
    const { seconds, waits } = stretchOf(issue, fact.endedAt);
    tally.add(day, 'M11.items', 1);
    tally.add(day, 'M11.seconds', seconds);
    for (const [party, waited] of waits) {
      tally.add(day, 'M11.waitSeconds', waited);
      const parts = Math.round((DAY_PARTS * waited) / project.calendar.secondsPerDay);
      tally.add(day, `M11.${party}`, parts);
    }
  },
  row: toRow,
};

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isWork(fact.workType) && !hasFlag(fact, 'void');

/** From the first *intake* to the end. */
function stretchOf({ flow, project }: DerivedIssue, endedAt: number): MovingTime {
  return movingTime(flow, project.calendar, wayStart(flow, endedAt), endedAt);
}

function toRow(issue: DerivedIssue, window: MeasureWindow): Row | undefined {
  const { fact, project } = issue;
  const { endedAt } = fact;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped') || endedAt === undefined) return undefined;
  if (endedAt < window.from || endedAt >= window.to) return undefined;
  const { seconds, waits } = stretchOf(issue, endedAt);
  const { secondsPerDay } = project.calendar;
  const waited = waits.reduce((sum, [, each]) => sum + each, 0);
  return {
    measure: 'M11',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: waited > seconds / 2 ? 'mostly-waited' : 'mostly-moved',
    endedAt,
    activeDays: (seconds - waited) / secondsPerDay,
    waits: waits.map(([on, each]) => ({ on, days: each / secondsPerDay })),
  };
}

/** Days an item, by party. */
function listNotes(sums: WindowSums): readonly SideNote[] {
  const items = sums.count('M11.items');
  return WAITING_ON.flatMap((party) => {
    const days = sums.count(`M11.${party}`) / DAY_PARTS;
    return days === 0
      ? []
      : [{ key: `waits-${party}`, value: days / items, unit: 'days', n: items } as const];
  });
}
