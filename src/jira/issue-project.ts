import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson } from './request-json';

/** The project that an issue is in now. */
export async function getProjectIdOf(jira: JiraRequest, issueId: string): Promise<string> {
  const at = withQuery(path`/rest/api/3/issue/${issueId}`, { fields: 'project' });
  const { fields } = await requestJson<{ readonly fields: { readonly project: { id: string } } }>(
    jira,
    at,
  );
  return fields.project.id;
}
