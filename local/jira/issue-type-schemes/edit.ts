import type { Project } from '../projects/project';
import { badRequest, JiraRefusal, notFound } from '../refusal';
import type { World } from '../world';
import type { IssueTypeScheme } from './issue-type-scheme';
import { createIssueTypeScheme, type NewIssueTypeScheme } from './model';

/** @throws 404; the schemes of team-managed projects are nobody's to see. */
export function getIssueTypeScheme(world: World, id: string): IssueTypeScheme {
  const scheme = world.issueTypeSchemes.find(id);
  if (!scheme || scheme.scopeProjectId !== undefined) {
    throw notFound('The issue type scheme was not found.');
  }
  return scheme;
}

/** Creates a scheme that an administrator asks for. */
export function addIssueTypeScheme(world: World, input: NewIssueTypeScheme): IssueTypeScheme {
  const { name, issueTypeIds, defaultIssueTypeId } = input;
  if (name.trim() === '') throw badRequest('The name must be provided.');
  requireTypes(world, issueTypeIds);
  requireDistinct(issueTypeIds);
  if (!issueTypeIds.some((id) => isStandard(world, id))) {
    throw badRequest('At least one standard issue type ID is required.');
  }
  if (defaultIssueTypeId !== undefined && !issueTypeIds.includes(defaultIssueTypeId)) {
    throw badRequest('The default issue type ID has to be present in issue type IDs list.');
  }
  requireFreeName(world, name);
  return createIssueTypeScheme(world, input);
}

function requireFreeName(world: World, name: string, ownId?: string): void {
  const wanted = name.toLowerCase();
  const isTaken = [...world.issueTypeSchemes.values()].some(
    (scheme) => scheme.id !== ownId && scheme.name.toLowerCase() === wanted,
  );
  if (isTaken) throw new JiraRefusal(409, ['The name is used by another scheme.']);
}

function requireTypes(world: World, ids: readonly string[]): void {
  const missing = ids.filter((id) => {
    const type = world.issueTypes.find(id);
    return !type || type.scopeProjectId !== undefined;
  });
  if (missing.length === 0) return;
  throw notFound(`These issue types were not found: ${missing.join(', ')}`);
}

function requireDistinct(ids: readonly string[]): void {
  if (ids.length === 0) throw badRequest('The issueTypeIds must not be empty.');
  if (new Set(ids).size === ids.length) return;
  throw badRequest('The issueTypeIds must not contain duplicates.');
}

const isStandard = (world: World, id: string): boolean =>
  world.issueTypes.find(id)?.subtask === false;

export type SchemeChanges = Partial<
  Pick<IssueTypeScheme, 'name' | 'description' | 'defaultIssueTypeId'>
>;

export function updateIssueTypeScheme(world: World, id: string, changes: SchemeChanges): void {
  const scheme = getIssueTypeScheme(world, id);
  const { name = scheme.name, defaultIssueTypeId = null } = changes;
  if (name.trim() === '') throw badRequest('The name must be provided.');
  if (defaultIssueTypeId !== null && !scheme.issueTypeIds.includes(defaultIssueTypeId)) {
    throw badRequest('The default issue type has to be one of the issue types of the scheme.');
  }
  requireFreeName(world, name, id);
  world.issueTypeSchemes.put({ ...scheme, ...changes });
}

export function deleteIssueTypeScheme(world: World, id: string): void {
  const scheme = getIssueTypeScheme(world, id);
  if (scheme.isDefault) throw badRequest("The default issue type scheme can't be removed.");
  if (projectsOf(world, scheme).length > 0) {
    throw badRequest(
      "The issue type scheme can't be removed because it is associated with one or more projects.",
    );
  }
  world.issueTypeSchemes.remove(id);
}

export const projectsOf = (world: World, scheme: IssueTypeScheme): Project[] =>
  [...world.projects.values()].filter(
    ({ issueTypeSchemeId, style }) =>
      issueTypeSchemeId === scheme.id && style === 'company-managed',
  );

/** One that is there already fails them all. */
export function addTypes(world: World, id: string, typeIds: readonly string[]): void {
  const scheme = getIssueTypeScheme(world, id);
  requireTypes(world, typeIds);
  requireDistinct(typeIds);
  const present = typeIds.filter((each) => scheme.issueTypeIds.includes(each));
  if (present.length > 0) {
    throw badRequest(
      `These issue types were not added because they are already present in the issue type scheme: ${present.join(', ')}`,
    );
  }
  world.issueTypeSchemes.put({ ...scheme, issueTypeIds: [...scheme.issueTypeIds, ...typeIds] });
}

export interface Reordering {
  readonly issueTypeIds: readonly string[];
  readonly after?: string;
  readonly position?: string;
}

export function reorderTypes(world: World, id: string, move: Reordering): void {
  const scheme = getIssueTypeScheme(world, id);
  requireDistinct(move.issueTypeIds);
  const { issueTypeIds: moved, after } = move;
  const missing = [...moved, ...(after === undefined ? [] : [after])].filter(
    (each) => !scheme.issueTypeIds.includes(each),
  );
  if (missing.length > 0) {
    throw badRequest(
      `The issue type scheme does not include some of the specified issue types. Issue type IDs missing from the scheme are:  ${missing.join(', ')}`,
    );
  }
  const rest = scheme.issueTypeIds.filter((each) => !moved.includes(each));
  const place = placeIn(rest, move);
  const issueTypeIds = rest.toSpliced(place, 0, ...moved);
  world.issueTypeSchemes.put({ ...scheme, issueTypeIds });
}

function placeIn(rest: readonly string[], { after, position, issueTypeIds }: Reordering): number {
  if (after !== undefined) {
    if (issueTypeIds.includes(after)) {
      throw badRequest("The issue type in 'after' must not be in the issue type list.");
    }
    return rest.indexOf(after) + 1;
  }
  if (position === 'First') return 0;
  if (position === 'Last') return rest.length;
  throw badRequest("Either 'after' or 'position' must be provided.");
}

export function removeType(world: World, id: string, typeId: string): void {
  const scheme = getIssueTypeScheme(world, id);
  if (!scheme.issueTypeIds.includes(typeId)) {
    throw notFound('The issue type was not found in the issue type scheme.');
  }
  if (scheme.isDefault) {
    throw badRequest("Issue types can't be removed from the default issue type scheme.");
  }
  const issueTypeIds = scheme.issueTypeIds.filter((each) => each !== typeId);
  if (!issueTypeIds.some((each) => isStandard(world, each))) {
    throw badRequest("Can't remove the last standard issue type from the issue type scheme.");
  }
  const projects = projectsOf(world, scheme);
  if (projects.some((project) => issuesOf(world, project).some((each) => each.typeId === typeId))) {
    throw badRequest("Can't remove the issue type because it is used by issues.");
  }
  const isDefaultType = scheme.defaultIssueTypeId === typeId;
  const defaultIssueTypeId = isDefaultType ? null : scheme.defaultIssueTypeId;
  world.issueTypeSchemes.put({ ...scheme, issueTypeIds, defaultIssueTypeId });
}

const issuesOf = (world: World, project: Project) =>
  [...world.issues.values()].filter(({ projectId }) => projectId === project.id);

/** @throws 400 while issues of the project are of types that the scheme lacks. */
export function assignScheme(world: World, id: string, projectId: string): void {
  const scheme = getIssueTypeScheme(world, id);
  const project = world.projects.find(projectId);
  if (!project) throw notFound('The project was not found.');
  if (project.style === 'team-managed') {
    throw badRequest('Only classic projects can have issue type schemes assigned.');
  }
  const foreign = issuesOf(world, project).filter(
    ({ typeId }) => !scheme.issueTypeIds.includes(typeId),
  );
  if (foreign.length > 0) {
    const ids = foreign.map((issue) => issue.id).join(', ');
    throw badRequest(
      `This issue type scheme can't be assigned to the project. This is because some issues in this project use issue types not present in the scheme. Before assigning the scheme to the project, update the issue types on these issues: ${ids}`,
    );
  }
  world.projects.put({ ...project, issueTypeSchemeId: scheme.id });
}
