/** A number is written plain, with a point and without groups; `undefined` leaves the cell empty. */
export type CsvCell = string | number | undefined;

/** What a spreadsheet would take for the beginning of a formula. */
const BEGINS_FORMULA = /^[=+\-@\t\r]/;
/** Comma and quotes as RFC 4180 wants them; semicolons and tabs, which some readers split at. */
const WANTS_QUOTES = /[",;\t\r\n]|^\s|\s$/;
const DECIMALS = 4;

/**
 * Rows as CSV (RFC 4180): commas, CRLF after each row, quotes doubled. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(Number(cell.toFixed(DECIMALS)));
  const text = BEGINS_FORMULA.test(cell) ? `'${cell}` : cell;
  return WANTS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
