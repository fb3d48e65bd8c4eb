import type { Figure } from './figure';

/** The median of some runs: one slow run says more about the machine than about us. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Of runs that measured the same figures in the same order, the median of each. */
export function medianFigures(runs: readonly (readonly Figure[])[]): readonly Figure[] {
  const [first = []] = runs;
  return first.map((figure, i) => ({
    ...figure,
    value: median(runs.map((run) => run[i]?.value ?? Number.NaN)),
  }));
}
