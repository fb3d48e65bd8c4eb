import type { Permission } from '../contract/permission';
import {
  canAdminister,
  canAdministerProject,
  canBrowseIssue,
  canBrowseProject,
  canEditIssue,
} from '../jira/permissions';
import type { Call } from '../usecases/call';
import { Refusal } from '../usecases/refusal';

/** The arguments of the operation; the permission table makes sure that they carry the id. */
type Subject = Readonly<Record<string, unknown>>;

/**
 * Asks Jira, as the user, whether the user may do this. A project or an issue that may not be
 * browsed is refused in the same words whether it exists or not.
 *
 * @throws Refusal `not-permitted`
 */
export async function demandPermission(
  call: Call,
  permission: Permission,
  subject: Subject,
): Promise<void> {
  if (call.accountId === '') throw new Refusal('not-permitted', 'signed in users only');
  if (!(await isAllowed(call, permission, subject)))
    throw new Refusal('not-permitted', `needs ${permission}`);
}

function isAllowed(call: Call, permission: Permission, subject: Subject): Promise<boolean> {
  switch (permission) {
    case 'any-user':
      return Promise.resolve(true);
    case 'administer':
      return canAdminister(call.jira);
    case 'administer-project':
      return administersProject(call, subject);
    case 'browse-project':
      return canBrowseProject(call.jira, demand(subject.projectId));
    case 'browse-issue':
      return canBrowseIssue(call.jira, demand(subject.issueId));
    case 'edit-issue':
      return canEditIssue(call.jira, demand(subject.issueId));
  }
}

/** The project that is asked about, or the one whose settings are to be saved. */
function administersProject(call: Call, { projectId, settings }: Subject): Promise<boolean> {
  const id = demand(projectId ?? (settings as { readonly projectId?: unknown }).projectId);
  return /^\d+$/.test(id) ? canAdministerProject(call.jira, id) : Promise.resolve(false);
}

function demand(id: unknown): string {
  if (typeof id !== 'string') throw new Error('a permission on nothing');
  return id;
}
