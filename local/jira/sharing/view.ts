import { groupName } from '../groups/view';
import { canBrowse } from '../permissions/model';
import { projectSummary } from '../projects/view';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { Share } from './share';

/** A share as REST shows it; a role is shown with its project, a hidden project not at all. */
export function shareBean(
  world: World,
  viewer: string | undefined,
  share: Share,
): Record<string, unknown> {
  const { id } = share;
  switch (share.kind) {
    case 'global':
      return { id, type: 'global' };
    case 'logged-in':
      return { id, type: 'loggedin' };
    case 'user':
      return { id, type: 'user', user: userDetails(world, share.accountId) };
    case 'group': {
      const group = world.groups.find(share.groupId);
      return { id, type: 'group', ...(group && { group: groupName(world, group) }) };
    }
    default:
      return { id, ...projectShare(world, viewer, share) };
  }
}

function projectShare(
  world: World,
  viewer: string | undefined,
  share: Extract<Share, { projectId: string }>,
): Record<string, unknown> {
  const project = world.projects.find(share.projectId);
  if (!project || !canBrowse(world, viewer, project)) return { type: 'project-unknown' };
  const shown = { type: 'project', project: projectSummary(world, project) };
  const role = share.kind === 'role' ? world.roles.find(share.roleId) : undefined;
  if (!role) return shown;
  const self = world.url(`/rest/api/3/project/${project.id}/role/${role.id}`);
  const { name, description } = role;
  return { ...shown, role: { self, name, id: Number(role.id), description } };
}

export const shareBeans = (
  world: World,
  viewer: string | undefined,
  shares: readonly Share[],
): Record<string, unknown>[] => shares.map((share) => shareBean(world, viewer, share));
