import { JiraNotFound } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

const at = (accountId: string, key: string) =>
  withQuery(path`/rest/api/3/user/properties/${key}`, { accountId });

/** What the user's own property holds; `undefined` when there is none. At most 32,768 characters. */
export async function findUserProperty(
  jira: JiraRequest,
  accountId: string,
  key: string,
): Promise<unknown> {
  try {
    const answer = await requestJson<{ readonly value?: unknown }>(jira, at(accountId, key));
    return answer.value;
  } catch (error) {
    if (error instanceof JiraNotFound) return undefined;
    throw error;
  }
}

export async function saveUserProperty(
  jira: JiraRequest,
  accountId: string,
  key: string,
  value: unknown,
): Promise<void> {
  await sendJson(jira, 'PUT', at(accountId, key), value);
}

export async function deleteUserProperty(
  jira: JiraRequest,
  accountId: string,
  key: string,
): Promise<void> {
  try {
    await requestJson(jira, at(accountId, key), { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof JiraNotFound)) throw error;
  }
}
