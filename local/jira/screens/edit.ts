import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import { createScreen, type NewScreen } from './model';
import type { Screen } from './screen';

/** @throws 404; the screens of team-managed projects are nobody's to change. */
export function getClassicScreen(world: World, id: string): Screen {
  const screen = world.screens.find(id);
  if (!screen || screen.scopeProjectId !== undefined) {
    throw notFound('The screen was not found.');
  }
  return screen;
}

/** Creates a screen that an administrator asks for. */
export function addScreen(world: World, input: NewScreen): Screen {
  requireName(world, input.name);
  return createScreen(world, input);
}

export function updateScreen(
  world: World,
  id: string,
  changes: Partial<Pick<Screen, 'name' | 'description'>>,
): Screen {
  const screen = getClassicScreen(world, id);
  if (changes.name !== undefined) requireName(world, changes.name, id);
  return world.screens.put({ ...screen, ...changes });
}

function requireName(world: World, name: string, ownId?: string): void {
  if (name.trim() === '') throw badRequest('The name must be provided.');
  const wanted = name.toLowerCase();
  const isTaken = [...world.screens.values()].some(
    (screen) => screen.id !== ownId && screen.name.toLowerCase() === wanted,
  );
  if (isTaken) throw badRequest('The name is used by another screen.');
}

export function deleteScreen(world: World, id: string): void {
  const screen = getClassicScreen(world, id);
  const isIn = [...world.screenSchemes.values()].some(({ screens }) =>
    Object.values(screens).includes(screen.id),
  );
  if (isIn) throw badRequest('The screen is used in a screen scheme.');
  const isOfTransition = [...world.workflows.values()].some(({ transitions }) =>
    transitions.some(({ screenId }) => screenId === screen.id),
  );
  if (isOfTransition) throw badRequest('The screen is used in a workflow.');
  world.screens.remove(id);
}
