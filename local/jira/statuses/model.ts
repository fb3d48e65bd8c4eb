import { badRequest } from '../refusal';
import type { World } from '../world';
import type { Status, StatusCategoryKey } from './status';

export interface NewStatus {
  readonly name: string;
  readonly category: StatusCategoryKey;
  readonly description?: string;
  /** A team-managed project's own. */
  readonly scopeProjectId?: string;
}

export function createStatus(world: World, input: NewStatus): Status {
  checkName(world, input.name, input.scopeProjectId);
  return world.statuses.put({
    id: world.nextId('status'),
    name: input.name,
    category: input.category,
    description: input.description ?? '',
    ...(input.scopeProjectId === undefined ? {} : { scopeProjectId: input.scopeProjectId }),
  });
}

export interface StatusUpdate {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategoryKey;
  /** Absent: emptied. */
  readonly description?: string;
}

/** Replaces what the status says as a whole. @throws 400 */
export function updateStatus(world: World, update: StatusUpdate): Status {
  const before = world.statuses.find(update.id);
  if (!before) throw badRequest(`Status with ID "${update.id}" does not exist.`);
  checkName(world, update.name, before.scopeProjectId, before.id);
  const { name, category, description = '' } = update;
  return world.statuses.put({ ...before, name, category, description });
}

/** @throws 400 */
function checkName(world: World, name: string, scope: string | undefined, ownId?: string): void {
  if (name.trim() === '') throw badRequest('The status name must not be empty.');
  if (name.length > MAX_NAME) throw badRequest(`The name is too long, maxSize=${MAX_NAME}`);
  const namesake = findStatusByName(world, name, scope);
  if (namesake && namesake.id !== ownId) throw badRequest('Status name must be unique');
}

export const MAX_NAME = 255;

/** By its name, whatever the case, among the site's statuses or among those of one project. */
export function findStatusByName(
  world: World,
  name: string,
  scopeProjectId?: string,
): Status | undefined {
  const wanted = name.toLowerCase();
  for (const status of world.statuses.values()) {
    if (status.scopeProjectId === scopeProjectId && status.name.toLowerCase() === wanted) {
      return status;
    }
  }
  return undefined;
}

/**
 * Refused while a workflow or an issue has it. What the changelog says of it stays readable: an
 * entry keeps the names.
 */
export function deleteStatus(world: World, id: string): void {
  const status = world.statuses.find(id);
  if (!status) throw badRequest(`Status with ID "${id}" does not exist.`);
  const isUsed = [...world.workflows.values()].some(({ statusIds }) => statusIds.includes(id));
  if (isUsed || [...world.issues.values()].some(({ statusId }) => statusId === id)) {
    throw badRequest(`Status "${status.name}" is used by a workflow and cannot be deleted.`);
  }
  world.statuses.remove(id);
}

export function getStatus(world: World, id: string): Status {
  const status = world.statuses.find(id);
  if (!status) throw new Error(`no status ${id}`);
  return status;
}

export function renameStatus(world: World, id: string, name: string): Status {
  return world.statuses.put({ ...getStatus(world, id), name });
}
