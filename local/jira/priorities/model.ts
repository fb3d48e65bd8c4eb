import { endOf, inOrder } from '../ordered';
import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import type { Priority } from './priority';

export type NewPriority = Pick<Priority, 'name'> &
  Partial<Pick<Priority, 'description' | 'color' | 'iconUrl' | 'avatarId'>>;

export function createPriority(world: World, input: NewPriority): Priority {
  return world.priorities.put({
    id: world.nextId('priority', 1),
    ...input,
    description: input.description ?? '',
    color: input.color ?? '#FFAB00',
    position: endOf(world.priorities),
    isDefault: false,
  });
}

export const listPriorities = (world: World): Priority[] => inOrder(world.priorities);

/** The one that new issues get; until somebody chose one, the middle of the list. */
export function defaultPriority(world: World): Priority | undefined {
  const all = listPriorities(world);
  return all.find(({ isDefault }) => isDefault) ?? all[Math.floor((all.length - 1) / 2)];
}

export const noSuchPriority = (id: string): string => `Priority with ID ${id} not found.`;

/** @throws 404 */
export function getPriority(world: World, id: string): Priority {
  const priority = world.priorities.find(id);
  if (!priority) throw notFound(noSuchPriority(id));
  return priority;
}

/** `null`: none is chosen any more. */
export function setDefaultPriority(world: World, id: string | null): void {
  for (const priority of listPriorities(world)) {
    const isDefault = priority.id === id;
    if (priority.isDefault !== isDefault) world.priorities.put({ ...priority, isDefault });
  }
}

/** Jira's own way is that the default of the site takes over the issues of the one that goes. */
export function checkPriorityCanGo(world: World, id: string): Priority {
  getPriority(world, id);
  const heir = defaultPriority(world);
  if (!heir || heir.id === id) throw badRequest('The default priority cannot be deleted.');
  return heir;
}
