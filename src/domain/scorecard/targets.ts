import { toIsoDay, type DayNumber } from '../day';
import type { ProjectSettings } from '../settings';
import type { Measure } from './measure';

/** Agreed share of items over a p85 target: the other 85 % are within it. */
const AGREED_OVER_P85 = 0.15;

/** What was agreed for a measure on a day: the project's last target from before, else the default. */
export function targetOn(
  settings: ProjectSettings,
  measure: Pick<Measure, 'id' | 'target'>,
  day: DayNumber,
): number {
  const today = toIsoDay(day);
  let best: { readonly from: string; readonly value: number } | undefined;
  for (const target of settings.targets) {
    if (target.measure !== measure.id || target.from > today) continue;
    if (!best || target.from >= best.from) best = target;
  }
  return best?.value ?? measure.target;
}

/** `a` of the balance: the share of misses that a target agrees to. */
export function agreedMissShare(
  measure: Pick<Measure, 'unit' | 'direction'>,
  target: number,
): number {
  if (measure.unit === 'days') return AGREED_OVER_P85;
  return measure.direction === 'higher' ? roundShare(1 - target) : target;
}

/** 1 − 0.85 is 0.15, not 0.15000000000000002: a target met exactly is met. */
function roundShare(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
