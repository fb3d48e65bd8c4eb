import { actorIdOf, NOBODY, type ActorId } from './actor';
import { toDayNumber } from './day';
import type { RosterEntry } from './settings';
import type { Side, SideOrOther } from './side';
import type { TimeZone } from './time-zone';

export type Role = NonNullable<RosterEntry['role']>;

interface Membership {
  readonly side: Side;
  readonly role: Role | undefined;
  readonly from: number;
  readonly to: number;
}

/** Who was on which side, and when; by actor, in the site's zone. */
export type Roster = ReadonlyMap<ActorId, readonly Membership[]>;

export function openRoster(entries: readonly RosterEntry[], zone: TimeZone): Roster {
  const roster = new Map<ActorId, Membership[]>();
  for (const { accountId, side, role, from, to } of entries) {
    const actor = actorIdOf(accountId);
    const membership: Membership = {
      side,
      role,
      from: zone.startOfDay(toDayNumber(from)),
      to: to === undefined ? Infinity : zone.startOfDay(toDayNumber(to)),
    };
    roster.set(actor, [...(roster.get(actor) ?? []), membership]);
  }
  return roster;
}

/**
 * The side of an actor at an instant. *other* for a person whom the roster does not know then;
 * `undefined` for an app, which is nobody.
 */
export function sideAt(roster: Roster, actor: ActorId, at: number): SideOrOther | undefined {
  if (actor === NOBODY) return undefined;
  return findMembership(roster, actor, at)?.side ?? 'other';
}

/** The same, asked by Jira's account id: for a viewer, or an author on a screen. */
export function sideOfAccount(roster: Roster, accountId: string, at: number): SideOrOther {
  return findMembership(roster, actorIdOf(accountId), at)?.side ?? 'other';
}

export function roleAt(roster: Roster, actor: ActorId, at: number): Role | undefined {
  return findMembership(roster, actor, at)?.role;
}

/** The last entry that holds wins, where an account is listed twice. */
function findMembership(roster: Roster, actor: ActorId, at: number): Membership | undefined {
  return roster.get(actor)?.findLast((entry) => entry.from <= at && at < entry.to);
}
