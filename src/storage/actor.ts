import { changesRows } from './sql';
import { cutIds } from './write-rows';

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
