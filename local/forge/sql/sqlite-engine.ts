import Database from 'libsql';
import { decimalColumns } from './decimal-columns';
import {
  headerOf,
  SqlError,
  type SqlAnswer,
  type SqlEngine,
  type SqlStatement,
} from './sql-engine';

/** The four rewrites that carry MySQL's dialect, as policy.ts narrows it, to SQLite. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/\bON\s+DUPLICATE\s+KEY\s+UPDATE\b/gi, 'ON CONFLICT DO UPDATE SET'],
  [/\bINSERT\s+IGNORE\b/gi, 'INSERT OR IGNORE'],
  [/\bBIGINT\s+PRIMARY\s+KEY\s+AUTO_INCREMENT\b/gi, 'INTEGER PRIMARY KEY AUTOINCREMENT'],
];
const NEW_VALUE = /\bVALUES\s*\(\s*(`?\w+`?)\s*\)/gi;

export function toSqlite(query: string): string {
  const plain = REWRITES.reduce((text, [from, to]) => text.replace(from, to), query);
  // VALUES(column) means the new value only after ON DUPLICATE KEY; before it, it is a row.
  const [insert, ...rest] = plain.split('ON CONFLICT DO UPDATE SET');
  return [insert, ...rest.map((part) => part.replace(NEW_VALUE, 'excluded.$1'))].join(
    'ON CONFLICT DO UPDATE SET',
  );
}

interface Prepared {
  readonly statement: ReturnType<InstanceType<typeof Database>['prepare']>;
  readonly columns: readonly { readonly name: string; readonly table: string | null }[];
  readonly decimals: ReadonlySet<string>;
}

const KEPT_STATEMENTS = 200;

/** Forge SQL over a SQLite file, or in memory. */
export function openSqliteEngine(file?: string): SqlEngine {
  return new SqliteEngine(file);
}

class SqliteEngine implements SqlEngine {
  readonly #db: InstanceType<typeof Database>;
  readonly #prepared = new Map<string, Prepared>();

  constructor(file: string | undefined) {
    this.#db = new Database(file ?? ':memory:');
    if (file) this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  }

  async execute(statement: SqlStatement): Promise<SqlAnswer> {
    try {
      const answer = statement.kind === 'write' ? this.#write(statement) : this.#read(statement);
      // Plans of statements that were prepared before a table changed are stale.
      if (statement.kind === 'ddl') this.#prepared.clear();
      return answer;
    } catch (error) {
      if (error instanceof SqlError) throw error;
      throw new SqlError('SQL_EXECUTION_ERROR', (error as Error).message);
    }
  }

  async tableNames(): Promise<readonly string[]> {
    const query =
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    return (this.#db.prepare(query).all([]) as { name: string }[]).map(({ name }) => name);
  }

  async close(): Promise<void> {
    this.#prepared.clear();
    this.#db.close();
  }

  #prepare(query: string): Prepared {
    const known = this.#prepared.get(query);
    if (known) return known;
    const statement = this.#db.prepare(toSqlite(query));
    const columns = statement.reader ? (statement.columns() as Prepared['columns']) : [];
    checkNames(columns);
    const entry = { statement, columns, decimals: decimalColumns(query) };
    if (this.#prepared.size >= KEPT_STATEMENTS) this.#prepared.clear();
    this.#prepared.set(query, entry);
    return entry;
  }

  #read({ query, params, timeoutMs }: SqlStatement): SqlAnswer {
    const { statement, columns, decimals } = this.#prepare(query);
    const bound = params.map(toBindable);
    const start = performance.now();
    if (!statement.reader) {
      statement.run(bound);
      return { rows: headerOf(0), metadata: { dbExecutionTime: since(start, timeoutMs) } };
    }
    const rows = statement.all(bound) as Record<string, unknown>[];
    const dbExecutionTime = since(start, timeoutMs);
    const fields = columns.map(({ name, table }) => ({ name, table }));
    return { rows: asMySql(rows, decimals), metadata: { dbExecutionTime, fields } };
  }

  /** A write that took too long has not happened: the engine cannot be interrupted, so it is undone. */
  #write({ query, params, timeoutMs }: SqlStatement): SqlAnswer {
    const { statement } = this.#prepare(query);
    const bound = params.map(toBindable);
    const start = performance.now();
    this.#db.exec('BEGIN');
    try {
      const { changes } = statement.run(bound);
      const dbExecutionTime = since(start, timeoutMs);
      this.#db.exec('COMMIT');
      return { rows: headerOf(changes), metadata: { dbExecutionTime } };
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Milliseconds since `start`. @throws SqlError when they are too many. */
function since(start: number, timeoutMs: number): number {
  const elapsedMs = performance.now() - start;
  if (elapsedMs <= timeoutMs) return elapsedMs;
  throw new SqlError('QUERY_TIMED_OUT', `The query took longer than ${timeoutMs} ms`, 408);
}

/** Two columns of one name become one on Forge: refused here, so that it is seen. */
function checkNames(columns: Prepared['columns']): void {
  const names = columns.map((column) => column.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice)
    throw new SqlError('INVALID_SQL_QUERY', `Two columns are named "${twice}": alias them`);
}

/** libsql aborts the process on booleans and knows no `undefined`. */
function toBindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value))
    throw new SqlError('INVALID_SQL_QUERY', 'A parameter is a string, a number, a boolean or null');
  return value;
}

function asMySql(rows: Record<string, unknown>[], decimals: ReadonlySet<string>) {
  if (decimals.size === 0) return rows;
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'number' && decimals.has(name.toLowerCase()) ? decimalText(value) : value,
      ]),
    ),
  );
}

/** AVG of integers has four decimals in MySQL, SUM of integers none. */
function decimalText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}
