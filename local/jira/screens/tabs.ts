import { associateField } from '../field-schemes/model';
import type { Field } from '../fields/field';
import { listFields } from '../fields/model';
import type { Project } from '../projects/project';
import { badFields, badRequest, notFound } from '../refusal';
import type { World } from '../world';
import { getClassicScreen } from './edit';
import { fieldIdsOnScreen } from './model';
import type { Screen, ScreenTab } from './screen';

const MAX_NAME = 255;

export function addTab(world: World, screenId: string, name: string): ScreenTab {
  const screen = getClassicScreen(world, screenId);
  requireTabName(screen, name);
  const tab = { id: world.nextId('screen-tab'), name, fieldIds: [] };
  world.screens.put({ ...screen, tabs: [...screen.tabs, tab] });
  return tab;
}

export function renameTab(world: World, screenId: string, tabId: string, name: string): ScreenTab {
  const screen = getClassicScreen(world, screenId);
  const tab = { ...getTab(screen, tabId), name };
  requireTabName(screen, name, tabId);
  return putTab(world, screen, tab);
}

function requireTabName(screen: Screen, name: string, ownId?: string): void {
  if (name.trim() === '') throw badFields({ name: 'The name of the tab must be provided.' });
  if (name.length > MAX_NAME) {
    throw badFields({ name: 'The name of the tab must not exceed 255 characters.' });
  }
  const isTaken = screen.tabs.some(
    (tab) => tab.id !== ownId && tab.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw badFields({ name: `A tab with the name '${name}' already exists.` });
}

export function deleteTab(world: World, screenId: string, tabId: string): void {
  const screen = getClassicScreen(world, screenId);
  getTab(screen, tabId);
  if (screen.tabs.length === 1) throw badRequest('The last tab of a screen cannot be deleted.');
  world.screens.put({ ...screen, tabs: screen.tabs.filter(({ id }) => id !== tabId) });
}

export function moveTab(world: World, screenId: string, tabId: string, position: string): void {
  const screen = getClassicScreen(world, screenId);
  const tab = getTab(screen, tabId);
  const place = Number(position);
  if (!/^\d+$/.test(position) || place >= screen.tabs.length) {
    throw notFound(`The position '${position}' is not valid.`);
  }
  const rest = screen.tabs.filter(({ id }) => id !== tabId);
  world.screens.put({ ...screen, tabs: rest.toSpliced(place, 0, tab) });
}

/** @throws 404 */
export function getTab(screen: Screen, tabId: string): ScreenTab {
  const tab = screen.tabs.find(({ id }) => id === tabId);
  if (!tab) throw notFound(`The screen tab with id '${tabId}' was not found.`);
  return tab;
}

function putTab(world: World, screen: Screen, tab: ScreenTab): ScreenTab {
  const tabs = screen.tabs.map((each) => (each.id === tab.id ? tab : each));
  world.screens.put({ ...screen, tabs });
  return tab;
}

/** Fields that the screen does not have yet. */
export function availableFields(world: World, screen: Screen): Field[] {
  const present = fieldIdsOnScreen(screen);
  return listFields(world).filter(({ id }) => !present.has(id));
}

/** Puts a field on a tab; the projects that show the screen get the field, unless told otherwise. */
export function addFieldToTab(
  world: World,
  screenId: string,
  tabId: string,
  fieldId: string,
  skipAssociation = false,
): Field {
  const screen = getClassicScreen(world, screenId);
  const tab = getTab(screen, tabId);
  const field = requireField(world, fieldId);
  if (fieldIdsOnScreen(screen).has(fieldId)) {
    throw badRequest(`The field with id '${fieldId}' already exists on the screen.`);
  }
  putTab(world, screen, { ...tab, fieldIds: [...tab.fieldIds, fieldId] });
  if (!skipAssociation) {
    for (const { fieldSchemeId } of projectsShowing(world, screenId)) {
      associateField(world, fieldSchemeId, fieldId);
    }
  }
  return field;
}

function requireField(world: World, fieldId: string): Field {
  const field = listFields(world).find(({ id }) => id === fieldId);
  if (!field) throw notFound(`The field with id '${fieldId}' was not found.`);
  return field;
}

/** Projects whose issue type screen scheme leads to the screen. */
export function projectsShowing(world: World, screenId: string): Project[] {
  const schemes = [...world.screenSchemes.values()].filter(({ screens }) =>
    Object.values(screens).includes(screenId),
  );
  const ids = new Set(schemes.map(({ id }) => id));
  return [...world.projects.values()].filter((project) => {
    const byType = world.issueTypeScreenSchemes.find(project.issueTypeScreenSchemeId);
    if (!byType) return false;
    const used = [byType.defaultScreenSchemeId, ...Object.values(byType.screenSchemeIds)];
    return used.some((id) => ids.has(id));
  });
}

/** @throws 404 where the field is known to the site and on the screen, or on none. */
export function addFieldToDefault(world: World, screenId: string, fieldId: string): void {
  const screen = getClassicScreen(world, screenId);
  requireField(world, fieldId);
  const [first] = screen.tabs;
  if (!first || fieldIdsOnScreen(screen).has(fieldId)) {
    throw notFound(`The field with id '${fieldId}' is already on the default screen.`);
  }
  putTab(world, screen, { ...first, fieldIds: [...first.fieldIds, fieldId] });
}

export function removeFieldFromTab(
  world: World,
  screenId: string,
  tabId: string,
  fieldId: string,
): void {
  const screen = getClassicScreen(world, screenId);
  const tab = tabWith(screen, tabId, fieldId);
  putTab(world, screen, { ...tab, fieldIds: tab.fieldIds.filter((id) => id !== fieldId) });
}

function tabWith(screen: Screen, tabId: string, fieldId: string): ScreenTab {
  const tab = getTab(screen, tabId);
  if (tab.fieldIds.includes(fieldId)) return tab;
  throw notFound(`The field with id '${fieldId}' was not found on the screen tab.`);
}

export interface FieldMove {
  readonly after?: string;
  readonly position?: string;
}

/** `after` wins where both are given. */
export function moveField(
  world: World,
  screenId: string,
  tabId: string,
  fieldId: string,
  move: FieldMove,
): void {
  const screen = getClassicScreen(world, screenId);
  const tab = tabWith(screen, tabId, fieldId);
  const rest = tab.fieldIds.filter((id) => id !== fieldId);
  const place = placeIn(tab.fieldIds, rest, fieldId, move);
  if (place < 0 || place > rest.length) {
    throw notFound('The field cannot be moved to the requested position.');
  }
  putTab(world, screen, { ...tab, fieldIds: rest.toSpliced(place, 0, fieldId) });
}

function placeIn(
  all: readonly string[],
  rest: readonly string[],
  fieldId: string,
  { after, position }: FieldMove,
): number {
  if (after !== undefined) {
    // Jira's document calls it a URI; its last part is the field.
    const place = rest.indexOf(after.split('/').at(-1) ?? '');
    return place < 0 ? -1 : place + 1;
  }
  const place = all.indexOf(fieldId);
  if (position === 'Earlier') return place - 1;
  if (position === 'Later') return place + 1;
  if (position === 'First') return 0;
  if (position === 'Last') return rest.length;
  throw badRequest("Either 'after' or 'position' must be provided.");
}
