import type { IsoDay } from '../settings';
import type { Stage } from '../stage';
import { toOneDecimal, type Age, type WorkingDays } from './age';
import type { Card, NamedOption } from './card';
import type { Wait, Waiting } from './wait';

/** What a card says before it is asked. Days are working days, save those until a date. */
export type Signal =
  | { readonly kind: 'blocked'; readonly reason?: NamedOption; readonly days?: number }
  | { readonly kind: 'waiting'; readonly on: Waiting; readonly days: number }
  | { readonly kind: 'verdict-due'; readonly inDays: number }
  | { readonly kind: 'trial-ends'; readonly inDays: number }
  | { readonly kind: 'past-usual'; readonly days: number; readonly usualDays: number }
  /** It will hardly be there by the day on which it is needed, or that day has passed. */
  | {
      readonly kind: 'unlikely';
      readonly day: IsoDay;
      readonly chance: number;
      readonly isPast: boolean;
    }
  | { readonly kind: 'waiver-expired'; readonly count: number };

/** Signals that a card shows at rest; the others wait for hover or focus. */
export const SIGNALS_AT_REST = 2;

const WAIT_SHOWN_FROM_DAYS = 1;
const END_SHOWN_FROM_DAYS = 3;
const DAY_MS = 86_400_000;

export interface SignalContext {
  readonly stage: Stage | undefined;
  readonly wait: Wait | undefined;
  readonly age: Age | undefined;
  readonly chance: number | undefined;
  /** Epoch ms, and its day in the zone of the site. */
  readonly now: number;
  readonly today: IsoDay;
  readonly workingDays: WorkingDays;
}

/**
 * All signals of a card, the most pressing first: blocked; waiting on somebody (from one day);
 * verdict or end of trial (from three days before); past the usual age; a chance below one half to be
 * there when it is needed; expired waiver.
 */
export function signalsOf(card: Card, context: SignalContext): readonly Signal[] {
  return [
    blocked(context),
    waiting(context),
    timeBox(card, context),
    pastUsual(context),
    unlikely(card, context),
    expiredWaiver(card),
  ].flatMap((signal) => signal ?? []);

  function blocked({ wait, now, workingDays }: SignalContext): Signal | undefined {
    if (!card.isFlagged) return undefined;
    const since = wait?.by === 'flag' ? wait.since : undefined;
    return {
      kind: 'blocked',
      ...(card.flagReason && { reason: card.flagReason }),
      ...(since !== undefined && { days: toOneDecimal(workingDays(since, now)) }),
    };
  }
}

function waiting({ wait, now, workingDays }: SignalContext): Signal | undefined {
  if (wait?.by !== 'status' || wait.since === undefined) return undefined;
  const days = toOneDecimal(workingDays(wait.since, now));
  return days < WAIT_SHOWN_FROM_DAYS ? undefined : { kind: 'waiting', on: wait.on, days };
}

function timeBox(card: Card, { stage, today }: SignalContext): Signal | undefined {
  if (!card.timeBoxEnd || (stage !== 'pilot' && stage !== 'decide')) return undefined;
  const inDays = daysUntil(card.timeBoxEnd, today);
  if (inDays > END_SHOWN_FROM_DAYS) return undefined;
  const isVerdictDue = stage === 'decide' || inDays < 0;
  return { kind: isVerdictDue ? 'verdict-due' : 'trial-ends', inDays };
}

function pastUsual({ age }: SignalContext): Signal | undefined {
  return age?.kind === 'past-usual' ? age : undefined;
}

const LIKELY_FROM = 0.5;

function unlikely({ neededBy: day }: Card, { chance, today }: SignalContext): Signal | undefined {
  if (!day || chance === undefined || chance >= LIKELY_FROM) return undefined;
  return { kind: 'unlikely', day, chance, isPast: day < today };
}

function expiredWaiver(card: Card): Signal | undefined {
  const count = card.extras?.expiredWaivers ?? 0;
  return count > 0 ? { kind: 'waiver-expired', count } : undefined;
}

/** Calendar days from one day to another; negative when it has passed. */
export function daysUntil(day: IsoDay, today: IsoDay): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}
