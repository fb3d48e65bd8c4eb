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
export function requireMayShare(world: World, actor: string, shares: readonly ShareTarget[]): void {
  if (shares.length === 0 || world.isTrusted) return;
  if (!hasGlobal(world, actor, 'CREATE_SHARED_OBJECTS')) {
    throw refused('You do not have permission to share. All Shares are invalid.');
  }
  for (const share of shares) {
    if (share.kind === 'group' && !isInGroup(world, actor, share.groupId)) {
      const name = world.groups.find(share.groupId)?.name ?? share.groupId;
      throw refused(`You do not have permission to share with Group: '${name}'.`);
    }
    const projectId = 'projectId' in share ? share.projectId : undefined;
    if (projectId !== undefined && !mayBrowse(world, actor, projectId)) {
      const name = world.projects.find(projectId)?.name ?? projectId;
      throw refused(`You do not have permission to share with Project: '${name}'.`);
    }
  }
}

const refused = (sentence: string): JiraRefusal => badFields({ shares: sentence });

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
