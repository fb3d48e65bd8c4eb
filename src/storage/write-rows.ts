import { changesRows, MAX_REQUEST_BYTES, type SqlValue } from './sql';

/** Most rows of one statement: 500 upserts of facts stay near 75 KB and 30 ms. */
const MAX_ROWS = 500;

export interface Upsert {
  readonly table: string;
  /** The primary key; it is never updated. */
  readonly keys: readonly string[];
  /** What a second write replaces, in the order of assignment: what the guard reads comes last. */
  readonly columns: readonly string[];
  /**
   * When the new values win, in terms of `VALUES(column)` and `table.column`; absent: always. The
   * engines disagree on whether an assignment sees those before it, so that the columns which a
   * guard reads must be the last ones.
   */
  readonly guard?: string;
}

/**
 * Inserts or replaces rows, as few statements as the platform's limits allow. Each statement is
 * complete in itself: there are no transactions, so a repetition must do no harm.
 */
export async function upsertRows(
  upsert: Upsert,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  for (const part of cutRows(rows)) {
    await changesRows(upsertStatement(upsert, part.length), part.flat());
  }
}

export function upsertStatement({ table, keys, columns, guard }: Upsert, rows: number): string {
  const all = [...keys, ...columns];
  const row = `(${all.map(() => '?').join(', ')})`;
  const sets = columns.map((column) =>
    guard === undefined
      ? `${column} = VALUES(${column})`
      : `${column} = CASE WHEN ${guard} THEN VALUES(${column}) ELSE ${table}.${column} END`,
  );
  const values = Array.from({ length: rows }, () => row).join(', ');
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES ${values} ON DUPLICATE KEY UPDATE ${sets.join(', ')}`;
}

/** `?, ?, ?` for an `IN` list. */
export function placeholders(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

/** Cuts by number and by size, in order. */
export function cutRows<T extends readonly SqlValue[]>(rows: readonly T[]): readonly T[][] {
  const parts: T[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = row.reduce<number>((sum, value) => sum + String(value).length + 4, 0);
    const last = parts.at(-1);
    if (last === undefined || last.length >= MAX_ROWS || bytes + size > MAX_REQUEST_BYTES) {
      parts.push([row]);
      bytes = size;
    } else {
      last.push(row);
      bytes += size;
    }
  }
  return parts;
}

/** Ids of an `IN` list, a statement's worth at a time. */
export function cutIds<T>(ids: readonly T[], size = MAX_ROWS): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let from = 0; from < ids.length; from += size) parts.push(ids.slice(from, from + size));
  return parts;
}
