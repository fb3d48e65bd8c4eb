import { actorIdOf, NOBODY, UNKNOWN_ACTOR, type ActorId } from '../domain/actor';
import { millisecondsOf, type RestAccount, type RestHistory } from './rest-history';

/** A change with its time, ready to be read. */
export interface DatedHistory {
  readonly at: number;
  readonly actor: ActorId;
  readonly history: RestHistory;
}

/** By (created, history id); each id once; those without a date are left out. */
export function sortHistories(changelog: readonly RestHistory[]): readonly DatedHistory[] {
  const byId = new Map<string, DatedHistory & { readonly ms: number }>();
  for (const history of changelog) {
    const ms = millisecondsOf(history.created);
    if (ms === undefined) continue;
    const id = history.id === undefined ? JSON.stringify(history) : String(history.id);
    byId.set(id, { at: Math.floor(ms / 1000), ms, actor: actorOf(history.author), history });
  }
  return [...byId]
    .sort(([idA, a], [idB, b]) => a.ms - b.ms || compareIds(idA, idB))
    .map(([, dated]) => dated);
}

/** Jira's ids are numbers in a text: the later one is the larger. */
export function compareIds(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** App and automation accounts are nobody; an author whom Jira no longer names is unknown. */
export function actorOf(account: RestAccount | null | undefined): ActorId {
  if (account?.accountType === 'app') return NOBODY;
  return account?.accountId ? actorIdOf(account.accountId) : UNKNOWN_ACTOR;
}
