import { DEFAULT_ISSUE_TYPE_SCHEME, issueTypeIdsOf } from '../issue-type-schemes/model';
import { browsableProjects, isAdmin } from '../permissions/model';
import { badFields, badRequest, JiraRefusal, notFound } from '../refusal';
import type { World } from '../world';
import type { IssueType } from './issue-type';

const MAX_NAME = 60;

export interface NewIssueType {
  readonly name: string;
  readonly description?: string;
  /** -1 sub-task, 0 standard (default), 1 epic. */
  readonly hierarchyLevel?: number;
  /** Of one team-managed project; its name may be taken elsewhere. */
  readonly scopeProjectId?: string;
}

/** A global type joins the default scheme, as in Jira. */
export function createIssueType(world: World, input: NewIssueType): IssueType {
  const { name, scopeProjectId } = input;
  if (scopeProjectId === undefined) checkName(world, name);
  const hierarchyLevel = input.hierarchyLevel ?? 0;
  const type = world.issueTypes.put({
    id: world.nextId('issue-type'),
    name,
    description: input.description ?? '',
    hierarchyLevel,
    subtask: hierarchyLevel === -1,
    ...(scopeProjectId !== undefined && { scopeProjectId }),
  });
  if (scopeProjectId === undefined) joinDefaultScheme(world, type.id);
  return type;
}

function joinDefaultScheme(world: World, typeId: string): void {
  const scheme = world.issueTypeSchemes.find(DEFAULT_ISSUE_TYPE_SCHEME);
  if (!scheme) return;
  world.issueTypeSchemes.put({ ...scheme, issueTypeIds: [...scheme.issueTypeIds, typeId] });
}

/** @throws 400, or 409 where another global type has the name. */
function checkName(world: World, name: string, ownId?: string): void {
  if (name.trim() === '') throw badFields({ name: 'You must specify a name.' });
  if (name.length > MAX_NAME) {
    throw badFields({ name: 'The issue type name must not exceed 60 characters.' });
  }
  const wanted = name.toLowerCase();
  const isTaken = [...world.issueTypes.values()].some(
    (type) =>
      type.id !== ownId && type.scopeProjectId === undefined && type.name.toLowerCase() === wanted,
  );
  if (!isTaken) return;
  throw new JiraRefusal(409, [], { name: 'An issue type with this name already exists.' });
}

export function updateIssueType(
  world: World,
  id: string,
  changes: Partial<Pick<IssueType, 'name' | 'description' | 'avatarId'>>,
): IssueType {
  const type = getIssueType(world, id);
  if (changes.name !== undefined && type.scopeProjectId === undefined) {
    checkName(world, changes.name, id);
  }
  return world.issueTypes.put({ ...type, ...changes });
}

/** @throws 404, and 400 for what is no id. */
export function getIssueType(world: World, id: string): IssueType {
  if (!/^\d+$/.test(id)) throw badRequest(`The issue type ID '${id}' is not valid.`);
  const type = world.issueTypes.find(id);
  if (!type) throw notFound('The issue type with the given id does not exist.');
  return type;
}

/** All of them for administrators; for others those of the projects that they browse. */
export function visibleIssueTypes(world: World, accountId: string | undefined): IssueType[] {
  const all = [...world.issueTypes.values()];
  if (isAdmin(world, accountId)) return all;
  const projects = browsableProjects(world, accountId);
  const ids = new Set(projects.flatMap((project) => issueTypeIdsOf(world, project)));
  return all.filter(({ id }) => ids.has(id));
}

/** @throws 404 when absent or hidden. */
export function getVisibleIssueType(
  world: World,
  accountId: string | undefined,
  id: string,
): IssueType {
  const type = getIssueType(world, id);
  if (!visibleIssueTypes(world, accountId).includes(type)) {
    throw notFound('The issue type with the given id does not exist.');
  }
  return type;
}
