import type { Calendar } from '../calendar';
import { elementAt } from '../invariant';
import { firstEntry, type Visit } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import { dayTrack, type Interval } from '../flow/track';
import type { DerivationContext, ProjectContext } from './derivation-context';
import type { IssueFact } from './fact';
import type { IssueFlow } from './issue-flow';

export type Anchors = Pick<
  IssueFact,
  | 'readyAt'
  | 'buildAt'
  | 'pilotAt'
  | 'doneAt'
  | 'endedAt'
  | 'decideAt'
  | 'closedAt'
  | 'reviewLeftAt'
  | 'firstNeededByDay'
  | 'timeBoxEndDay'
  | 'leadSeconds'
  | 'filingSeconds'
  | 'lastInProgressDay'
  | 'lastExposedDay'
  | 'lastChangeDay'
  | 'lastUnmappedDay'
>;

/** A shorter first stay in *review* is a slip of the hand. */
const MIN_REVIEW_SECONDS = 60;

/** When the issue first came to each stage, and the last days on which it counted somewhere. */
export function deriveAnchors(
  timeline: Timeline,
  flow: IssueFlow,
  project: ProjectContext,
  context: DerivationContext,
): Anchors {
  const { visits } = flow;
  const endedAt = firstEntry(visits, 'pilot', 'done');
  const { calendar } = project;
  const lastChangeAt = flow.changes.events.at(-1)?.at;
  const lastDay = (stays: readonly Interval[]): number | undefined => {
    const last = stays.at(-1);
    return last && context.zone.dayOf(Math.max(last.from, last.to - 1));
  };
  return {
    readyAt: flow.readyAt,
    buildAt: firstEntry(visits, 'build') ?? firstEntry(visits, 'review', 'pilot'),
    pilotAt: firstEntry(visits, 'pilot'),
    doneAt: firstEntry(visits, 'done'),
    endedAt,
    decideAt: firstEntry(visits, 'decide'),
    closedAt: findClosing(visits),
    reviewLeftAt: findReviewLeft(visits, context.asOf),
    firstNeededByDay: findFirstNeededBy(timeline, context.asOf),
    timeBoxEndDay: dayTrack(timeline, 'timeBoxEnd').findLast((step) => step.at < context.asOf)
      ?.value,
    leadSeconds: leadOf(visits, endedAt, calendar),
    filingSeconds:
      endedAt === undefined ? undefined : calendar.workingSeconds(timeline.createdAt, endedAt),
    lastInProgressDay: lastDay(flow.inProgress),
    lastExposedDay: lastDay(flow.exposed),
    lastChangeDay: lastChangeAt === undefined ? undefined : context.zone.dayOf(lastChangeAt),
    lastUnmappedDay:
      flow.unmappedStatusIds.length === 0
        ? undefined
        : lastDay(visits.filter((visit) => visit.meaning === undefined)),
  };
}

function leadOf(
  visits: readonly Visit[],
  endedAt: number | undefined,
  calendar: Calendar,
): number | undefined {
  if (endedAt === undefined) return undefined;
  const startedAt = findLeadStart(visits, endedAt);
  return startedAt === undefined ? undefined : calendar.workingSeconds(startedAt, endedAt);
}

/** `r` of M3: the first *ready* up to the end, else the first *build* or *review* before it. */
export function findLeadStart(visits: readonly Visit[], endedAt: number): number | undefined {
  const before = visits.filter((visit) => visit.from <= endedAt);
  return firstEntry(before, 'ready') ?? firstEntry(before, 'build', 'review');
}

/** When the issue came into the *done* or *stopped* in which it stands at T. */
function findClosing(visits: readonly Visit[]): number | undefined {
  const isClosed = (visit: Visit | undefined): boolean =>
    visit?.meaning?.stage === 'done' || visit?.meaning?.stage === 'stopped';
  let index = visits.length;
  while (isClosed(visits[index - 1])) index--;
  return visits[index]?.from;
}

function findReviewLeft(visits: readonly Visit[], asOf: number): number | undefined {
  const start = visits.findIndex(
    (visit) => visit.meaning?.stage === 'review' && visit.to - visit.from >= MIN_REVIEW_SECONDS,
  );
  if (start < 0) return undefined;
  let end = start;
  while (visits[end + 1]?.meaning?.stage === 'review') end++;
  const leftAt = elementAt(visits, end).to;
  return leftAt < asOf ? leftAt : undefined;
}

/** The first value: `from` of the first change if not empty, else its `to`; unchanged: the present one. */
function findFirstNeededBy(timeline: Timeline, asOf: number): number | undefined {
  return dayTrack(timeline, 'neededBy').find((step) => step.at < asOf && step.value !== undefined)
    ?.value;
}
