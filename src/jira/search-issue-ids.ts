import type { JiraRequest } from './jira-request';
import { inList } from './jql';
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

/** The issue of a project that changed last, and when (epoch milliseconds). */
export async function findNewestChange(
  jira: JiraRequest,
  projectId: string,
): Promise<{ readonly issueId: string; readonly updatedAt: number } | undefined> {
  const jql = `project in ${inList([projectId])} ORDER BY updated DESC`;
  const { issues = [] } = await search(jira, { jql, fields: ['updated'], maxResults: 1 }, '');
  const [newest] = issues;
  if (newest === undefined) return undefined;
  return { issueId: newest.id, updatedAt: Date.parse(newest.fields?.updated ?? '') || 0 };
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
