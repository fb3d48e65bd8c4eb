import { openSqliteEngine } from '../../local/forge/sql/sqlite-engine';
import type { SqlEngine } from '../../local/forge/sql/sql-engine';

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** A database that the test may look into. */
export function anOpenDatabase(): SqlEngine {
  return openSqliteEngine();
}

export async function rowsOf(engine: Pick<SqlEngine, 'execute'>, query: string): Promise<Rows> {
  const answer = await engine.execute({ query, params: [], kind: 'select', timeoutMs: 5000 });
  return answer.rows as Rows;
}

/** All that figures are made of, byte by byte; counters of attempts and instants of work left out. */
export async function figuresOf(engine: SqlEngine): Promise<Readonly<Record<string, Rows>>> {
  const read = (query: string) => rowsOf(engine, query);
  return {
    buckets: await read(
      "SELECT project_id, day, body FROM day_bucket WHERE body <> '' ORDER BY project_id, day",
    ),
    scorecards: await read(
      'SELECT project_id, as_of_day, cfg, body FROM project_scorecard ORDER BY project_id',
    ),
    timelines: await read(
      'SELECT issue_id, project_id, updated_at, deleted, last_active_day, body FROM issue_timeline ORDER BY issue_id',
    ),
    facts: (await read('SELECT * FROM issue_fact ORDER BY issue_id')).map((row) => ({
      ...row,
      ver: 0,
    })),
    told: await read('SELECT issue_id, body FROM issue_told ORDER BY issue_id'),
    left: await read(
      'SELECT issue_id FROM issue_dirty UNION ALL SELECT day FROM day_bucket WHERE gen > done_gen',
    ),
  };
}
