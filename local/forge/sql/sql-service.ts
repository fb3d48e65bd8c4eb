import { append } from '../journal';
import { byteLength, makeRateLimit, type Limits } from '../limits';
import { checkStatement } from './policy';
import { SQL_CAPS } from './sql-caps';
import { SqlError, type SqlAnswer, type SqlEngine, type StatementKind } from './sql-engine';

const KEPT_BYTES = 4096;
const TIMEOUT_MS: Readonly<Record<StatementKind, number>> = {
  select: SQL_CAPS.selectMs,
  write: SQL_CAPS.writeMs,
  ddl: SQL_CAPS.ddlMs,
};
const MINUTE_MS = 60_000;

/** One statement as the app sent it, for tests and the bench. */
export interface StatementEntry {
  readonly query: string;
  /** Absent above 4 kB: a back-fill would keep hundreds of megabytes here. */
  readonly params?: readonly unknown[];
  readonly kind: StatementKind;
  readonly durationMs: number;
  /** Rows read, or rows changed. */
  readonly rows: number;
}

/** The `/api/v1/execute` contract behind `@forge/sql` 4.0.8. */
export class SqlService {
  readonly statements: StatementEntry[] = [];
  readonly #engine: SqlEngine;
  readonly #limits: Limits;
  readonly #dmlRate: () => boolean;
  readonly #ddlRate: () => boolean;
  readonly #now: () => number;
  #minute = { number: -1, queryMs: 0 };

  constructor(engine: SqlEngine, limits: Limits, now: () => number) {
    this.#engine = engine;
    this.#limits = limits;
    this.#dmlRate = makeRateLimit(SQL_CAPS.dmlPerSecond, 1000, now);
    this.#ddlRate = makeRateLimit(SQL_CAPS.ddlPerMinute, MINUTE_MS, now);
    this.#now = now;
  }

  /** The JSON of the answer. @throws SqlError */
  async handle(path: string, body: string): Promise<string> {
    if (path !== '/api/v1/execute' && path !== '/api/v1/execute/ddl')
      throw new SqlError('INVALID_SQL_QUERY', `Unknown path ${path}`, 404);
    if (byteLength(body) > SQL_CAPS.requestBytes)
      throw new SqlError('INVALID_SQL_QUERY', 'A request has at most 1 MiB', 413);
    const { query, params = [] } = JSON.parse(body) as { query: string; params?: unknown[] };
    const kind = checkStatement(query, path.endsWith('/ddl') ? 'ddl' : 'execute');
    this.#checkRate(kind);
    if (kind === 'ddl') await this.#checkTables(query);
    const timeoutMs = this.#limits.statementMs ?? TIMEOUT_MS[kind];
    const start = performance.now();
    const answer = await this.#engine.execute({ query, params, kind, timeoutMs });
    const durationMs = performance.now() - start;
    this.#minute.queryMs += executionMs(answer) ?? durationMs;
    const kept = body.length <= KEPT_BYTES ? { params } : {};
    append(this.statements, { query, ...kept, kind, durationMs, rows: countOf(answer) });
    return textOf(answer);
  }

  #checkRate(kind: StatementKind): void {
    if (!this.#limits.rates) return;
    const number = Math.floor(this.#now() / MINUTE_MS);
    if (number !== this.#minute.number) this.#minute = { number, queryMs: 0 };
    if (this.#minute.queryMs >= SQL_CAPS.queryMsPerMinute) throw tooMany('Too much query time');
    const isAllowed = kind === 'ddl' ? this.#ddlRate() : this.#dmlRate();
    if (!isAllowed) throw tooMany('Too many statements');
  }

  async #checkTables(query: string): Promise<void> {
    const [, name] = /^\s*CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?`?(\w+)/i.exec(query) ?? [];
    if (name === undefined) return;
    const names = await this.#engine.tableNames();
    if (names.length < SQL_CAPS.tables || names.includes(name)) return;
    throw new SqlError(
      'SQL_EXECUTION_ERROR',
      `An installation has at most ${SQL_CAPS.tables} tables`,
    );
  }
}

const tooMany = (message: string): SqlError => new SqlError('RATE_LIMIT_EXCEEDED', message, 429);

function executionMs({ metadata }: SqlAnswer): number | undefined {
  const ms = metadata?.['dbExecutionTime'];
  return typeof ms === 'number' ? ms : undefined;
}

function countOf({ rows }: SqlAnswer): number {
  return Array.isArray(rows) ? rows.length : (rows as { affectedRows: number }).affectedRows;
}

function textOf(answer: SqlAnswer): string {
  const text = JSON.stringify(answer);
  const bytes = byteLength(text);
  if (bytes > SQL_CAPS.rowBytes && countOf(answer) === 1)
    throw new SqlError('SQL_EXECUTION_ERROR', 'A row has at most 6 MiB');
  if (bytes > SQL_CAPS.responseBytes)
    throw new SqlError('SQL_EXECUTION_ERROR', 'A response has at most 4 MiB', 413);
  return text;
}
