import type { Role } from './roster';
import type { IsoDay, RosterEntry } from './settings';
import type { Side } from './side';

type Entries = readonly RosterEntry[];

/** Whether the membership still holds on a day, or is yet to begin. */
export const isOpen = ({ to }: RosterEntry, today: IsoDay): boolean =>
  to === undefined || to > today;

/**
 * Somebody stands on a side from a day on. Whoever stood on the other side leaves it that day, so
 * that nobody is on both; whoever is on this side already stays as they are.
 */
export function join(
  entries: Entries,
  {
    accountId,
    side,
    from,
  }: { readonly accountId: string; readonly side: Side; readonly from: IsoDay },
): Entries {
  const open = entries.find((entry) => entry.accountId === accountId && isOpen(entry, from));
  if (open?.side === side) return entries;
  return [...(open ? leave(entries, open, from) : entries), { accountId, side, from }];
}

/** Somebody leaves on a day: what they did before keeps its side. Who came that day was never there. */
export const leave = (entries: Entries, leaving: RosterEntry, on: IsoDay): Entries =>
  entries.flatMap((entry) => {
    if (entry !== leaving) return [entry];
    return entry.from >= on ? [] : [{ ...entry, to: on }];
  });

/** A role from a day on; what was done before was done in the role of then. */
export function takeRole(
  entries: Entries,
  member: RosterEntry,
  { role, from }: { readonly role: Role | undefined; readonly from: IsoDay },
): Entries {
  if (member.role === role) return entries;
  const { role: _before, ...rest } = member;
  const after: RosterEntry = { ...rest, ...(role && { role }) };
  if (member.from >= from) return entries.map((entry) => (entry === member ? after : entry));
  return [...leave(entries, member, from), { ...after, from }];
}

/** The membership began on another day than was said. */
export const beginOn = (entries: Entries, member: RosterEntry, from: IsoDay): Entries =>
  entries.map((entry) => (entry === member ? { ...entry, from } : entry));
