import { alignColumns, formatValue } from './align-columns';
import type { Figure } from './figure';

/** The figures as lines of text, in columns. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ group, of, with: load = '', value, unit }) => [
    ...[group, of, load],
    ...[formatValue(value), unit],
  ]);
  return alignColumns(rows, new Set([3]));
}
