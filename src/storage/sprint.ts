import type { Sprint } from '../domain/scorecard/sprint-scope';
import { findNumber, readNumber, selectRows, type SqlRow } from './sql';
import { cutIds, placeholders, upsertRows } from './write-rows';

/** When a sprint was started and completed, epoch milliseconds. */
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

/** Those of these sprints that were started. */
export async function findStartedSprints(
  sprintIds: readonly string[],
): Promise<ReadonlyMap<string, Sprint>> {
  const found = new Map<string, Sprint>();
  for (const part of cutIds(sprintIds)) {
    const statement = `SELECT sprint_id, start_at, end_at FROM sprint
      WHERE sprint_id IN (${placeholders(part.length)}) AND start_at IS NOT NULL`;
    for (const sprint of await selectRows(statement, part.map(Number), decode))
      found.set(sprint.sprintId, sprint);
  }
  return found;
}

function decode(row: SqlRow): Sprint {
  const endAt = findNumber(row, 'end_at');
  return {
    sprintId: String(readNumber(row, 'sprint_id')),
    startAt: Math.floor(readNumber(row, 'start_at') / 1000),
    ...(endAt !== undefined && { endAt: Math.floor(endAt / 1000) }),
  };
}
