import type { World } from '../world';
import { defaultPriority } from './model';
import type { Priority } from './priority';

export const priorityBean = (world: World, priority: Priority): Record<string, unknown> => ({
  self: world.url(`/rest/api/3/priority/${priority.id}`),
  iconUrl: world.url(
    priority.iconUrl ?? `/images/icons/priorities/${priority.name.toLowerCase()}_new.svg`,
  ),
  name: priority.name,
  id: priority.id,
});

/** As the endpoints of priorities show it. */
export const priorityDetails = (world: World, priority: Priority): Record<string, unknown> => ({
  ...priorityBean(world, priority),
  description: priority.description,
  statusColor: priority.color,
  isDefault: defaultPriority(world)?.id === priority.id,
  ...(priority.avatarId === undefined ? {} : { avatarId: priority.avatarId }),
});
