import { scopeBean } from '../workflows/scope';
import type { World } from '../world';
import { STATUS_CATEGORIES, type Status, type StatusCategoryKey } from './status';

export function statusCategory(world: World, key: StatusCategoryKey): Record<string, unknown> {
  const category = STATUS_CATEGORIES[key];
  return { self: world.url(`/rest/api/3/statuscategory/${category.id}`), ...category };
}

/** The status inside issues, transitions and the classic status list. */
export function statusDetails(world: World, status: Status): Record<string, unknown> {
  return {
    self: world.url(`/rest/api/3/status/${status.id}`),
    description: status.description,
    iconUrl: world.url('/images/icons/status.png'),
    name: status.name,
    id: status.id,
    statusCategory: statusCategory(world, status.category),
    ...(status.scopeProjectId === undefined ? {} : { scope: scopeBean(status.scopeProjectId) }),
  };
}

/** The statuses API's own shape, unlike the one inside issues. */
export const statusBean = (status: Status): Record<string, unknown> => ({
  id: status.id,
  name: status.name,
  statusCategory: status.category,
  scope: scopeBean(status.scopeProjectId),
  description: status.description,
});
