import { JiraForbidden, JiraNotFound } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { requestJson } from './request-json';

/** The property by which Jira filters events of enrolled projects, and which set-up writes. */
export const PROJECT_PROPERTY = 'entente';

/**
 * Whether the sender can read the project and its issues: it is there, not archived, not in the
 * trash, not blocked by an app-access policy.
 */
export async function isProjectReadable(jira: JiraRequest, projectId: string): Promise<boolean> {
  const project = await find(() =>
    requestJson<{ readonly archived?: boolean; readonly deleted?: boolean }>(
      jira,
      path`/rest/api/3/project/${projectId}`,
    ),
  );
  return project !== undefined && project.archived !== true && project.deleted !== true;
}

/** Whether events of the project reach us: `{ enabled: true }` in its property. */
export async function areEventsEnabled(jira: JiraRequest, projectId: string): Promise<boolean> {
  const property = await find(() =>
    requestJson<{ readonly value?: { readonly enabled?: unknown } }>(
      jira,
      path`/rest/api/3/project/${projectId}/properties/${PROJECT_PROPERTY}`,
    ),
  );
  return property?.value?.enabled === true;
}

async function find<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof JiraNotFound || error instanceof JiraForbidden) return undefined;
    throw error;
  }
}
