import { forbidden, noSuchIssue, notFound, unauthorized } from '../refusal';
import { groupIdsOf } from '../groups/model';
import type { Issue } from '../issues/issue';
import { granteesFor } from '../permission-schemes/model';
import type { Project } from '../projects/project';
import { actorsIn } from '../roles/model';
import { levelOf } from '../security/model';
import { hasProduct } from '../users/products';
import type { SecurityLevel } from '../security/security-scheme';
import type { World } from '../world';
import type {
  AppPermissionKey,
  GlobalPermission,
  Grantee,
  ProjectPermission,
  SchemePermission,
} from './permission';

/** The app may read and write work everywhere and administer nothing. */
const APP_MAY_NOT: readonly SchemePermission[] = [
  'ADMINISTER_PROJECTS',
  'EDIT_WORKFLOW',
  'EDIT_ISSUE_LAYOUT',
];

export function hasGlobal(
  world: World,
  accountId: string | undefined,
  permission: GlobalPermission | AppPermissionKey,
): boolean {
  if (world.isTrusted) return true;
  const user = accountId === undefined ? undefined : world.users.find(accountId);
  if (!user?.active) return false;
  // Anything else only where a site has put the app's account into a group.
  if (user.accountType === 'app' && permission === 'USER_PICKER') return true;
  const held = world.globalGrants.find(permission)?.groupIds ?? [];
  return groupIdsOf(world, user.id).some((id) => held.includes(id));
}

export function isAdmin(world: World, accountId: string | undefined): boolean {
  return hasGlobal(world, accountId, 'ADMINISTER');
}

/**
 * Without an issue, grants to its reporter, assignee or user fields count as not held. An issue of
 * a security level gives no permission to whoever is not in the level.
 */
export function hasPermission(
  world: World,
  accountId: string | undefined,
  permission: SchemePermission,
  project: Project,
  issue?: Issue,
): boolean {
  if (world.isTrusted) return true;
  if (project.state === 'trashed') return false;
  const isArchived = project.state === 'archived' || issue?.archived !== undefined;
  if (isArchived && permission !== 'BROWSE_PROJECTS') return false;
  const user = accountId === undefined ? undefined : world.users.find(accountId);
  if (user?.accountType === 'app') return user.active && !APP_MAY_NOT.includes(permission);
  const asks = { world, accountId: user?.active ? user.id : undefined, project, issue };
  if (!granteesFor(world, project, permission).some((each) => isGranted(asks, each))) return false;
  const level = issue && levelOf(world, project, issue);
  return !level || level.members.some(({ grantee }) => isGranted(asks, grantee));
}

/** Holders whom only an issue names: anybody can become one. */
const BY_ISSUE: readonly Grantee['kind'][] = ['reporter', 'assignee', 'user-field'];

/** Whether the person has the permission in the project or could have it in some issue of it. */
export function mayHold(
  world: World,
  accountId: string | undefined,
  permission: SchemePermission,
  project: Project,
): boolean {
  if (hasPermission(world, accountId, permission, project)) return true;
  const user = accountId === undefined ? undefined : world.users.find(accountId);
  if (!user?.active || user.accountType === 'app' || project.state !== 'live') return false;
  return granteesFor(world, project, permission).some(({ kind }) => BY_ISSUE.includes(kind));
}

/** Whether a security level lets the person see the issue. */
export function isInLevel(
  world: World,
  accountId: string | undefined,
  level: SecurityLevel,
  project: Project,
  issue?: Issue,
): boolean {
  if (world.isTrusted) return true;
  const user = accountId === undefined ? undefined : world.users.find(accountId);
  if (user?.accountType === 'app') return user.active;
  const asks = { world, accountId: user?.active ? user.id : undefined, project, issue };
  return level.members.some(({ grantee }) => isGranted(asks, grantee));
}

interface Asks {
  readonly world: World;
  /** `undefined` for whoever is not logged in. */
  readonly accountId: string | undefined;
  readonly project: Project;
  readonly issue: Issue | undefined;
}

function isGranted({ world, accountId, project, issue }: Asks, grantee: Grantee): boolean {
  if (grantee.kind === 'anyone') return true;
  if (accountId === undefined) return false;
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
    case 'user-field': {
      const value = issue?.values[grantee.fieldId];
      return value === accountId || (Array.isArray(value) && value.includes(accountId));
    }
    case 'application':
      return hasProduct(world, accountId, grantee.applicationKey);
    case 'group':
      return isInGroup(world, accountId, grantee.groupId);
    case 'role':
      return playsRole(world, accountId, project, grantee.roleId);
  }
}

export function playsRole(
  world: World,
  accountId: string,
  project: Project,
  roleId: string,
): boolean {
  const actors = actorsIn(project, roleId);
  return (
    actors.accountIds.includes(accountId) ||
    actors.groupIds.some((id) => isInGroup(world, accountId, id))
  );
}

export const isInGroup = (world: World, accountId: string, groupId: string): boolean =>
  world.groups.find(groupId)?.accountIds.includes(accountId) ?? false;

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

const NOT_ADMIN =
  'You are not authorized to perform this action. Administrator privileges are required.';

/** @throws 401 or 403, with the resource's own sentence where it has one. */
export function requireAdmin(
  world: World,
  accountId: string | undefined,
  sentence: string = NOT_ADMIN,
): void {
  if (accountId === undefined) throw unauthorized();
  if (!isAdmin(world, accountId)) throw forbidden(sentence);
}

/** @throws 403 for who may not browse users and groups. */
export function requireUserPicker(world: World, accountId: string | undefined): void {
  if (accountId === undefined) throw unauthorized();
  if (!hasGlobal(world, accountId, 'USER_PICKER') && !isAdmin(world, accountId)) {
    throw forbidden('You do not have permission to browse users and groups.');
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
