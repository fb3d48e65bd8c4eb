import { endOf, inOrder } from '../ordered';
import { notFound } from '../refusal';
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
    position: endOf(world.resolutions),
    isDefault: false,
  });
}

export const listResolutions = (world: World): Resolution[] => inOrder(world.resolutions);

export const noSuchResolution = (id: string): string => `Resolution with ID ${id} not found.`;

/** @throws 404 */
export function getResolution(world: World, id: string): Resolution {
  const resolution = world.resolutions.find(id);
  if (!resolution) throw notFound(noSuchResolution(id));
  return resolution;
}

/** `null`: none is chosen any more. */
export function setDefaultResolution(world: World, id: string | null): void {
  for (const resolution of listResolutions(world)) {
    const isDefault = resolution.id === id;
    if (resolution.isDefault !== isDefault) world.resolutions.put({ ...resolution, isDefault });
  }
}
