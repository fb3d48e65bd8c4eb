import { JiraNotFound, JiraRefused } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

/** Most issues of one `permissions/check`. */
const CHECK_SIZE = 1000;

interface Grant {
  readonly permission: string;
  readonly issues?: readonly (number | string)[];
  readonly projects?: readonly (number | string)[];
}

/** Whether the sender is an administrator of Jira. */
export async function canAdminister(jira: JiraRequest): Promise<boolean> {
  const at = withQuery(path`/rest/api/3/mypermissions`, { permissions: 'ADMINISTER' });
  const answer = await requestJson<{
    readonly permissions?: Readonly<Record<string, { readonly havePermission?: boolean }>>;
  }>(jira, at);
  return answer.permissions?.ADMINISTER?.havePermission === true;
}

/** Whether the sender administers the project, or Jira as a whole. */
export async function canAdministerProject(jira: JiraRequest, projectId: string): Promise<boolean> {
  const grants = await check(jira, { projects: [Number(projectId)] }, ['ADMINISTER_PROJECTS']);
  const isOwn = grants.some(({ projects = [] }) => projects.map(String).includes(projectId));
  return isOwn || canAdminister(jira);
}

/** Ids of all projects that the sender may browse. One request, whatever their number. */
export async function listBrowsableProjectIds(jira: JiraRequest): Promise<ReadonlySet<string>> {
  const answer = await sendJson<{
    readonly projects?: readonly { readonly id: number | string }[];
  }>(jira, 'POST', path`/rest/api/3/permissions/project`, { permissions: ['BROWSE_PROJECTS'] });
  return new Set((answer.projects ?? []).map((project) => String(project.id)));
}

/**
 * In which of these projects the sender holds a permission, be it an app's. A site that does not know
 * the permission, since the app was not updated there, grants it to nobody.
 */
export async function listProjectIdsWith(
  jira: JiraRequest,
  permission: string,
  projectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (projectIds.length === 0) return new Set();
  try {
    const grants = await check(jira, { projects: projectIds.map(Number) }, [permission]);
    return new Set(grants.flatMap(({ projects = [] }) => projects.map(String)));
  } catch (error) {
    if (error instanceof JiraRefused) return new Set();
    throw error;
  }
}

export async function canBrowseProject(jira: JiraRequest, projectId: string): Promise<boolean> {
  const grants = await check(jira, { projects: [Number(projectId)] });
  return grants.some((grant) => (grant.projects ?? []).map(String).includes(projectId));
}

export async function canBrowseIssue(jira: JiraRequest, issueId: string): Promise<boolean> {
  return (await listBrowsableIssueIds(jira, [issueId])).has(issueId);
}

/** Whether the sender may see the issue and change its fields. */
export async function canEditIssue(jira: JiraRequest, issueId: string): Promise<boolean> {
  const grants = await check(jira, { issues: [Number(issueId)] }, [
    'BROWSE_PROJECTS',
    'EDIT_ISSUES',
  ]);
  const mayOnIt = (permission: string): boolean =>
    grants.some(
      (grant) =>
        grant.permission === permission && (grant.issues ?? []).map(String).includes(issueId),
    );
  return mayOnIt('BROWSE_PROJECTS') && mayOnIt('EDIT_ISSUES');
}

/**
 * Which of these issues the sender may see: project permission and issue security together. Issues
 * that do not exist are not among them.
 */
export async function listBrowsableIssueIds(
  jira: JiraRequest,
  issueIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let from = 0; from < issueIds.length; from += CHECK_SIZE) {
    const part = issueIds.slice(from, from + CHECK_SIZE);
    for (const id of await checkIssues(jira, part)) seen.add(id);
  }
  return seen;
}

async function checkIssues(jira: JiraRequest, issueIds: readonly string[]): Promise<string[]> {
  const grants = await check(jira, { issues: issueIds.map(Number) });
  return grants.flatMap((grant) => (grant.issues ?? []).map(String));
}

/**
 * Where somebody else may do what: permission → ids of the projects. Only administrators may ask.
 *
 * @returns `undefined` for an account that Jira does not know any more.
 */
export async function findGrants(
  jira: JiraRequest,
  accountId: string,
  {
    permissions,
    projectIds,
  }: { readonly permissions: readonly string[]; readonly projectIds: readonly string[] },
): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
  const asked = { permissions, projects: projectIds.slice(0, CHECK_SIZE).map(Number) };
  try {
    const answer = await sendJson<{ readonly projectPermissions?: readonly Grant[] }>(
      jira,
      'POST',
      path`/rest/api/3/permissions/check`,
      { accountId, projectPermissions: [asked] },
    );
    return Object.fromEntries(
      (answer.projectPermissions ?? []).map(({ permission, projects = [] }) => [
        permission,
        projects.map(String),
      ]),
    );
  } catch (error) {
    if (error instanceof JiraRefused || error instanceof JiraNotFound) return undefined;
    throw error;
  }
}

/** Ids that do not exist are left out by Jira, like those that may not be seen. */
async function check(
  jira: JiraRequest,
  subject: { readonly issues: readonly number[] } | { readonly projects: readonly number[] },
  permissions: readonly string[] = ['BROWSE_PROJECTS'],
): Promise<readonly Grant[]> {
  const answer = await sendJson<{ readonly projectPermissions?: readonly Grant[] }>(
    jira,
    'POST',
    path`/rest/api/3/permissions/check`,
    { projectPermissions: [{ permissions, ...subject }] },
  );
  return answer.projectPermissions ?? [];
}
