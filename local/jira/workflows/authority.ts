import { hasPermission, isAdmin } from '../permissions/model';
import type { Project } from '../projects/project';
import { forbidden, JiraRefusal, unauthorized } from '../refusal';
import type { RouteCall } from '../route';

/** The newer APIs answer 401 also to somebody who is known and may not. */
const notAllowed = (): JiraRefusal =>
  new JiraRefusal(401, ['You are not authorized to perform this operation.']);

/**
 * The caller, who may configure: an administrator of Jira or, for what belongs to one project, of
 * that project. @throws 401
 */
export function configurer({ world, accountId }: RouteCall, project?: Project): string {
  if (accountId === undefined) throw unauthorized();
  const ofProject = project && hasPermission(world, accountId, 'ADMINISTER_PROJECTS', project);
  if (!ofProject && !isAdmin(world, accountId)) throw notAllowed();
  return accountId;
}

/** The caller, who may look at the configuration: whoever administers anything. @throws 401 */
export function reader({ world, accountId }: RouteCall): string {
  if (accountId === undefined) throw unauthorized();
  const administers = (project: Project): boolean =>
    hasPermission(world, accountId, 'ADMINISTER_PROJECTS', project);
  if (!isAdmin(world, accountId) && ![...world.projects.values()].some(administers)) {
    throw notAllowed();
  }
  return accountId;
}

/** The caller, an administrator of Jira; the older APIs answer 403 to others. */
export function jiraAdmin({ world, accountId }: RouteCall, sentence: string): string {
  if (accountId === undefined) throw unauthorized();
  if (!isAdmin(world, accountId)) throw forbidden(sentence);
  return accountId;
}
