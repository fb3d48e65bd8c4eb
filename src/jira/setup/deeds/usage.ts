import type { SetupKept } from '../../../domain/setup/run';
import type { JiraRequest } from '../../jira-request';
import { path, withQuery } from '../../path';
import { listBrowsableProjectIds } from '../../permissions';
import { requestJson } from '../../request-json';
import { countIssues } from '../../search-issue-ids';

/**
 * Why what the issues of a search use has to stay; `undefined` when nothing uses it.
 *
 * A search finds only what the admin may browse: where there are other projects, none is no answer.
 */
export async function whyKept(jira: JiraRequest, jql: string): Promise<SetupKept | undefined> {
  if ((await countIssues(jira, jql)) > 0) return { code: 'in-use' };
  const [browsable, { total = 0 }] = await Promise.all([
    listBrowsableProjectIds(jira),
    requestJson<{ readonly total?: number }>(
      jira,
      withQuery(path`/rest/api/3/project/search`, { maxResults: 1 }),
    ),
  ]);
  return browsable.size < total ? { code: 'cannot-tell' } : undefined;
}

/** The field in JQL, whatever it is called. */
export const inJql = (fieldId: string): string => `cf[${fieldId.replace('customfield_', '')}]`;
