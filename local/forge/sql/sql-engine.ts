/** `select` reads, `write` changes rows, `ddl` changes tables. */
export type StatementKind = 'select' | 'write' | 'ddl';

export interface SqlStatement {
  readonly query: string;
  readonly params: readonly unknown[];
  readonly kind: StatementKind;
  readonly timeoutMs: number;
}

/** mysql2's header, which Forge SQL returns in place of rows after a write. */
export interface ResultSetHeader {
  readonly affectedRows: number;
  readonly fieldCount: number;
  readonly info: string;
  readonly insertId: number;
  readonly serverStatus: number;
  readonly warningStatus: number;
}

export interface SqlAnswer {
  readonly rows: readonly Readonly<Record<string, unknown>>[] | ResultSetHeader;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A database that answers as Forge SQL does. */
export interface SqlEngine {
  execute(statement: SqlStatement): Promise<SqlAnswer>;
  tableNames(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What the service reports as `{code, message}`. */
export class SqlError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function headerOf(affectedRows: number): ResultSetHeader {
  return { affectedRows, fieldCount: 0, info: '', insertId: 0, serverStatus: 2, warningStatus: 0 };
}
