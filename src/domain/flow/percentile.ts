/** Fewest values of which a p85 is told. */
export const MIN_FOR_P85 = 11;
/** Fewest values of which a rate or a median is told. */
export const MIN_FOR_RATE = 8;

/**
 * Percentile by nearest rank, exact: the value at rank `ceil(percent · n / 100)`.
 *
 * @param sorted ascending.
 * @param percent a whole number, 1…100.
 * @returns `undefined` of nothing.
 */
export function percentile(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
}

export function sortedNumbers(values: readonly number[]): number[] {
  if (values.length < 2) return [...values];
  return Array.from(new Float64Array(values).sort());
}
