import type { Calendar } from '../calendar';
import type { Stage } from '../stage';
import type { Visit } from './status-path';
import type { Wait, WaitingOn } from './waiting';

/** The part of a calendar that tells working time. */
type WorkingClock = Pick<Calendar, 'workingSeconds'>;

/** A stretch of an issue's life, without radar, stopped and done. */
export interface MovingTime {
  /** Working seconds, waits among them. */
  readonly seconds: number;
  /** Working seconds of waiting by party; parties that nobody waited for are left out. */
  readonly waits: readonly (readonly [party: WaitingOn, seconds: number])[];
}

/** On whom issues wait, in the order in which they are named. */
export const WAITING_ON = [
  'it',
  'marketing',
  'vendor',
  'decision',
  'not-said',
] as const satisfies WaitingOn[];

/** Neither waiting nor work. */
const OUTSIDE: ReadonlySet<Stage> = new Set<Stage>(['radar', 'stopped', 'done']);

/** How the time between two instants was spent: what is left without a wait was active. */
export function movingTime(
  { visits, waits }: { readonly visits: readonly Visit[]; readonly waits: readonly Wait[] },
  calendar: WorkingClock,
  from: number,
  to: number,
): MovingTime {
  let seconds = 0;
  for (const visit of visits) {
    const stage = visit.meaning?.stage;
    if (stage !== undefined && OUTSIDE.has(stage)) continue;
    seconds += calendar.workingSeconds(Math.max(from, visit.from), Math.min(to, visit.to));
  }
  const byParty = WAITING_ON.map(
    (party) => [party, waitedOn(waits, party, calendar, from, to)] as const,
  );
  return { seconds, waits: byParty.filter(([, waited]) => waited > 0) };
}

/** Working seconds of waiting on one party between two instants. */
export function waitedOn(
  waits: readonly Wait[],
  on: WaitingOn,
  calendar: WorkingClock,
  from: number,
  to: number,
): number {
  let seconds = 0;
  for (const wait of waits) {
    if (wait.on !== on) continue;
    seconds += calendar.workingSeconds(Math.max(from, wait.from), Math.min(to, wait.to));
  }
  return seconds;
}
