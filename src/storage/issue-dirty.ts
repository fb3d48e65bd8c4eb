import { changesRows, readNumber, selectRows, type SqlRow } from './sql';
import { cutIds, upsertRows } from './write-rows';

export const STATEMENTS = {
  /**
   * A burst of events on one issue is one row. `seq` starts at the clock and only grows, so that a
   * mark made after a row was cleared is never taken for the one before.
   */
  mark: `INSERT INTO issue_dirty (issue_id, project_id, marked_at, seq) VALUES (?, ?, ?, ?)
    ON DUPLICATE KEY UPDATE project_id = VALUES(project_id), marked_at = VALUES(marked_at),
    seq = CASE WHEN VALUES(seq) > issue_dirty.seq THEN VALUES(seq) ELSE issue_dirty.seq + 1 END`,
  list: `SELECT issue_id, seq FROM issue_dirty WHERE project_id = ? ORDER BY issue_id LIMIT 500`,
  listProjectsWithOldMarks: `SELECT project_id, COUNT(*) AS marks FROM issue_dirty
    WHERE marked_at < ? GROUP BY project_id`,
  count: `SELECT COUNT(*) AS marks FROM issue_dirty WHERE project_id = ?`,
  clearProject: `DELETE FROM issue_dirty WHERE project_id = ?`,
} as const;

/** Conditions of one DELETE: engines limit how deep an expression may be. */
const CLEAR_SIZE = 200;

/** An issue that changed since it was last read. */
export interface DirtyIssue {
  readonly issueId: string;
  /** Grows with every event: a mark that grew while we read is not cleared. */
  readonly seq: number;
}

/** Remembers that an issue changed. Any number of repetitions mean the same. */
export async function markDirty(issueId: string, projectId: string, now: number): Promise<void> {
  await changesRows(STATEMENTS.mark, [Number(issueId), Number(projectId), now, now]);
}

/** Marks many at once, where no event is behind it. */
export async function markManyDirty(
  issueIds: readonly string[],
  projectId: string,
  now: number,
): Promise<void> {
  await upsertRows(
    {
      table: 'issue_dirty',
      keys: ['issue_id'],
      columns: ['project_id', 'marked_at', 'seq'],
      guard: 'VALUES(seq) > issue_dirty.seq',
    },
    issueIds.map((id) => [Number(id), Number(projectId), now, now]),
  );
}

export function listDirty(projectId: string): Promise<readonly DirtyIssue[]> {
  return selectRows(STATEMENTS.list, [Number(projectId)], decode);
}

/** Clears marks that did not grow since they were listed. */
export async function clearDirty(issues: readonly DirtyIssue[]): Promise<void> {
  for (const part of cutIds(issues, CLEAR_SIZE)) {
    const pairs = part.map(() => '(issue_id = ? AND seq = ?)').join(' OR ');
    await changesRows(
      `DELETE FROM issue_dirty WHERE ${pairs}`,
      part.flatMap(({ issueId, seq }) => [Number(issueId), seq]),
    );
  }
}

/** Projects in which a mark has waited since before `before`. */
export function listProjectsWithOldMarks(before: number): Promise<readonly string[]> {
  return selectRows(STATEMENTS.listProjectsWithOldMarks, [before], (row) =>
    String(readNumber(row, 'project_id')),
  );
}

export async function countDirty(projectId: string): Promise<number> {
  const rows = await selectRows(STATEMENTS.count, [Number(projectId)], (row) =>
    readNumber(row, 'marks'),
  );
  return rows[0] ?? 0;
}

export async function clearProjectMarks(projectId: string): Promise<void> {
  await changesRows(STATEMENTS.clearProject, [Number(projectId)]);
}

function decode(row: SqlRow): DirtyIssue {
  return { issueId: String(readNumber(row, 'issue_id')), seq: readNumber(row, 'seq') };
}
