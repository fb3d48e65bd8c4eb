import { JiraNotFound } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson } from './request-json';

/** Id of the type of an issue; `undefined` when there is none of that key, as far as the sender sees. */
export async function findTypeIdOfIssue(
  jira: JiraRequest,
  issueKey: string,
): Promise<string | undefined> {
  try {
    const at = withQuery(path`/rest/api/3/issue/${issueKey}`, { fields: 'issuetype' });
    const { fields } = await requestJson<{
      readonly fields?: { readonly issuetype?: { readonly id: string } };
    }>(jira, at);
    return fields?.issuetype?.id;
  } catch (error) {
    if (error instanceof JiraNotFound) return undefined;
    throw error;
  }
}
