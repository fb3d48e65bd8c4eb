import { JiraForbidden, JiraNotFound } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { requestJson, sendJson } from './request-json';

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
    requestJson<{ readonly value?: { readonly enabled?: unknown } }>(jira, propertyOf(projectId)),
  );
  return property?.value?.enabled === true;
}

/** Turns the app's events of a project on. */
export async function enableEvents(jira: JiraRequest, projectId: string): Promise<void> {
  await sendJson(jira, 'PUT', propertyOf(projectId), { enabled: true });
}

/** Turns them off; a project that is gone has none. */
export async function disableEvents(jira: JiraRequest, projectId: string): Promise<void> {
  await find(() => requestJson(jira, propertyOf(projectId), { method: 'DELETE' }));
}

const propertyOf = (projectId: string) =>
  path`/rest/api/3/project/${projectId}/properties/${PROJECT_PROPERTY}`;

async function find<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof JiraNotFound || error instanceof JiraForbidden) return undefined;
    throw error;
  }
}
