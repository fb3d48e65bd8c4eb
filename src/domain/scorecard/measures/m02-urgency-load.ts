import { waitedOn } from '../../flow/moving-time';
import { MIN_FOR_RATE } from '../../flow/percentile';
import { dayTrack, intersect, valueAt, type Interval } from '../../flow/track';
import { isWork } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { findUrgentBy } from '../made-urgent';
import { mappedUntilSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Counter } from '../counters';
import type { Recorder } from '../tally';
import { firstDayKept, weeksOf } from '../windows';
import { countNote, shareNote, type WindowSums } from '../window-sums';

/** M2 Urgency load: marketing's promise to IT. */
export const urgencyLoad: Measure = {
  id: 'M2',
  side: 'marketing',
  unit: 'share',
  direction: 'lower',
  target: 0.15,
  owners: { it: 'it-delivery-lead', marketing: 'marketing-operations-lead' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [{ kind: 'field', field: 'lane' }],
  window: { misses: 'M2.urgentSeconds', base: 'M2.seconds', items: 'M2.items' },
  week: { misses: 'M2.urgentSeconds', base: 'M2.seconds', items: 'M2.weekItems' },
  excluded: 'M2.excluded',
  basis: mappedUntilSetUp,
  value: (sums) => sums.count('M2.urgentSeconds') / sums.count('M2.seconds'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    const { fact, flow } = issue;
    if (!isWork(fact.workType) || hasFlag(fact, 'void')) return;
    if (hasFlag(fact, 'unmapped')) return addExcluded(issue, tally);
    if (fact.lastInProgressDay === undefined) return;
    tally.add(fact.lastInProgressDay, 'M2.items', 1);
    addSeconds(issue, flow.inProgress, 'M2.seconds', context, tally);
    addSeconds(issue, flow.urgentInProgress, 'M2.urgentSeconds', context, tally);
    for (const week of weeksOf(flow.inProgress, context)) tally.add(week, 'M2.weekItems', 1);
    addClosed(issue, context, tally);
    const isUnpriced = hasFlag(fact, 'urgentNow') && !hasFlag(fact, 'priced');
    if (isUnpriced && hasFlag(fact, 'inProgress'))
      tally.add(context.asOfDay - 1, 'M2.urgentUnpriced', 1);
  },
  row: toRow,
};

/** Whether it was in progress cannot be told: it counts where it was last seen without a stage. */
function addExcluded({ fact }: DerivedIssue, tally: Recorder): void {
  const day = Math.max(fact.lastInProgressDay ?? 0, fact.lastUnmappedDay ?? 0);
  tally.add(day, 'M2.excluded', 1);
}

/** Lays working seconds on the days of the site's zone. */
function addSeconds(
  { project }: DerivedIssue,
  intervals: readonly Interval[],
  counter: Counter,
  { zone, asOfDay }: DerivationContext,
  tally: Recorder,
): void {
  for (const { from, to } of intervals) {
    const first = Math.max(zone.dayOf(from), firstDayKept(asOfDay));
    let start = Math.max(from, zone.startOfDay(first));
    for (let day = first; start < to; day++) {
      const end = Math.min(to, zone.startOfDay(day + 1));
      const seconds = project.calendar.workingSeconds(start, end);
      if (seconds > 0) tally.add(day, counter, seconds);
      start = end;
    }
  }
}

/** Honoured urgency: closed urgent items whose date held and that hardly waited on marketing. */
function addClosed(
  { fact, flow, project, timeline }: DerivedIssue,
  context: DerivationContext,
  tally: Recorder,
): void {
  const { closedAt } = fact;
  if (closedAt === undefined || flow.visits.at(-1)?.meaning?.stage !== 'done') return;
  if (project.urgentLaneId === undefined) return;
  if (valueAt(flow.lanes, closedAt) !== project.urgentLaneId) return;
  const dates = dayTrack(timeline, 'neededBy').filter((step) => step.at < context.asOf);
  const first = dates.findIndex((step) => step.value !== undefined);
  const hasMoved =
    first >= 0 && dates.slice(first).some((step) => step.value !== dates[first]?.value);
  const waited = waitedOn(flow.waits, 'marketing', project.calendar, fact.createdAt, closedAt);
  const isOnTime = waited <= project.calendar.secondsPerDay;
  const day = context.zone.dayOf(closedAt);
  tally.add(day, 'M2.urgentClosed', 1);
  if (!hasMoved && isOnTime) tally.add(day, 'M2.urgentHonoured', 1);
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): MeasureRow | undefined {
  const { fact, flow, project } = issue;
  if (!isWork(fact.workType) || hasFlag(fact, 'void') || hasFlag(fact, 'unmapped'))
    return undefined;
  if ((fact.lastInProgressDay ?? -1) < window.fromDay) return undefined;
  const days = (intervals: readonly Interval[]): number =>
    intervals.reduce((sum, { from, to }) => sum + project.calendar.workingDays(from, to), 0);
  const urgentIntervals = intersect(flow.urgentInProgress, [window]);
  const urgentDays = days(urgentIntervals);
  const last = urgentIntervals.at(-1);
  return {
    measure: 'M2',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: urgentDays > 0 ? 'urgent' : 'not-urgent',
    urgentIntervals,
    urgentDays,
    inProgressDays: days(intersect(flow.inProgress, [window])),
    urgentBy: last && findUrgentBy(issue, last.from, context),
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  return [
    ...shareNote(
      'honoured-urgency',
      sums.count('M2.urgentHonoured'),
      sums.count('M2.urgentClosed'),
    ),
    countNote('urgent-unpriced', sums.count('M2.urgentUnpriced')),
  ];
}
