import { readText, selectRows } from './sql';
import { upsertRows } from './write-rows';

export const STATEMENTS = {
  list: `SELECT status_id, name FROM status_seen WHERE project_id = ? ORDER BY status_id`,
} as const;

export interface SeenStatus {
  readonly statusId: string;
  /** Its last known name: a deleted status can still be mapped by it. */
  readonly name: string;
}

export async function putSeenStatuses(
  projectId: string,
  statuses: readonly SeenStatus[],
): Promise<void> {
  await upsertRows(
    { table: 'status_seen', keys: ['project_id', 'status_id'], columns: ['name'] },
    statuses.map((s) => [Number(projectId), s.statusId, s.name.slice(0, 255)]),
  );
}

export function listSeenStatuses(projectId: string): Promise<readonly SeenStatus[]> {
  return selectRows(STATEMENTS.list, [Number(projectId)], (row) => ({
    statusId: readText(row, 'status_id'),
    name: readText(row, 'name'),
  }));
}
