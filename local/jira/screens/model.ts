import type { Project } from '../projects/project';
import { notFound } from '../refusal';
import type { World } from '../world';
import type { IssueTypeScreenScheme, Screen, ScreenAct, ScreenScheme } from './screen';

/** The ids that every site has. */
export const DEFAULT_SCREEN = '1';
export const DEFAULT_SCREEN_SCHEME = '1';
export const DEFAULT_ISSUE_TYPE_SCREEN_SCHEME = '1';

export interface NewScreen {
  readonly name: string;
  readonly description?: string;
  readonly fieldIds?: readonly string[];
  readonly scopeProjectId?: string;
}

/** A screen with its one tab, as Jira makes it. */
export function createScreen(world: World, input: NewScreen): Screen {
  const tab = {
    id: world.nextId('screen-tab'),
    name: 'Field Tab',
    fieldIds: input.fieldIds ?? [],
  };
  return world.screens.put({
    id: world.nextId('screen', 1),
    name: input.name,
    description: input.description ?? '',
    tabs: [tab],
    ...scopeOf(input),
  });
}

const scopeOf = ({ scopeProjectId }: { readonly scopeProjectId?: string }) =>
  scopeProjectId === undefined ? {} : { scopeProjectId };

export function getScreen(world: World, id: string): Screen {
  const screen = world.screens.find(id);
  if (!screen) throw notFound(`The screen with id '${id}' was not found.`);
  return screen;
}

export const fieldIdsOnScreen = (screen: Screen): ReadonlySet<string> =>
  new Set(screen.tabs.flatMap(({ fieldIds }) => fieldIds));

/** Puts a field on the first tab, once. */
export function addFieldToScreen(world: World, screenId: string, fieldId: string): void {
  const screen = getScreen(world, screenId);
  if (fieldIdsOnScreen(screen).has(fieldId)) return;
  const [first, ...rest] = screen.tabs;
  if (!first) throw new Error(`screen ${screenId} has no tab`);
  const tabs = [{ ...first, fieldIds: [...first.fieldIds, fieldId] }, ...rest];
  world.screens.put({ ...screen, tabs });
}

export interface NewScreenScheme {
  readonly name: string;
  readonly description?: string;
  readonly screens: ScreenScheme['screens'];
  readonly scopeProjectId?: string;
}

export const createScreenScheme = (world: World, input: NewScreenScheme): ScreenScheme =>
  world.screenSchemes.put({
    id: world.nextId('screen-scheme', 1),
    name: input.name,
    description: input.description ?? '',
    screens: input.screens,
    ...scopeOf(input),
  });

export interface NewIssueTypeScreenScheme {
  readonly name: string;
  readonly description?: string;
  readonly defaultScreenSchemeId: string;
  readonly screenSchemeIds?: Readonly<Record<string, string>>;
  readonly scopeProjectId?: string;
}

export const createIssueTypeScreenScheme = (
  world: World,
  input: NewIssueTypeScreenScheme,
): IssueTypeScreenScheme =>
  world.issueTypeScreenSchemes.put({
    id: world.nextId('issue-type-screen-scheme', 1),
    name: input.name,
    description: input.description ?? '',
    defaultScreenSchemeId: input.defaultScreenSchemeId,
    screenSchemeIds: input.screenSchemeIds ?? {},
    ...scopeOf(input),
  });

/** The screen that an act on an issue of that type shows in the project. */
export function screenFor(world: World, project: Project, typeId: string, act: ScreenAct): Screen {
  const byType = world.issueTypeScreenSchemes.find(project.issueTypeScreenSchemeId);
  if (!byType) throw new Error(`project ${project.key} has no issue type screen scheme`);
  const schemeId = byType.screenSchemeIds[typeId] ?? byType.defaultScreenSchemeId;
  const scheme = world.screenSchemes.find(schemeId);
  if (!scheme) throw new Error(`there is no screen scheme ${schemeId}`);
  return getScreen(world, scheme.screens[act] ?? scheme.screens.default);
}
