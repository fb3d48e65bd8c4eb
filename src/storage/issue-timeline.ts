import { changesRows, readNumber, readText, selectRows, type SqlRow } from './sql';
import { cutIds, placeholders, type Upsert, upsertRows } from './write-rows';

export const STATEMENTS = {
  page: `SELECT issue_id, project_id, ver, updated_at, deleted, last_active_day, body FROM issue_timeline
    WHERE project_id = ? AND deleted = 0 AND issue_id > ? ORDER BY issue_id LIMIT 500`,
  listActive: `SELECT issue_id, project_id, ver, updated_at, deleted, last_active_day, body FROM issue_timeline
    WHERE project_id = ? AND deleted = 0 AND last_active_day >= ? AND issue_id > ? ORDER BY issue_id LIMIT 500`,
  listStamps: `SELECT issue_id, updated_at FROM issue_timeline
    WHERE project_id = ? AND deleted = 0 AND issue_id > ? ORDER BY issue_id LIMIT 5000`,
  purge: `DELETE FROM issue_timeline WHERE deleted = 1 AND ver < ?`,
  listIdle: `SELECT issue_id FROM issue_timeline WHERE project_id = ? AND deleted = 0 AND last_active_day < ? AND issue_id > ?
    ORDER BY issue_id LIMIT 500`,
  countSince: `SELECT COUNT(*) AS issues FROM issue_timeline WHERE project_id = ? AND deleted = 0 AND updated_at >= ?`,
  count: `SELECT COUNT(*) AS issues FROM issue_timeline WHERE project_id = ? AND deleted = 0`,
} as const;

/** What is kept of an issue's history: packed by the domain, never read by SQL. */
export interface StoredTimeline {
  readonly issueId: string;
  readonly projectId: string;
  /** Epoch milliseconds at which reading it from Jira began: the later reading wins. */
  readonly ver: number;
  /** Jira's own `updated`, epoch milliseconds. */
  readonly updatedAt: number;
  /** A tombstone: it is gone from Jira, or from the projects that we read. */
  readonly isDeleted: boolean;
  readonly lastActiveDay: number;
  readonly body: string;
}

const UPSERT: Upsert = {
  table: 'issue_timeline',
  keys: ['issue_id'],
  columns: ['project_id', 'updated_at', 'deleted', 'last_active_day', 'body', 'ver'],
  guard: 'VALUES(ver) >= issue_timeline.ver',
};

export async function putTimelines(timelines: readonly StoredTimeline[]): Promise<void> {
  await upsertRows(
    UPSERT,
    timelines.map((t) => [
      Number(t.issueId),
      Number(t.projectId),
      t.updatedAt,
      t.isDeleted ? 1 : 0,
      t.lastActiveDay,
      t.body,
      t.ver,
    ]),
  );
}

/** Timelines of a project in the order of their ids, those of deleted issues left out. */
export function listTimelines(
  projectId: string,
  afterIssueId: string,
): Promise<readonly StoredTimeline[]> {
  return selectRows(STATEMENTS.page, [Number(projectId), Number(afterIssueId)], decode);
}

/** Timelines in which something happened on `day` or later, a page at a time by id. */
export function listActiveTimelines(
  projectId: string,
  day: number,
  afterIssueId: string,
): Promise<readonly StoredTimeline[]> {
  return selectRows(STATEMENTS.listActive, [Number(projectId), day, Number(afterIssueId)], decode);
}

export async function findTimelines(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, StoredTimeline>> {
  const found = new Map<string, StoredTimeline>();
  for (const part of cutIds(issueIds)) {
    const rows = await selectRows(
      `SELECT issue_id, project_id, ver, updated_at, deleted, last_active_day, body FROM issue_timeline
        WHERE issue_id IN (${placeholders(part.length)})`,
      part.map(Number),
      decode,
    );
    for (const row of rows) found.set(row.issueId, row);
  }
  return found;
}

/** The packed histories of those of these issues that stand, by id: all that deriving again reads. */
export async function findBodies(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const part of cutIds(issueIds)) {
    const text = `SELECT issue_id, body FROM issue_timeline WHERE issue_id IN (${placeholders(part.length)}) AND deleted = 0`;
    const rows = await selectRows(
      text,
      part.map(Number),
      (row) => [String(readNumber(row, 'issue_id')), readText(row, 'body')] as const,
    );
    for (const [id, body] of rows) found.set(id, body);
  }
  return found;
}

/** Issue id → Jira's `updated` as we know it, for a comparison with Jira. */
export async function listStamps(projectId: string): Promise<ReadonlyMap<string, number>> {
  const stamps = new Map<string, number>();
  for (let after = 0; ;) {
    const rows = await selectRows(STATEMENTS.listStamps, [Number(projectId), after], (row) => ({
      id: readNumber(row, 'issue_id'),
      updatedAt: readNumber(row, 'updated_at'),
    }));
    for (const { id, updatedAt } of rows) stamps.set(String(id), updatedAt);
    const last = rows.at(-1);
    if (last === undefined) return stamps;
    after = last.id;
  }
}

export async function countTimelines(projectId: string): Promise<number> {
  const rows = await selectRows(STATEMENTS.count, [Number(projectId)], (row) =>
    readNumber(row, 'issues'),
  );
  return rows[0] ?? 0;
}

/** How many of them Jira changed since (epoch milliseconds). */
export async function countTimelinesSince(projectId: string, since: number): Promise<number> {
  const rows = await selectRows(STATEMENTS.countSince, [Number(projectId), since], (row) =>
    readNumber(row, 'issues'),
  );
  return rows[0] ?? 0;
}

/** Ids of issues in which nothing happened since `day`, a page at a time. */
export function listIdleIds(
  projectId: string,
  day: number,
  afterIssueId: string,
): Promise<readonly string[]> {
  const values = [Number(projectId), day, Number(afterIssueId)];
  return selectRows(STATEMENTS.listIdle, values, (row) => String(readNumber(row, 'issue_id')));
}

/** Drops the histories of these issues. */
export async function deleteTimelines(issueIds: readonly string[]): Promise<void> {
  for (const part of cutIds(issueIds))
    await changesRows(
      `DELETE FROM issue_timeline WHERE issue_id IN (${placeholders(part.length)})`,
      part.map(Number),
    );
}

/** Drops tombstones that are older than `before`. */
export async function purgeTimelines(before: number): Promise<void> {
  await changesRows(STATEMENTS.purge, [before]);
}

function decode(row: SqlRow): StoredTimeline {
  return {
    issueId: String(readNumber(row, 'issue_id')),
    projectId: String(readNumber(row, 'project_id')),
    ver: readNumber(row, 'ver'),
    updatedAt: readNumber(row, 'updated_at'),
    isDeleted: readNumber(row, 'deleted') === 1,
    lastActiveDay: readNumber(row, 'last_active_day'),
    body: readText(row, 'body'),
  };
}
