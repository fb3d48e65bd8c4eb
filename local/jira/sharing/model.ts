import { canBrowse, hasGlobal, isInGroup, playsRole } from '../permissions/model';
import { badFields, type JiraRefusal } from '../refusal';
import type { World } from '../world';
import type { Share, ShareTarget } from './share';

/** Whether any of the shares reaches the person. */
export const isSharedWith = (
  world: World,
  accountId: string | undefined,
  shares: readonly ShareTarget[],
): boolean => shares.some((share) => reaches(world, accountId, share));

function reaches(world: World, accountId: string | undefined, share: ShareTarget): boolean {
  if (share.kind === 'global') return true;
  const user = accountId === undefined ? undefined : world.users.find(accountId);
  if (share.kind === 'project') return mayBrowse(world, user?.id, share.projectId);
  if (!user?.active) return false;
  switch (share.kind) {
    case 'logged-in':
      return true;
    case 'user':
      return share.accountId === user.id;
    case 'group':
      return isInGroup(world, user.id, share.groupId);
    case 'role': {
      const project = world.projects.find(share.projectId);
      return project !== undefined && playsRole(world, user.id, project, share.roleId);
    }
  }
}

const mayBrowse = (world: World, accountId: string | undefined, projectId: string): boolean => {
  const project = world.projects.find(projectId);
  return project !== undefined && canBrowse(world, accountId, project);
};

/**
 * People share with those whom they belong to themselves: their groups, projects that they see.
 *
 * @throws 400
 */
export function requireMayShare(
  world: World,
  actor: string,
  { sharePermissions = [], editPermissions = [] }: Shares,
): void {
  if (world.isTrusted || sharePermissions.length + editPermissions.length === 0) return;
  if (!hasGlobal(world, actor, 'CREATE_SHARED_OBJECTS')) throw mayNotShare();
  const shares = firstForbidden(world, actor, sharePermissions);
  const edit = firstForbidden(world, actor, editPermissions);
  if (shares === undefined && edit === undefined) return;
  throw badFields({ ...(shares && { shares }), ...(edit && { edit_permissions: edit }) });
}

export interface Shares {
  readonly sharePermissions?: readonly ShareTarget[];
  readonly editPermissions?: readonly ShareTarget[];
}

export const mayNotShare = (): JiraRefusal =>
  badFields({ shares: 'You do not have permission to share. All shares are invalid.' });

/** Why one of the shares is not the actor's to make. */
function firstForbidden(
  world: World,
  actor: string,
  shares: readonly ShareTarget[],
): string | undefined {
  for (const share of shares) {
    if (share.kind === 'group' && !isInGroup(world, actor, share.groupId)) {
      const name = world.groups.find(share.groupId)?.name ?? share.groupId;
      return `You do not have permission to share with Group: '${name}'.`;
    }
    const projectId = 'projectId' in share ? share.projectId : undefined;
    if (projectId !== undefined && !mayBrowse(world, actor, projectId)) {
      const name = world.projects.find(projectId)?.name ?? projectId;
      return `You do not have permission to share with Project: '${name}'.`;
    }
  }
  return undefined;
}

export const numberedShares = (world: World, targets: readonly ShareTarget[]): Share[] =>
  targets.map((target) => ({ ...target, id: Number(world.nextId('share')) }));

const isSame = (one: ShareTarget, other: ShareTarget): boolean =>
  JSON.stringify({ ...one, id: 0 }) === JSON.stringify({ ...other, id: 0 });

/** With everyone means with no one else: such a share takes the place of all others. */
export function withShare(world: World, shares: readonly Share[], added: ShareTarget): Share[] {
  if (shares.some((share) => isSame(share, added))) return [...shares];
  const isWide = ({ kind }: ShareTarget): boolean => kind === 'global' || kind === 'logged-in';
  const others = shares.filter((share) => !isWide(added) && !isWide(share));
  return [...others, ...numberedShares(world, [added])];
}
