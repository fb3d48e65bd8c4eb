import { JiraNotFound } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson } from './request-json';

/** What an issue is, and where it stands. */
interface IssueStanding {
  readonly typeId: string;
  readonly statusId: string;
  /** By the status's category: Jira counts it as done. */
  readonly isDone: boolean;
}

interface Answer {
  readonly fields: {
    readonly issuetype: { readonly id: string };
    readonly status: { readonly id: string; readonly statusCategory: { readonly key: string } };
  };
}

/** `undefined` when there is no issue of that key, as far as the sender sees. */
export async function findIssueStanding(
  jira: JiraRequest,
  issueKey: string,
): Promise<IssueStanding | undefined> {
  try {
    const at = withQuery(path`/rest/api/3/issue/${issueKey}`, { fields: 'issuetype,status' });
    const { issuetype, status } = (await requestJson<Answer>(jira, at)).fields;
    const isDone = status.statusCategory.key === 'done';
    return { typeId: issuetype.id, statusId: status.id, isDone };
  } catch (error) {
    if (error instanceof JiraNotFound) return undefined;
    throw error;
  }
}
