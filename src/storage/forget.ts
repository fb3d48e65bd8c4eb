import { changesRows, readNumber, selectRows } from './sql';
import { placeholders } from './write-rows';

export const STATEMENTS = {
  listIssues: `SELECT issue_id FROM issue_timeline WHERE project_id = ? ORDER BY issue_id LIMIT 2000`,
} as const;

/** Tables whose rows belong to a project, not to an issue of it. */
const PROJECT_TABLES = [
  'issue_dirty',
  'day_bucket',
  'project_scorecard',
  'project_state',
  'backfill',
  'status_seen',
] as const;

/** Tables whose rows belong to an issue; timelines last, since they name the issues. */
const ISSUE_TABLES = ['issue_act', 'issue_told', 'issue_fact', 'issue_timeline'] as const;

export async function forgetProjectRows(projectId: string): Promise<void> {
  for (const table of PROJECT_TABLES)
    await changesRows(`DELETE FROM ${table} WHERE project_id = ?`, [Number(projectId)]);
}

/** Deletes a chunk of a project's issues. @returns whether there was one. */
export async function deleteIssuesOf(projectId: string): Promise<boolean> {
  const ids = await selectRows(STATEMENTS.listIssues, [Number(projectId)], (row) =>
    readNumber(row, 'issue_id'),
  );
  if (ids.length === 0) return false;
  for (const table of ISSUE_TABLES)
    await changesRows(`DELETE FROM ${table} WHERE issue_id IN (${placeholders(ids.length)})`, ids);
  return true;
}
