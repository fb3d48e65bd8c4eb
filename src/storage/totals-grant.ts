import type { ActorId } from '../domain/actor';
import type { DayNumber } from '../domain/day';
import type { TotalsState } from '../domain/scorecard/totals';
import {
  changesRows,
  findNumber,
  findRow,
  readNumber,
  readText,
  selectRows,
  type SqlRow,
} from './sql';
import { VersionConflict } from './version-conflict';

export const STATEMENTS = {
  find: `SELECT actor, state, version, at_ms FROM totals_grant WHERE actor = ?`,
  list: `SELECT actor, state, version, at_ms,
    (SELECT account_id FROM actor WHERE actor_id = totals_grant.actor) AS account_id,
    (SELECT MAX(day) FROM totals_use WHERE totals_use.actor = totals_grant.actor) AS used_day
    FROM totals_grant ORDER BY at_ms DESC, actor LIMIT 500`,
  create: `INSERT IGNORE INTO totals_grant (actor, state, version, at_ms) VALUES (?, ?, ?, ?)`,
  change: `UPDATE totals_grant SET state = ?, version = ?, at_ms = ? WHERE actor = ? AND version = ?`,
  use: `INSERT IGNORE INTO totals_use (actor, day) VALUES (?, ?)`,
} as const;

/** Who asked for totals, and what became of it. */
export interface TotalsGrant {
  readonly actor: ActorId;
  readonly state: TotalsState;
  readonly version: number;
  /** Epoch milliseconds of the last change. */
  readonly at: number;
}

export interface ListedGrant extends TotalsGrant {
  /** Empty once it has been erased. */
  readonly accountId: string;
  /** The last day on which it was used. */
  readonly usedDay: DayNumber | undefined;
}

export const findGrant = (actor: ActorId): Promise<TotalsGrant | undefined> =>
  findRow(STATEMENTS.find, [actor], decode);

/** All of them, the last change first; up to 500. */
export const listGrants = (): Promise<readonly ListedGrant[]> =>
  selectRows(STATEMENTS.list, [], (row) => ({
    ...decode(row),
    accountId: row.account_id === null ? '' : readText(row, 'account_id'),
    usedDay: findNumber(row, 'used_day'),
  }));

/**
 * Saves if nobody saved since the version before; the first one creates. The same once more is the
 * same.
 *
 * @throws VersionConflict when someone was first.
 */
export async function saveGrant({ actor, state, version, at }: TotalsGrant): Promise<void> {
  const isSaved = await (version === 1
    ? changesRows(STATEMENTS.create, [actor, state, version, at])
    : changesRows(STATEMENTS.change, [state, version, at, actor, version - 1]));
  if (isSaved) return;
  const stored = await findGrant(actor);
  if (stored?.version !== version || stored.state !== state)
    throw new VersionConflict(stored?.version ?? 0);
}

/** Keeps, once a day, that totals were given under a grant. */
export async function noteUse(actor: ActorId, day: DayNumber): Promise<void> {
  await changesRows(STATEMENTS.use, [actor, day]);
}

function decode(row: SqlRow): TotalsGrant {
  return {
    actor: readNumber(row, 'actor'),
    state: readText(row, 'state') as TotalsState,
    version: readNumber(row, 'version'),
    at: readNumber(row, 'at_ms'),
  };
}
