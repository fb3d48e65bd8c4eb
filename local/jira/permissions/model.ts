import { forbidden, noSuchIssue, notFound, unauthorized } from '../refusal';
import { groupIdsOf } from '../groups/model';
import type { Issue } from '../issues/issue';
import type { Project } from '../projects/project';
import type { World } from '../world';
import type { GlobalPermission, Grantee, ProjectPermission } from './permission';

/** The app may read and write work everywhere and administer nothing. */
const APP_MAY_NOT: readonly ProjectPermission[] = ['ADMINISTER_PROJECTS'];

export function hasGlobal(
  world: World,
  accountId: string | undefined,
  permission: GlobalPermission,
): boolean {
  if (world.isTrusted) return true;
  const user = accountId === undefined ? undefined : world.users.find(accountId);
  if (!user?.active) return false;
  if (user.accountType === 'app') return permission === 'USER_PICKER';
  const held = world.globalGrants.find(permission)?.groupIds ?? [];
  return groupIdsOf(world, user.id).some((id) => held.includes(id));
}

export function isAdmin(world: World, accountId: string | undefined): boolean {
  return hasGlobal(world, accountId, 'ADMINISTER');
}

/** Without an issue, grants to its reporter or assignee count as not held. */
export function hasPermission(
  world: World,
  accountId: string | undefined,
  permission: ProjectPermission,
  project: Project,
  issue?: Issue,
): boolean {
  if (world.isTrusted) return true;
  const user = accountId === undefined ? undefined : world.users.find(accountId);
  if (!user?.active) return false;
  if (project.state === 'trashed') return false;
  if (project.state === 'archived' && permission !== 'BROWSE_PROJECTS') return false;
  if (user.accountType === 'app') return !APP_MAY_NOT.includes(permission);
  const grantees = project.permissions[permission] ?? [];
  return grantees.some((grantee) => isGranted(world, user.id, grantee, project, issue));
}

function isGranted(
  world: World,
  accountId: string,
  grantee: Grantee,
  project: Project,
  issue: Issue | undefined,
): boolean {
  switch (grantee.kind) {
    case 'logged-in':
      return true;
    case 'user':
      return grantee.accountId === accountId;
    case 'lead':
      return project.leadAccountId === accountId;
    case 'reporter':
      return issue?.values.reporter === accountId;
    case 'assignee':
      return issue?.values.assignee === accountId;
    case 'group':
      return isInGroup(world, accountId, grantee.group);
    case 'role': {
      const actors = project.roles[grantee.role];
      if (!actors) return false;
      return (
        actors.accountIds.includes(accountId) ||
        actors.groups.some((group) => isInGroup(world, accountId, group))
      );
    }
  }
}

/** The group by id or name. */
function isInGroup(world: World, accountId: string, idOrName: string): boolean {
  for (const group of world.groups.values()) {
    if (group.id === idOrName || group.name === idOrName) {
      return group.accountIds.includes(accountId);
    }
  }
  return false;
}

export const canBrowse = (
  world: World,
  accountId: string | undefined,
  project: Project,
  issue?: Issue,
): boolean => hasPermission(world, accountId, 'BROWSE_PROJECTS', project, issue);

export function browsableProjects(world: World, accountId: string | undefined): Project[] {
  return [...world.projects.values()].filter((project) => canBrowse(world, accountId, project));
}

/** @throws 404 as Jira hides both absent and hidden projects. */
export function getVisibleProject(
  world: World,
  accountId: string | undefined,
  idOrKey: string,
): Project {
  const project = findProject(world, idOrKey);
  if (!project || !mayView(world, accountId, project)) {
    throw notFound(`No project could be found with key '${idOrKey}'.`);
  }
  return project;
}

function mayView(world: World, accountId: string | undefined, project: Project): boolean {
  return (
    canBrowse(world, accountId, project) ||
    hasPermission(world, accountId, 'ADMINISTER_PROJECTS', project) ||
    isAdmin(world, accountId)
  );
}

export function findProject(world: World, idOrKey: string): Project | undefined {
  const byId = world.projects.find(idOrKey);
  if (byId) return byId;
  const key = idOrKey.toUpperCase();
  for (const project of world.projects.values()) {
    if (project.key === key || project.formerKeys.includes(key)) return project;
  }
  return undefined;
}

export function findIssue(world: World, idOrKey: string): Issue | undefined {
  const id = world.indexes.idOf(idOrKey.toUpperCase());
  return world.issues.find(id ?? idOrKey);
}

export function projectOf(world: World, issue: Issue): Project {
  const project = world.projects.find(issue.projectId);
  if (!project) throw new Error(`issue ${issue.key} has no project`);
  return project;
}

/** @throws 404 when absent or hidden. */
export function getVisibleIssue(
  world: World,
  accountId: string | undefined,
  idOrKey: string,
): Issue {
  const issue = findIssue(world, idOrKey);
  if (!issue || !canBrowse(world, accountId, projectOf(world, issue), issue)) throw noSuchIssue();
  return issue;
}

/** @throws 403 with the given sentence. */
export function requirePermission(
  world: World,
  accountId: string | undefined,
  permission: ProjectPermission,
  issue: Issue,
  sentence: string,
): void {
  if (!hasPermission(world, accountId, permission, projectOf(world, issue), issue)) {
    throw forbidden(sentence);
  }
}

export function requireAdmin(world: World, accountId: string | undefined): void {
  if (accountId === undefined) throw unauthorized();
  if (!isAdmin(world, accountId)) {
    throw forbidden(
      'You are not authorized to perform this action. Administrator privileges are required.',
    );
  }
}

export function requireProjectAdmin(
  world: World,
  accountId: string | undefined,
  project: Project,
): void {
  const may =
    hasPermission(world, accountId, 'ADMINISTER_PROJECTS', project) || isAdmin(world, accountId);
  if (!may) throw forbidden('You do not have permission to administer this project.');
}
