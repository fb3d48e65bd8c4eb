import type { JiraRequest } from './jira-request';
import { inProjects } from './jql';
import { path } from './path';
import { asRecord, asText } from './read-card';
import { sendJson } from './request-json';

/** Most changed issues that are told apart; above it reading all of them is as cheap. */
const MOST_CHANGED = 100;
const MINUTE_MS = 60_000;

interface ChangedAnswer {
  readonly issues?: readonly { readonly id: string; readonly fields?: unknown }[];
  readonly isLast?: boolean;
}

/**
 * Issues of the projects that changed since an instant (epoch ms), and when each was last updated. JQL
 * knows minutes only, and the search lags: it looks back a minute more, so the same issue can come
 * twice with the same instant.
 *
 * @returns `undefined` when there are more than can be told apart.
 */
export async function listChangedIssues(
  jira: JiraRequest,
  projectIds: readonly string[],
  since: number,
  now: number,
): Promise<ReadonlyMap<string, string> | undefined> {
  const minutes = Math.max(1, Math.ceil((now - since) / MINUTE_MS)) + 1;
  const { issues = [], isLast = true } = await sendJson<ChangedAnswer>(
    jira,
    'POST',
    path`/rest/api/3/search/jql`,
    {
      jql: `${inProjects(projectIds)} AND updated >= -${minutes}m ORDER BY updated DESC`,
      fields: ['updated'],
      maxResults: MOST_CHANGED,
    },
  );
  if (!isLast) return undefined;
  return new Map(issues.map(({ id, fields }) => [id, asText(asRecord(fields).updated) ?? '']));
}
