import type { Project } from '../projects/project';
import { avatarUrls } from '../users/view';
import type { World } from '../world';
import { ADMIN_ROLE_ID, type ProjectRole, type RoleActors } from './role';

const FIRST_ACTOR = 10000;

interface Named {
  readonly displayName: string;
}

/** A role with its default actors, or with those of a project. */
export function roleBean(
  world: World,
  role: ProjectRole,
  actors: RoleActors,
  project?: Project,
): Record<string, unknown> {
  return {
    self: project ? roleUrl(world, project, role) : world.url(`/rest/api/3/role/${role.id}`),
    ...{ name: role.name, id: Number(role.id), description: role.description },
    actors: actorBeans(world, actors),
  };
}

export const roleUrl = (world: World, project: Project, role: ProjectRole): string =>
  world.url(`/rest/api/3/project/${project.id}/role/${role.id}`);

/** By display name; the numbers of actors mean nothing beyond one answer. */
function actorBeans(world: World, { accountIds, groupIds }: RoleActors): object[] {
  const people = accountIds.flatMap((id) => {
    const user = world.users.find(id);
    if (!user) return [];
    return [
      {
        displayName: user.displayName,
        type: 'atlassian-user-role-actor',
        avatarUrl: avatarUrls(user)['16x16'],
        actorUser: { accountId: id },
      },
    ];
  });
  const groups = groupIds.flatMap((id) => {
    const name = world.groups.find(id)?.name;
    if (name === undefined) return [];
    const actorGroup = { name, displayName: name, groupId: id };
    return [{ displayName: name, type: 'atlassian-group-role-actor', name, actorGroup }];
  });
  const byName = (a: Named, b: Named): number => a.displayName.localeCompare(b.displayName);
  return [...people, ...groups]
    .toSorted(byName)
    .map((actor, place) => ({ id: FIRST_ACTOR + place, ...actor }));
}

export const roleDetails = (
  world: World,
  role: ProjectRole,
  project: Project,
): Record<string, unknown> => ({
  self: roleUrl(world, project, role),
  ...{ name: role.name, id: Number(role.id), description: role.description },
  admin: role.id === ADMIN_ROLE_ID,
  default: role.id === ADMIN_ROLE_ID,
  roleConfigurable: true,
  translatedName: role.name,
  type: 'DEFAULT',
});
