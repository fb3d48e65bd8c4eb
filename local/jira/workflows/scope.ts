import type { Project } from '../projects/project';
import { badRequest } from '../refusal';
import type { World } from '../world';

/** What a configuration is for: the site, or one team-managed project. */
export interface Scope {
  readonly project?: Project;
}

/** Reads `{type: GLOBAL}` or `{type: PROJECT, project: {id}}`. @throws 400 */
export function scopeOf(world: World, given: unknown): Scope {
  const { type, project } = (given ?? {}) as { type?: unknown; project?: { id?: unknown } | null };
  if (type === 'GLOBAL') {
    if (project) throw badRequest('A project must not be provided for a global scope.');
    return {};
  }
  if (type !== 'PROJECT') throw badRequest('The scope is not valid.');
  const found = world.projects.find(String(project?.id));
  if (!found) throw badRequest('The project of the scope does not exist.');
  if (found.style !== 'team-managed') {
    throw badRequest('A project scope is only for team-managed projects.');
  }
  return { project: found };
}

export const scopeBean = (projectId: string | null | undefined): Record<string, unknown> =>
  projectId ? { type: 'PROJECT', project: { id: projectId } } : { type: 'GLOBAL' };
