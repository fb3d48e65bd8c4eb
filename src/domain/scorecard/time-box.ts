import type { DayNumber } from '../day';
import { dayTrack, optionTrack, valueAt } from '../flow/track';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';

/** The first time-box of a pilot. A box that was set anew after *Iterate once* is another one. */
export interface TimeBox {
  /** Its last day, after the one extension that is granted. */
  readonly endDay: DayNumber;
  readonly extensions: number;
  /** The first verdict after the pilot began. */
  readonly verdictAt: number | undefined;
  /** Option id. */
  readonly verdict: string | undefined;
}

/** @returns `undefined` for what never was in pilot, or has no time-box. */
export function firstTimeBox(
  { timeline, fact }: DerivedIssue,
  { zone, asOf }: DerivationContext,
): TimeBox | undefined {
  const { pilotAt } = fact;
  if (pilotAt === undefined) return undefined;
  const verdict = optionTrack(timeline, 'verdict').find(
    (step) => step.at >= pilotAt && step.at < asOf && step.value !== undefined,
  );
  const steps = dayTrack(timeline, 'timeBoxEnd').filter((step) => step.at < asOf);
  let endDay = valueAt(dayTrack(timeline, 'timeBoxEnd'), pilotAt);
  let extensions = 0;
  for (const { at, value } of steps) {
    if (at <= pilotAt || value === undefined || at >= (verdict?.at ?? Infinity)) continue;
    if (endDay === undefined || value < endDay) endDay = value;
    else if (value > endDay && zone.dayOf(at) <= endDay) {
      extensions += 1;
      // One extension moves the end; what is asked beyond it is a miss.
      if (extensions === 1) endDay = value;
    }
  }
  if (endDay === undefined) return undefined;
  return { endDay, extensions, verdictAt: verdict?.at, verdict: verdict?.value };
}
