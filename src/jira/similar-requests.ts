import type { JiraRequest } from './jira-request';
import { inList, quoted } from './jql';
import { path } from './path';
import { sendJson } from './request-json';

export interface SimilarRequest {
  readonly key: string;
  readonly title: string;
  readonly statusId: string;
  readonly projectId: string;
}

interface SearchAnswer {
  readonly issues?: readonly {
    readonly key: string;
    readonly fields?: {
      readonly summary?: string;
      readonly status?: { readonly id?: string };
      readonly project?: { readonly id?: string };
    };
  }[];
}

/**
 * Requests whose title shares one of these words, newest first: candidates, to be judged by their
 * titles. As the sender, so that nobody sees what they may not.
 *
 * @param words letters and digits only: they stand inside a text search, which has signs of its own.
 */
export async function searchSimilarRequests(
  jira: JiraRequest,
  scope: { readonly projectIds: readonly string[]; readonly typeIds: readonly string[] },
  words: readonly string[],
): Promise<readonly SimilarRequest[]> {
  if (words.length === 0 || scope.projectIds.length === 0 || scope.typeIds.length === 0) return [];
  const anyWord = words.map((word) => `summary ~ ${quoted(`${word}*`)}`).join(' OR ');
  const jql = `project in ${inList(scope.projectIds)} AND issuetype in ${inList(scope.typeIds)} AND (${anyWord}) ORDER BY created DESC`;
  const { issues = [] } = await sendJson<SearchAnswer>(jira, 'POST', path`/rest/api/3/search/jql`, {
    jql,
    fields: ['summary', 'status', 'project'],
    maxResults: 50,
  });
  return issues.map(({ key, fields }) => ({
    key,
    title: fields?.summary ?? '',
    statusId: fields?.status?.id ?? '',
    projectId: fields?.project?.id ?? '',
  }));
}
