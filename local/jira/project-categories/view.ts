import type { World } from '../world';
import type { ProjectCategory } from './category';

export const categoryBean = (
  world: World,
  { id, name, description }: ProjectCategory,
): Record<string, unknown> => ({
  self: world.url(`/rest/api/3/projectCategory/${id}`),
  ...{ id, name, description },
});
