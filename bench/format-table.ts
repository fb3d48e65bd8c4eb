import type { Figure } from './figure';

/** The figures as lines of text, in columns. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ group, of, with: load = '', value, unit }) => [
    group,
    of,
    load,
    formatValue(value),
    unit,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => {
      const cells = row.map((cell, column) =>
        column === 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column] ?? 0),
      );
      return cells.join('  ').trimEnd();
    })
    .join('\n');
}

/** Three digits say all that a measurement knows. */
function formatValue(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });
}
