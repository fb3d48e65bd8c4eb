import { errorCodes, ForgeSQLAPIError, sql } from '@forge/sql';
import { StorageBusy } from './storage-busy';

export type SqlValue = string | number | null;

/** A row as the wire gives it: sums and averages arrive as strings, so every column is decoded. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Most bytes of one request (platform: 1 MiB); larger writes are cut into several statements. */
export const MAX_REQUEST_BYTES = 700_000;

/** Rows of one SELECT, decoded. */
export async function selectRows<T>(
  statement: string,
  values: readonly SqlValue[],
  decode: (row: SqlRow) => T,
): Promise<readonly T[]> {
  const result = await execute(statement, values);
  return (result as readonly SqlRow[]).map(decode);
}

/** The first row, or `undefined`. */
export async function findRow<T>(
  statement: string,
  values: readonly SqlValue[],
  decode: (row: SqlRow) => T,
): Promise<T | undefined> {
  return (await selectRows(statement, values, decode))[0];
}

/**
 * Whether a statement changed something. Only zero or not is meant: the engines count an upsert
 * differently.
 */
export async function changesRows(
  statement: string,
  values: readonly SqlValue[],
): Promise<boolean> {
  const result = (await execute(statement, values)) as { readonly affectedRows?: unknown };
  return Number(result.affectedRows ?? 0) > 0;
}

async function execute(statement: string, values: readonly SqlValue[]): Promise<unknown> {
  try {
    const result = await sql
      .prepare<unknown>(statement)
      .bindParams(...values)
      .execute();
    return result.rows;
  } catch (error) {
    throw toStorageError(error);
  }
}

function toStorageError(error: unknown): unknown {
  if (!(error instanceof ForgeSQLAPIError)) return error;
  const isBusy =
    error.responseDetails.status === 429 ||
    error.responseDetails.status >= 500 ||
    error.code === errorCodes.QUERY_TIMED_OUT;
  return isBusy ? new StorageBusy(error.code, { cause: error }) : error;
}

/** A number that must be there. */
export function readNumber(row: SqlRow, column: string): number {
  const value = Number(row[column] ?? NaN);
  if (!Number.isFinite(value)) throw new Error(`column ${column} holds no number`);
  return value;
}

export function findNumber(row: SqlRow, column: string): number | undefined {
  return row[column] === null || row[column] === undefined ? undefined : readNumber(row, column);
}

export function readText(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} holds no text`);
  return value;
}
