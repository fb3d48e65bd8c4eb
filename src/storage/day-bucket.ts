import { changesRows, readNumber, readText, selectRows } from './sql';
import { upsertRows } from './write-rows';

export const STATEMENTS = {
  listMarked: `SELECT day, gen FROM day_bucket WHERE project_id = ? AND gen > done_gen ORDER BY day`,
  markAll: `UPDATE day_bucket SET gen = gen + 1 WHERE project_id = ?`,
  listBodies: `SELECT day, body FROM day_bucket WHERE project_id = ? AND day >= ? AND day < ? AND body <> '' ORDER BY day`,
  dropBefore: `DELETE FROM day_bucket WHERE project_id = ? AND day < ?`,
  listProjectsWithMarks: `SELECT project_id, COUNT(*) AS marks FROM day_bucket WHERE gen > done_gen GROUP BY project_id`,
} as const;

/** A day to be recomputed, as it stood when the recomputing began. */
export interface MarkedDay {
  readonly day: number;
  /** Grows with every mark: a day that was marked again meanwhile stays marked. */
  readonly gen: number;
}

/** Says that days must be recomputed. Any number of repetitions mean the same. */
export async function markDays(projectId: string, days: Iterable<number>): Promise<void> {
  const rows = [...days].map((day) => [Number(projectId), day, 1, 0, ''] as const);
  const columns = ['project_id', 'day', 'gen', 'done_gen', 'body'];
  for (let from = 0; from < rows.length; from += 500) {
    const part = rows.slice(from, from + 500);
    const values = part.map(() => '(?, ?, ?, ?, ?)').join(', ');
    await changesRows(
      `INSERT INTO day_bucket (${columns.join(', ')}) VALUES ${values}
        ON DUPLICATE KEY UPDATE gen = day_bucket.gen + 1`,
      part.flat(),
    );
  }
}

/** Marks every day that the project has a bucket of. */
export async function markAllDays(projectId: string): Promise<void> {
  await changesRows(STATEMENTS.markAll, [Number(projectId)]);
}

export function listMarkedDays(projectId: string): Promise<readonly MarkedDay[]> {
  return selectRows(STATEMENTS.listMarked, [Number(projectId)], (row) => ({
    day: readNumber(row, 'day'),
    gen: readNumber(row, 'gen'),
  }));
}

export interface BucketWrite extends MarkedDay {
  /** Packed by the domain; empty: nothing happened on that day. */
  readonly body: string;
}

/** A slow recomputation never replaces a newer one. */
export async function putBuckets(
  projectId: string,
  buckets: readonly BucketWrite[],
): Promise<void> {
  await upsertRows(
    {
      table: 'day_bucket',
      keys: ['project_id', 'day'],
      columns: ['body', 'done_gen'],
      guard: 'VALUES(done_gen) > day_bucket.done_gen',
    },
    buckets.map(({ day, gen, body }) => [Number(projectId), day, body, gen]),
  );
}

/** Packed buckets of the days `from` (inclusive) to `to` (exclusive), empty ones left out. */
export function listBuckets(
  projectId: string,
  from: number,
  to: number,
): Promise<readonly { readonly day: number; readonly body: string }[]> {
  return selectRows(STATEMENTS.listBodies, [Number(projectId), from, to], (row) => ({
    day: readNumber(row, 'day'),
    body: readText(row, 'body'),
  }));
}

/** Drops days that no window reaches any more. */
export async function dropDaysBefore(projectId: string, day: number): Promise<void> {
  await changesRows(STATEMENTS.dropBefore, [Number(projectId), day]);
}

/** Projects whose recomputation was cut off. */
export function listProjectsWithMarks(): Promise<readonly string[]> {
  return selectRows(STATEMENTS.listProjectsWithMarks, [], (row) =>
    String(readNumber(row, 'project_id')),
  );
}
