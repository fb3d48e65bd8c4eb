import { elementAt } from '../invariant';
import type { Calendar } from '../calendar';
import { isInProgress, type StageMap } from '../stage';
import { firstEntry, statusPath, type Visit } from './status-path';
import type { Timeline } from './timeline';

/**
 * Age of an issue in progress, in working days, unrounded.
 *
 * Formula: working time from the first entry to *ready* (else to the first later stage in progress)
 * until `now`, over the calendar's hours a day.
 * Source: Kanban Guide, "Work Item Age", on the team's calendar.
 *
 * @returns `undefined` when the issue has not started, has ended (first *pilot* or *done*) or is
 * stopped.
 */
export function workItemAgeDays(
  timeline: Timeline,
  stageMap: StageMap,
  calendar: Calendar,
  now: number,
): number | undefined {
  const { visits, startedAt, endedAt } = readCycle(timeline, stageMap, now);
  const stage = visits.at(-1)?.meaning?.stage;
  if (startedAt === undefined || endedAt !== undefined || stage === 'stopped') return undefined;
  return calendar.workingDays(startedAt, now);
}

/**
 * Age in the present stage, in working days: for stages after the end (*pilot*, *decide*), where the
 * cycle is over and the card still stands on the board.
 *
 * @returns `undefined` in *done*, *stopped* or a status without a stage.
 */
export function stageAgeDays(
  timeline: Timeline,
  stageMap: StageMap,
  calendar: Calendar,
  now: number,
): number | undefined {
  const { visits } = readCycle(timeline, stageMap, now);
  const stage = visits.at(-1)?.meaning?.stage;
  if (stage === undefined || stage === 'done' || stage === 'stopped') return undefined;
  let first = visits.length - 1;
  while (visits[first - 1]?.meaning?.stage === stage) first--;
  return calendar.workingDays(elementAt(visits, first).from, now);
}

/**
 * Cycle time in working days: first *ready* (else the first later stage in progress) to the first
 * *pilot* or *done*. The team's pace is made of these.
 */
export function cycleTimeDays(
  timeline: Timeline,
  stageMap: StageMap,
  calendar: Calendar,
  now: number,
): number | undefined {
  const { startedAt, endedAt } = readCycle(timeline, stageMap, now);
  return startedAt === undefined || endedAt === undefined || endedAt < startedAt
    ? undefined
    : calendar.workingDays(startedAt, endedAt);
}

function readCycle(timeline: Timeline, stageMap: StageMap, now: number) {
  const visits = statusPath(timeline, (_, statusId) => stageMap[statusId], now + 1);
  return { visits, ...cycleOf(visits) };
}

/** Where a cycle begins and ends, epoch seconds; absent where it has not yet. */
export interface Cycle {
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

/** First *ready* (else the first later stage in progress), and the first *pilot* or *done*. */
export function cycleOf(visits: readonly Visit[]): Cycle {
  return {
    startedAt:
      firstEntry(visits, 'ready') ??
      visits.find((visit) => isInProgress(visit.meaning?.stage))?.from,
    endedAt: firstEntry(visits, 'pilot', 'done'),
  };
}
