import { movingTime } from '../../src/domain/flow/moving-time';
import { statusPath, type Visit } from '../../src/domain/flow/status-path';
import type { Timeline } from '../../src/domain/flow/timeline';
import { flagTrack, intervalsWhere, type Interval } from '../../src/domain/flow/track';
import { listWaits, type Wait } from '../../src/domain/flow/waiting';
import type { Lens } from './lens';
import type { FlowIssue } from './read-flow';

/** How one issue flowed. Instants are epoch seconds; waits and what is blocked are the calendar's. */
export interface IssueFlow {
  readonly key: string;
  readonly createdAt: number;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** Started, not ended, not stopped. */
  readonly isInProgress: boolean;
  /** From start to end; absent where either is missing, or the end came first. */
  readonly cycle: Duration | undefined;
  /** From start until the end of the file, for what is in progress. */
  readonly age: Duration | undefined;
  readonly waits: Readonly<Record<string, number>>;
  readonly flags: readonly Flag[];
  readonly blockedSeconds: number;
  readonly activeSeconds: number;
  readonly waitSeconds: number;
  /** Active ÷ (active + waits); absent before the end, and of no time at all. */
  readonly efficiency: number | undefined;
  /** Statuses that it passed and that mean nothing: then no efficiency is told. */
  readonly unmappedStatusIds: readonly string[];
  readonly isCut: boolean;
}

/** A stretch in calendar seconds, and in working days where there is a calendar. */
export interface Duration {
  readonly seconds: number;
  readonly days: number | undefined;
}

/** `to` is absent while it is flagged. */
export interface Flag {
  readonly from: number;
  readonly to: number | undefined;
}

export function deriveFlow({ key, timeline }: FlowIssue, lens: Lens, asOf: number): IssueFlow {
  const visits = statusPath(timeline, (_, statusId) => lens.stageMap[statusId], asOf + 1);
  const { startedAt, endedAt } = lens.cycleOf(visits);
  const isStopped = visits.at(-1)?.meaning?.stage === 'stopped';
  const isInProgress = startedAt !== undefined && endedAt === undefined && !isStopped;
  const hasCycle = startedAt !== undefined && endedAt !== undefined && endedAt >= startedAt;
  const unmappedStatusIds = listUnmapped(visits);
  const split = splitTime(timeline, visits, lens, endedAt ?? asOf);
  const moved = split.activeSeconds + split.waitSeconds;
  const isTold = endedAt !== undefined && unmappedStatusIds.length === 0 && moved > 0;
  // Without a spread: objects that are put together by it cost more than all that is derived.
  return {
    key,
    createdAt: timeline.createdAt,
    startedAt,
    endedAt,
    isInProgress,
    cycle: hasCycle ? durationOf(lens, startedAt, endedAt) : undefined,
    age: isInProgress ? durationOf(lens, startedAt, asOf) : undefined,
    flags: listFlags(timeline, asOf),
    waits: split.waits,
    blockedSeconds: split.blockedSeconds,
    activeSeconds: split.activeSeconds,
    waitSeconds: split.waitSeconds,
    efficiency: isTold ? split.activeSeconds / moved : undefined,
    unmappedStatusIds,
    isCut: timeline.truncated,
  };
}

function splitTime(timeline: Timeline, visits: readonly Visit[], lens: Lens, to: number) {
  const from = lens.movesFrom(visits) ?? timeline.createdAt;
  const waits = listWaits(timeline, visits, lens.flagReasons);
  const time = movingTime({ visits, waits }, lens.calendar, from, to);
  const waitSeconds = time.waits.reduce((sum, [, seconds]) => sum + seconds, 0);
  return {
    waits: Object.fromEntries(time.waits.map(([on, seconds]) => [lens.nameOf(on), seconds])),
    blockedSeconds: blockedIn(waits, lens, from, to),
    activeSeconds: time.seconds - waitSeconds,
    waitSeconds,
  };
}

function blockedIn(waits: readonly Wait[], { calendar }: Lens, from: number, to: number): number {
  let seconds = 0;
  for (const wait of waits) {
    if (wait.by !== 'flag') continue;
    seconds += calendar.workingSeconds(Math.max(from, wait.from), Math.min(to, wait.to));
  }
  return seconds;
}

function durationOf({ calendar, hasCalendar }: Lens, from: number, to: number): Duration {
  return {
    seconds: to - from,
    days: hasCalendar ? calendar.workingDays(from, to) : undefined,
  };
}

function listFlags(timeline: Timeline, asOf: number): readonly Flag[] {
  const track = flagTrack(timeline);
  const stretches: readonly Interval[] = intervalsWhere(track, asOf, (isOn) => isOn);
  const isOn = track.at(-1)?.value === true;
  return stretches.map(({ from, to }, i) => ({
    from,
    to: isOn && i === stretches.length - 1 ? undefined : to,
  }));
}

function listUnmapped(visits: readonly Visit[]): readonly string[] {
  const missing = visits.filter(({ meaning }) => meaning === undefined);
  return missing.length === 0 ? [] : [...new Set(missing.map(({ statusId }) => statusId))];
}
