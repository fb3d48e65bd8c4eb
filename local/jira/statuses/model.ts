import { badRequest } from '../refusal';
import type { World } from '../world';
import type { Status, StatusCategoryKey } from './status';

export interface NewStatus {
  readonly name: string;
  readonly category: StatusCategoryKey;
  readonly description?: string;
}

export function createStatus(world: World, input: NewStatus): Status {
  for (const status of world.statuses.values()) {
    if (status.name.toLowerCase() === input.name.toLowerCase()) {
      throw badRequest(`Status name "${input.name}" must be unique.`);
    }
  }
  return world.statuses.put({
    id: world.nextId('status'),
    name: input.name,
    category: input.category,
    description: input.description ?? '',
  });
}

export function getStatus(world: World, id: string): Status {
  const status = world.statuses.find(id);
  if (!status) throw new Error(`no status ${id}`);
  return status;
}

export function renameStatus(world: World, id: string, name: string): Status {
  return world.statuses.put({ ...getStatus(world, id), name });
}
