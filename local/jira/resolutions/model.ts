import type { World } from '../world';
import type { Resolution } from './resolution';

export function createResolution(
  world: World,
  input: { readonly name: string; readonly description?: string },
): Resolution {
  return world.resolutions.put({
    id: world.nextId('resolution'),
    name: input.name,
    description: input.description ?? '',
  });
}
