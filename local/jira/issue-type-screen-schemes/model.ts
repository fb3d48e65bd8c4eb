import type { Project } from '../projects/project';
import { badRequest, notFound } from '../refusal';
import { createIssueTypeScreenScheme, DEFAULT_ISSUE_TYPE_SCREEN_SCHEME } from '../screens/model';
import type { IssueTypeScreenScheme } from '../screens/screen';
import type { World } from '../world';

export interface Mapping {
  /** Or `default`. */
  readonly issueTypeId: string;
  readonly screenSchemeId: string;
}

/** @throws 404; those of team-managed projects are nobody's to see. */
export function getIssueTypeScreenScheme(world: World, id: string): IssueTypeScreenScheme {
  const scheme = world.issueTypeScreenSchemes.find(id);
  if (!scheme || scheme.scopeProjectId !== undefined) {
    throw notFound('The issue type screen scheme was not found.');
  }
  return scheme;
}

export interface IssueTypeScreenSchemeInput {
  readonly name: string;
  readonly description?: string;
  readonly mappings: readonly Mapping[];
}

/** Creates a scheme that an administrator asks for. */
export function addIssueTypeScreenScheme(
  world: World,
  { name, description, mappings }: IssueTypeScreenSchemeInput,
): IssueTypeScreenScheme {
  requireName(world, name);
  requireDistinct(mappings);
  const fallback = mappings.find(({ issueTypeId }) => issueTypeId === 'default');
  if (!fallback) throw badRequest('A default mapping has to be provided.');
  const own = mappings.filter((each) => each !== fallback);
  requireTypes(world, own);
  requireScreenSchemes(world, mappings);
  return createIssueTypeScreenScheme(world, {
    name,
    description,
    defaultScreenSchemeId: fallback.screenSchemeId,
    screenSchemeIds: rowsOf(own),
  });
}

const rowsOf = (mappings: readonly Mapping[]): Record<string, string> =>
  Object.fromEntries(
    mappings.map(({ issueTypeId, screenSchemeId }) => [issueTypeId, screenSchemeId]),
  );

function requireName(world: World, name: string, ownId?: string): void {
  if (name.trim() === '') throw badRequest('The name must be provided.');
  const wanted = name.toLowerCase();
  const isTaken = [...world.issueTypeScreenSchemes.values()].some(
    (scheme) => scheme.id !== ownId && scheme.name.toLowerCase() === wanted,
  );
  if (isTaken) throw badRequest('The issue type screen scheme name is in use.');
}

function requireDistinct(mappings: readonly Mapping[]): void {
  if (mappings.length === 0) throw badRequest('The issueTypeMappings must not be empty.');
  if (new Set(mappings.map(({ issueTypeId }) => issueTypeId)).size === mappings.length) return;
  throw badRequest(
    'One or more issue type IDs are repeated, an issue type ID can only be specified once.',
  );
}

function requireTypes(world: World, mappings: readonly Mapping[]): void {
  const isMissing = mappings.some(({ issueTypeId }) => {
    const type = world.issueTypes.find(issueTypeId);
    return !type || type.scopeProjectId !== undefined;
  });
  if (isMissing) throw notFound('One or more issue type IDs were not found.');
}

function requireScreenSchemes(
  world: World,
  mappings: readonly Pick<Mapping, 'screenSchemeId'>[],
): void {
  const isMissing = mappings.some(({ screenSchemeId }) => {
    const scheme = world.screenSchemes.find(screenSchemeId);
    return !scheme || scheme.scopeProjectId !== undefined;
  });
  if (isMissing) throw notFound('One or more screen schemes were not found.');
}

export function updateIssueTypeScreenScheme(
  world: World,
  id: string,
  changes: Partial<Pick<IssueTypeScreenScheme, 'name' | 'description'>>,
): void {
  const scheme = getIssueTypeScreenScheme(world, id);
  if (changes.name !== undefined) requireName(world, changes.name, id);
  world.issueTypeScreenSchemes.put({ ...scheme, ...changes });
}

export function deleteIssueTypeScreenScheme(world: World, id: string): void {
  const scheme = getIssueTypeScreenScheme(world, id);
  if (id === DEFAULT_ISSUE_TYPE_SCREEN_SCHEME) {
    throw badRequest('The default issue type screen scheme cannot be deleted.');
  }
  if (projectsOf(world, scheme).length > 0) {
    throw badRequest(
      'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.',
    );
  }
  world.issueTypeScreenSchemes.remove(id);
}

export const projectsOf = (world: World, scheme: IssueTypeScreenScheme): Project[] =>
  [...world.projects.values()].filter(
    ({ issueTypeScreenSchemeId, style }) =>
      issueTypeScreenSchemeId === scheme.id && style === 'company-managed',
  );

export function appendMappings(world: World, id: string, mappings: readonly Mapping[]): void {
  const scheme = getIssueTypeScreenScheme(world, id);
  requireDistinct(mappings);
  if (mappings.some(({ issueTypeId }) => issueTypeId === 'default')) {
    throw badRequest('A default mapping cannot be added.');
  }
  requireTypes(world, mappings);
  requireScreenSchemes(world, mappings);
  const screenSchemeIds = { ...scheme.screenSchemeIds, ...rowsOf(mappings) };
  world.issueTypeScreenSchemes.put({ ...scheme, screenSchemeIds });
}

export function setDefaultMapping(world: World, id: string, screenSchemeId: string): void {
  const scheme = getIssueTypeScreenScheme(world, id);
  requireScreenSchemes(world, [{ screenSchemeId }]);
  world.issueTypeScreenSchemes.put({ ...scheme, defaultScreenSchemeId: screenSchemeId });
}

export function removeMappings(world: World, id: string, typeIds: readonly string[]): void {
  const scheme = getIssueTypeScreenScheme(world, id);
  if (typeIds.length === 0) throw badRequest('The issueTypeIds must not be empty.');
  if (typeIds.includes('default')) throw badRequest('The default mapping cannot be removed.');
  if (new Set(typeIds).size !== typeIds.length) {
    throw badRequest('The issueTypeIds must not contain duplicates.');
  }
  if (typeIds.some((typeId) => !(typeId in scheme.screenSchemeIds))) {
    throw notFound('One or more issue type mappings were not found.');
  }
  const left = Object.entries(scheme.screenSchemeIds).filter(([each]) => !typeIds.includes(each));
  world.issueTypeScreenSchemes.put({ ...scheme, screenSchemeIds: Object.fromEntries(left) });
}

export function assignToProject(world: World, id: string, projectId: string): void {
  const scheme = getIssueTypeScreenScheme(world, id);
  const project = world.projects.find(projectId);
  if (!project) throw notFound('The project was not found.');
  if (project.style === 'team-managed') {
    throw badRequest('Only classic projects can have issue type screen schemes assigned.');
  }
  world.projects.put({ ...project, issueTypeScreenSchemeId: scheme.id });
}
