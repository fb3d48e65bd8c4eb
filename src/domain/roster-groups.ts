import { isOpen, leave } from './roster-edit';
import type { IsoDay, RosterEntry, RosterGroup } from './settings';

type Entries = readonly RosterEntry[];

/** Group id → the account ids that are in it today; a group that could not be read is absent. */
export type GroupMembers = ReadonlyMap<string, readonly string[]>;

/**
 * The roster as the groups are today: whoever came into a group stands on its side from today on, and
 * whoever left it leaves the side today. What was named by hand, and what a group that could not be
 * read brought, stays as it is. Nobody is on two sides: the membership that holds already counts, then
 * the group that comes first.
 */
export function followGroups(
  roster: Entries,
  groups: readonly RosterGroup[],
  members: GroupMembers,
  today: IsoDay,
): Entries {
  const isLeft = ({ accountId, groupId }: RosterEntry): boolean => {
    if (groupId === undefined || !groups.some((group) => group.groupId === groupId)) return false;
    return members.get(groupId)?.includes(accountId) === false;
  };
  const left = roster
    .filter((entry) => isOpen(entry, today) && isLeft(entry))
    .reduce((entries, entry) => leave(entries, entry, today), roster);
  return groups.reduce(
    (entries, group) =>
      (members.get(group.groupId) ?? []).reduce(
        (before, accountId) => joinByGroup(before, { accountId, group, from: today }),
        entries,
      ),
    left,
  );
}

/** Somebody who stands on a side already, whichever, stays there. */
export function joinByGroup(
  entries: Entries,
  {
    accountId,
    group: { groupId, side },
    from,
  }: { readonly accountId: string; readonly group: RosterGroup; readonly from: IsoDay },
): Entries {
  const isThere = entries.some((each) => each.accountId === accountId && isOpen(each, from));
  return isThere ? entries : [...entries, { accountId, side, from, groupId }];
}

/** Who came by the group stays, from now on as named by hand. */
export const stopFollowing = (entries: Entries, groupId: string): Entries =>
  entries.map((entry) => {
    if (entry.groupId !== groupId) return entry;
    const { groupId: _group, ...rest } = entry;
    return rest;
  });
