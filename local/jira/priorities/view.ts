import type { World } from '../world';
import type { Priority } from './priority';

export const priorityBean = (world: World, priority: Priority): Record<string, unknown> => ({
  self: world.url(`/rest/api/3/priority/${priority.id}`),
  iconUrl: world.url(`/images/icons/priorities/${priority.name.toLowerCase()}_new.svg`),
  name: priority.name,
  id: priority.id,
});
