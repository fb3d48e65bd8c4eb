import type { World } from '../world';
import type { Resolution } from './resolution';

export const resolutionBean = (world: World, resolution: Resolution): Record<string, unknown> => ({
  self: world.url(`/rest/api/3/resolution/${resolution.id}`),
  id: resolution.id,
  description: resolution.description,
  name: resolution.name,
});
