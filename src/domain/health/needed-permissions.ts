import { isOpen } from '../roster-edit';
import type { IsoDay, RosterEntry } from '../settings';
import { SIDES, type Side } from '../side';
import type { Finding, NeededPermission } from './finding';

const COMMON: readonly NeededPermission[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ADD_COMMENTS',
];

/** Marketing files, replies and accepts; IT also ranks, and links what it does to what was asked. */
export const NEEDED_PERMISSIONS: Readonly<Record<Side, readonly NeededPermission[]>> = {
  marketing: COMMON,
  it: [...COMMON, 'LINK_ISSUES', 'SCHEDULE_ISSUES'],
};

/** Who stands on a side today, each once. */
export const membersOf = (
  roster: readonly RosterEntry[],
  side: Side,
  today: IsoDay,
): readonly string[] => [
  ...new Set(
    roster
      .filter((entry) => entry.side === side && entry.from <= today && isOpen(entry, today))
      .map(({ accountId }) => accountId),
  ),
];

/** What one person may do: permission → ids of the projects. */
export interface Grants {
  readonly accountId: string;
  readonly projects: Readonly<Record<string, readonly string[]>>;
}

/**
 * Permissions that a side lacks in a project. Who may not even browse it is told as that alone, since
 * the others follow from it.
 */
export function missingPermissions(
  projectId: string,
  members: Readonly<Record<Side, readonly string[]>>,
  grants: readonly Grants[],
): readonly Finding[] {
  const may = ({ projects }: Grants, permission: NeededPermission): boolean =>
    projects[permission]?.includes(projectId) === true;
  return SIDES.flatMap((side) => {
    const own = grants.filter(({ accountId }) => members[side].includes(accountId));
    return NEEDED_PERMISSIONS[side].flatMap((permission): Finding[] => {
      const lacking = own.filter(
        (each) =>
          !may(each, permission) &&
          (permission === 'BROWSE_PROJECTS' || may(each, 'BROWSE_PROJECTS')),
      );
      const accountIds = lacking.map(({ accountId }) => accountId);
      return accountIds.length === 0
        ? []
        : [{ kind: 'permission-missing', side, permission, accountIds }];
    });
  });
}
