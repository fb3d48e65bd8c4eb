import type { JiraRequest } from './jira-request';
import { path } from './path';
import { sendJson } from './request-json';

/** Ids of one page of a search, and where the next one begins. */
export interface IdPage {
  readonly issueIds: readonly string[];
  /** Absent: this was the last page. */
  readonly nextToken: string | undefined;
}

interface SearchAnswer {
  readonly issues?: readonly {
    readonly id: string;
    readonly fields?: { readonly updated?: string };
  }[];
  readonly nextPageToken?: string | null;
}

/**
 * One page of ids.
 *
 * @param token of the page before; empty for the first one.
 * @param size Jira gives up to 5,000 ids a page.
 */
export async function searchIssueIds(
  jira: JiraRequest,
  jql: string,
  token: string,
  size: number,
): Promise<IdPage> {
  const answer = await search(jira, { jql, fields: ['id'], maxResults: size }, token);
  return {
    issueIds: (answer.issues ?? []).map((issue) => issue.id),
    nextToken: answer.nextPageToken ?? undefined,
  };
}

/** Every issue that the search finds, with the instant of its last change (epoch milliseconds). */
export async function listIssueStamps(
  jira: JiraRequest,
  jql: string,
): Promise<ReadonlyMap<string, number>> {
  const stamps = new Map<string, number>();
  for (let token: string | undefined = ''; token !== undefined;) {
    const answer: SearchAnswer = await search(
      jira,
      { jql, fields: ['updated'], maxResults: 100 },
      token,
    );
    for (const issue of answer.issues ?? [])
      stamps.set(issue.id, Date.parse(issue.fields?.updated ?? '') || 0);
    token = answer.nextPageToken ?? undefined;
  }
  return stamps;
}

/** How many issues a search finds, nearly: Jira counts from its index. One point. */
export async function countIssues(jira: JiraRequest, jql: string): Promise<number> {
  const at = path`/rest/api/3/search/approximate-count`;
  const answer = await sendJson<{ readonly count?: number }>(jira, 'POST', at, { jql });
  return answer.count ?? 0;
}

function search(jira: JiraRequest, body: object, token: string): Promise<SearchAnswer> {
  return sendJson<SearchAnswer>(jira, 'POST', path`/rest/api/3/search/jql`, {
    ...body,
    ...(token === '' ? {} : { nextPageToken: token }),
  });
}
