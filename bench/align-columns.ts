/** Rows as lines of text; `right` are the columns of figures, which end where they end. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): string {
  const size = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: size }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const width = widths[column] ?? 0;
        return right.has(column) ? cell.padStart(width) : cell.padEnd(width);
      });
      return cells.join('  ').trimEnd();
    })
    .join('\n');
}

/** Three digits say all that a measurement knows. */
export function formatValue(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });
}
