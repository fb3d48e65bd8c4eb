import type { Balance, Shift } from './panel';

/** A miss share beside what was agreed. */
export interface MissCount {
  /** `b`: share of misses, as counted. */
  readonly missShare: number;
  /** `a`: share of misses that was agreed to. */
  readonly agreedShare: number;
  readonly items: number;
}

/** Items at the agreed share that are added, so that a small sample cannot lead. */
const SHRINK_ITEMS = 10;
const OWES_POINTS = 5;
const WATCH_SHARE = 0.25;
/** Sums of shares carry the last bits of their division. */
const EPSILON = 1e-9;

/** `b'`. */
export function shrunkMissShare({ missShare, agreedShare, items }: MissCount): number {
  return (missShare * items + SHRINK_ITEMS * agreedShare) / (items + SHRINK_ITEMS);
}

/** `e`: points over the agreed share, from the shrunk share, never negative. */
export function excessPoints(count: MissCount): number {
  const excess = 100 * (shrunkMissShare(count) - count.agreedShare);
  return excess > EPSILON ? excess : 0;
}

/** Items missed beyond what was agreed; negative when fewer. */
export function excessMisses({ missShare, agreedShare, items }: MissCount): number {
  return (missShare - agreedShare) * items;
}

/** From the unshrunk share: *watch* is a near miss, or a target still met that really gets worse. */
export function tileOf(count: MissCount, shift: Shift): 'on-target' | 'watch' | 'off-target' {
  const excess = excessMisses(count);
  if (excess <= EPSILON) return shift.kind === 'worse' ? 'watch' : 'on-target';
  const leeway = Math.max(1, WATCH_SHARE * count.agreedShare * count.items);
  return excess <= leeway + EPSILON ? 'watch' : 'off-target';
}

/** `I`: difference of the two excesses, one decimal. */
export function imbalanceOf(it: number, marketing: number): number {
  return Math.round(10 * Math.abs(it - marketing)) / 10;
}

/** Who owes whom, from the excess of either side. */
export function balanceOf(it: number, marketing: number): Balance {
  if (it === 0 && marketing === 0) return { kind: 'held' };
  if (imbalanceOf(it, marketing) >= OWES_POINTS)
    return { kind: 'owes', side: it > marketing ? 'it' : 'marketing' };
  return { kind: Math.max(it, marketing) >= OWES_POINTS ? 'both-owe' : 'near-balance' };
}
