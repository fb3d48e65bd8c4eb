import type { JiraFields } from './field-values';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { sendJson } from './request-json';

/** Sets fields of an issue; `null` empties one. Fields that are not on its edit screen are refused. */
export async function editIssue(
  jira: JiraRequest,
  issueIdOrKey: string,
  fields: JiraFields,
): Promise<void> {
  await sendJson(jira, 'PUT', path`/rest/api/3/issue/${issueIdOrKey}`, { fields });
}
