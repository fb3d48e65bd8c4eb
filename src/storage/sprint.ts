import { readNumber, selectRows, findNumber } from './sql';
import { upsertRows } from './write-rows';

export const STATEMENTS = {
  list: `SELECT sprint_id, start_at, end_at FROM sprint ORDER BY sprint_id`,
} as const;

/** When a sprint began and ended, epoch milliseconds. */
export interface StoredSprint {
  readonly sprintId: string;
  readonly startAt: number | undefined;
  readonly endAt: number | undefined;
}

export async function putSprints(sprints: readonly StoredSprint[]): Promise<void> {
  await upsertRows(
    { table: 'sprint', keys: ['sprint_id'], columns: ['start_at', 'end_at'] },
    sprints.map((s) => [Number(s.sprintId), s.startAt ?? null, s.endAt ?? null]),
  );
}

export function listSprints(): Promise<readonly StoredSprint[]> {
  return selectRows(STATEMENTS.list, [], (row) => ({
    sprintId: String(readNumber(row, 'sprint_id')),
    startAt: findNumber(row, 'start_at'),
    endAt: findNumber(row, 'end_at'),
  }));
}
