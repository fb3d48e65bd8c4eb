import type { World } from '../world';
import type { Priority } from './priority';

export function createPriority(
  world: World,
  input: { readonly name: string; readonly description?: string; readonly color?: string },
): Priority {
  return world.priorities.put({
    id: world.nextId('priority', 1),
    name: input.name,
    description: input.description ?? '',
    color: input.color ?? '#FFAB00',
  });
}

/** The one that new issues get: the middle of the list. */
export function defaultPriority(world: World): Priority | undefined {
  const all = [...world.priorities.values()];
  return all[Math.floor((all.length - 1) / 2)];
}
