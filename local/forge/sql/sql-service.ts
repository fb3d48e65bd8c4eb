import { append } from '../journal';
import { byteLength, makeRateLimit, type Limits } from '../limits';
import { checkStatement } from './policy';
import { SqlError, type SqlAnswer, type SqlEngine, type StatementKind } from './sql-engine';

const REQUEST_BYTES = 1024 * 1024;
const RESPONSE_BYTES = 4 * 1024 * 1024;
const KEPT_BYTES = 4096;
const ROW_BYTES = 6 * 1024 * 1024;
const TIMEOUT_MS: Readonly<Record<StatementKind, number>> = {
  select: 5000,
  write: 10_000,
  ddl: 20_000,
};

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

  constructor(engine: SqlEngine, limits: Limits, now: () => number) {
    this.#engine = engine;
    this.#limits = limits;
    this.#dmlRate = makeRateLimit(150, 1000, now);
    this.#ddlRate = makeRateLimit(25, 60_000, now);
  }

  /** The JSON of the answer. @throws SqlError */
  async handle(path: string, body: string): Promise<string> {
    if (path !== '/api/v1/execute' && path !== '/api/v1/execute/ddl')
      throw new SqlError('INVALID_SQL_QUERY', `Unknown path ${path}`, 404);
    if (byteLength(body) > REQUEST_BYTES)
      throw new SqlError('INVALID_SQL_QUERY', 'A request has at most 1 MiB', 413);
    const { query, params = [] } = JSON.parse(body) as { query: string; params?: unknown[] };
    const kind = checkStatement(query, path.endsWith('/ddl') ? 'ddl' : 'execute');
    this.#checkRate(kind);
    const timeoutMs = this.#limits.statementMs ?? TIMEOUT_MS[kind];
    const start = performance.now();
    const answer = await this.#engine.execute({ query, params, kind, timeoutMs });
    const durationMs = performance.now() - start;
    const kept = body.length <= KEPT_BYTES ? { params } : {};
    append(this.statements, { query, ...kept, kind, durationMs, rows: countOf(answer) });
    return textOf(answer);
  }

  #checkRate(kind: StatementKind): void {
    if (!this.#limits.rates) return;
    const isAllowed = kind === 'ddl' ? this.#ddlRate() : this.#dmlRate();
    if (!isAllowed) throw new SqlError('RATE_LIMIT_EXCEEDED', 'Too many statements', 429);
  }
}

function countOf({ rows }: SqlAnswer): number {
  return Array.isArray(rows) ? rows.length : (rows as { affectedRows: number }).affectedRows;
}

function textOf(answer: SqlAnswer): string {
  const text = JSON.stringify(answer);
  const bytes = byteLength(text);
  if (bytes > ROW_BYTES && countOf(answer) === 1)
    throw new SqlError('SQL_EXECUTION_ERROR', 'A row has at most 6 MiB');
  if (bytes > RESPONSE_BYTES)
    throw new SqlError('SQL_EXECUTION_ERROR', 'A response has at most 4 MiB', 413);
  return text;
}
