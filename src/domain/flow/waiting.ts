import { elementAt } from '../invariant';
import type { Stage, StageMap, StatusMeaning, WaitsOn } from '../stage';
import { statusPath, type Visit } from './status-path';
import type { Timeline } from './timeline';
import { flagTrack, intervalsWhere, optionTrack, type Interval, type Step } from './track';

/** On whom an issue waits; *not-said* for a flag without a reason. */
export type WaitingOn = Exclude<WaitsOn, 'nobody'> | 'not-said';

/** A stretch of waiting on one party. Stretches of one issue never overlap. */
export interface Wait extends Interval {
  readonly on: WaitingOn;
  readonly by: 'status' | 'flag';
}

/** Flag reason (option id) → on whom it waits. */
export type FlagReasons = Readonly<Record<string, WaitsOn>>;

interface FlaggedStretch extends Interval {
  readonly on: WaitingOn | 'nobody';
}

/** Time in these is neither waiting nor work. */
const OUTSIDE: ReadonlySet<Stage> = new Set<Stage>(['radar', 'stopped', 'done']);

/**
 * Waits of an issue: statuses that wait on somebody, and flagged stretches by their reason. Their
 * union; where both, the flag's reason wins.
 */
export function listWaits(
  timeline: Timeline,
  visits: readonly Visit[],
  flagReasons: FlagReasons,
): readonly Wait[] {
  const until = visits.at(-1)?.to ?? timeline.createdAt;
  const flagged = listFlagged(timeline, until, flagReasons);
  const waits: Wait[] = [];
  for (const visit of visits) {
    const stage = visit.meaning?.stage;
    if (stage !== undefined && OUTSIDE.has(stage)) continue;
    for (const wait of waitsWithin(visit, flagged)) addWait(waits, wait);
  }
  return waits;
}

/** Cuts one stay where flags begin and end. */
function waitsWithin(visit: Visit, flagged: readonly FlaggedStretch[]): readonly Wait[] {
  const status = visit.meaning?.waitsOn ?? 'nobody';
  const waits: Wait[] = [];
  const push = (from: number, to: number, on: WaitingOn | 'nobody', by: Wait['by']): void => {
    if (from < to && on !== 'nobody') waits.push({ from, to, on, by });
  };
  let from = visit.from;
  for (const flag of flagged) {
    const start = Math.max(flag.from, visit.from);
    const end = Math.min(flag.to, visit.to);
    if (start >= end) continue;
    push(from, start, status, 'status');
    push(start, end, flag.on, 'flag');
    from = end;
  }
  push(from, visit.to, status, 'status');
  return waits;
}

function addWait(waits: Wait[], wait: Wait): void {
  const last = waits.at(-1);
  const continues = last?.to === wait.from && last.on === wait.on && last.by === wait.by;
  if (continues) waits[waits.length - 1] = { ...last, to: wait.to };
  else waits.push(wait);
}

function listFlagged(
  timeline: Timeline,
  until: number,
  flagReasons: FlagReasons,
): readonly FlaggedStretch[] {
  const stretches = intervalsWhere(flagTrack(timeline), until, (isOn) => isOn);
  if (stretches.length === 0) return [];
  const reasons = optionTrack(timeline, 'flagReason');
  return stretches.flatMap((stretch) =>
    reasonsWithin(stretch, reasons).map(({ from, to, reason }) => ({
      from,
      to,
      on: waitsOnReason(reason, flagReasons),
    })),
  );
}

const waitsOnReason = (
  reason: string | undefined,
  flagReasons: FlagReasons,
): WaitingOn | 'nobody' =>
  reason === undefined ? 'not-said' : (flagReasons[reason] ?? 'not-said');

/** A reason that is given after the flag was raised holds from the flag on. */
function reasonsWithin(
  stretch: Interval,
  reasons: readonly Step<string | undefined>[],
): readonly (Interval & { readonly reason: string | undefined })[] {
  const steps = reasons.flatMap(({ at, value }, i) => {
    const from = Math.max(at, stretch.from);
    const to = Math.min(reasons[i + 1]?.at ?? Infinity, stretch.to);
    return from < to ? [{ from, to, reason: value }] : [];
  });
  const [first, second] = steps;
  if (first && second && first.reason === undefined)
    return [{ ...second, from: first.from }, ...steps.slice(2)];
  return steps;
}

/**
 * On whom the issue waits as its timeline was read: what `waitingAt` says of that instant.
 *
 * @param meaning of the status in which it is.
 */
export function waitsNow(
  { now }: Pick<Timeline, 'now'>,
  { stage, waitsOn }: StatusMeaning,
  flagReasons: FlagReasons,
): WaitingOn | undefined {
  if (OUTSIDE.has(stage)) return undefined;
  const on = now.flagged ? waitsOnReason(now.options.flagReason, flagReasons) : waitsOn;
  return on === 'nobody' ? undefined : on;
}

/**
 * On whom the issue waits at an instant, and since when without a break.
 *
 * @returns `undefined` when it waits on nobody, or is on the radar, stopped or done.
 */
export function waitingAt(
  timeline: Timeline,
  stageMap: StageMap,
  flagReasons: FlagReasons,
  now: number,
): { readonly on: WaitingOn; readonly since: number; readonly by: Wait['by'] } | undefined {
  const visits = statusPath(timeline, (_, statusId) => stageMap[statusId], now + 1);
  const waits = listWaits(timeline, visits, flagReasons);
  const last = waits.findLastIndex((wait) => wait.from <= now && now < wait.to);
  const wait = waits[last];
  if (!wait) return undefined;
  let since = wait.from;
  for (let i = last - 1; i >= 0; i--) {
    const earlier = elementAt(waits, i);
    if (earlier.to !== since || earlier.on !== wait.on) break;
    since = earlier.from;
  }
  return { on: wait.on, since, by: wait.by };
}
