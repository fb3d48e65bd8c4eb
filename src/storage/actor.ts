import type { ActorId } from '../domain/actor';
import { changesRows, readNumber, readText, selectRows } from './sql';
import { cutIds, placeholders } from './write-rows';

/** Who stands behind an actor number. Nothing else about a person is kept. */
export interface StoredActor {
  readonly id: number;
  readonly accountId: string;
  readonly kind: string;
}

/** Remembers accounts; one that is known, or was erased, stays as it is. */
export async function putActors(actors: readonly StoredActor[]): Promise<void> {
  for (const part of cutIds(actors)) {
    const values = part.map(() => '(?, ?, ?)').join(', ');
    await changesRows(
      `INSERT IGNORE INTO actor (actor_id, account_id, kind) VALUES ${values}`,
      part.flatMap(({ id, accountId, kind }) => [id, accountId, kind]),
    );
  }
}

/** Account ids by actor number; without those that were erased. */
export async function readAccounts(
  actors: readonly ActorId[],
): Promise<ReadonlyMap<ActorId, string>> {
  const found = new Map<ActorId, string>();
  for (const part of cutIds([...new Set(actors)])) {
    const rows = await selectRows(
      `SELECT actor_id, account_id FROM actor WHERE actor_id IN (${placeholders(part.length)})`,
      part,
      (row) => [readNumber(row, 'actor_id'), readText(row, 'account_id')] as const,
    );
    for (const [actor, accountId] of rows) if (accountId !== '') found.set(actor, accountId);
  }
  return found;
}
