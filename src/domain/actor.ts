/**
 * An account in our own data: 48 bits of a hash of its id. Erasing the account id elsewhere leaves a
 * number that names nobody.
 */
export type ActorId = number;

/** App and automation accounts: their acts count for no side. */
export const NOBODY: ActorId = 0;
/** A person whom Jira no longer names. On no side: *other*. */
export const UNKNOWN_ACTOR: ActorId = 1;

const FIRST_FREE = 2;

/** Hashes an account id into an actor id, the same on every machine; never `NOBODY` or `UNKNOWN_ACTOR`. */
export function actorIdOf(accountId: string): ActorId {
  let low = 0x811c9dc5;
  let high = 0x9e3779b1;
  for (let i = 0; i < accountId.length; i++) {
    const unit = accountId.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  const id = (scatter(high) & 0xffff) * 0x1_0000_0000 + (scatter(low ^ high) >>> 0);
  return id < FIRST_FREE ? id + FIRST_FREE : id;
}

function scatter(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
