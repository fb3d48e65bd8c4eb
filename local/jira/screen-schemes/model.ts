import { badRequest, notFound } from '../refusal';
import { createScreenScheme } from '../screens/model';
import type { ScreenAct, ScreenScheme } from '../screens/screen';
import type { World } from '../world';

export const SCREEN_ACTS: readonly ScreenAct[] = ['create', 'edit', 'view'];

/** Screen ids by act; null takes the act's own screen away. */
export type ScreensGiven = Readonly<Partial<Record<ScreenAct | 'default', string | null>>>;

/** @throws 404; those of team-managed projects are nobody's to see. */
export function getScreenScheme(world: World, id: string): ScreenScheme {
  const scheme = world.screenSchemes.find(id);
  if (!scheme || scheme.scopeProjectId !== undefined) {
    throw notFound('The screen scheme was not found.');
  }
  return scheme;
}

export interface ScreenSchemeInput {
  readonly name?: string;
  readonly description?: string;
  readonly screens: ScreensGiven;
}

/** Creates a scheme that an administrator asks for. */
export function addScreenScheme(world: World, input: ScreenSchemeInput): ScreenScheme {
  const { name = '', description } = input;
  requireName(world, name);
  const screens = screensOf(world, input.screens, {});
  return createScreenScheme(world, { name, description, screens });
}

export function updateScreenScheme(world: World, id: string, input: ScreenSchemeInput): void {
  const scheme = getScreenScheme(world, id);
  const { name = scheme.name, description = scheme.description } = input;
  requireName(world, name, id);
  const screens = screensOf(world, input.screens, scheme.screens);
  world.screenSchemes.put({ ...scheme, name, description, screens });
}

function requireName(world: World, name: string, ownId?: string): void {
  if (name.trim() === '') throw badRequest('The name must be provided.');
  const wanted = name.toLowerCase();
  const isTaken = [...world.screenSchemes.values()].some(
    (scheme) => scheme.id !== ownId && scheme.name.toLowerCase() === wanted,
  );
  if (isTaken) throw badRequest('The name is used by another scheme.');
}

function screensOf(
  world: World,
  given: ScreensGiven,
  before: Partial<ScreenScheme['screens']>,
): ScreenScheme['screens'] {
  const all: ScreensGiven = { ...before, ...given };
  if (!all.default) throw badRequest('The default screen has to be provided.');
  const screens: Record<string, string> = {};
  for (const [act, id] of Object.entries(all)) {
    if (!id) continue;
    const screen = world.screens.find(id);
    if (!screen || screen.scopeProjectId !== undefined) {
      throw notFound('One or more screens assigned to screen types was not found.');
    }
    screens[act] = id;
  }
  return { ...screens, default: all.default };
}

export function deleteScreenScheme(world: World, id: string): void {
  getScreenScheme(world, id);
  const isUsed = [...world.issueTypeScreenSchemes.values()].some(
    ({ defaultScreenSchemeId, screenSchemeIds }) =>
      defaultScreenSchemeId === id || Object.values(screenSchemeIds).includes(id),
  );
  if (isUsed) {
    throw badRequest(
      'The screen scheme cannot be deleted as it is in use in an issue type screen scheme.',
    );
  }
  world.screenSchemes.remove(id);
}
