import { notFound } from '../refusal';
import type { Project } from '../projects/project';
import type { World } from '../world';
import { NOBODY, type ProjectRole, type RoleActors } from './role';

export interface NewRole {
  readonly name: string;
  readonly description?: string;
}

export const createRole = (world: World, input: NewRole): ProjectRole =>
  world.roles.put({
    id: world.nextId('role', 10002),
    name: input.name,
    description: input.description ?? '',
    defaultActors: NOBODY,
  });

export function findRole(world: World, idOrName: string): ProjectRole | undefined {
  const byId = world.roles.find(idOrName);
  if (byId) return byId;
  const wanted = idOrName.toLowerCase();
  return [...world.roles.values()].find(({ name }) => name.toLowerCase() === wanted);
}

/** @throws 404 */
export function getRole(world: World, id: string): ProjectRole {
  const role = world.roles.find(id);
  if (!role) throw notFound(`Can not retrieve a role actor for a null project role.`);
  return role;
}

export const actorsIn = (project: Project, roleId: string): RoleActors =>
  project.roleActors[roleId] ?? NOBODY;

export function setActors(
  world: World,
  project: Project,
  roleId: string,
  actors: RoleActors,
): Project {
  return world.projects.put({
    ...project,
    roleActors: { ...project.roleActors, [roleId]: actors },
  });
}
