import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

/** Most issues of one bulk fetch with a field of many values (comments). */
const ISSUES_A_FETCH = 100;
/** Most issues of one bulk fetch of changelogs. */
const CHANGELOGS_A_FETCH = 1000;
const COMMENTS_A_PAGE = 100;
/** Most comments that are read of an issue; beyond that it says that it is truncated. */
export const MAX_COMMENTS = 200;

/** An issue as `bulkfetch` gives it: the fields are free-form. */
export interface FetchedIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One entry of a changelog; `created` is ISO or epoch milliseconds, by endpoint. */
export interface FetchedHistory {
  readonly id: string;
  readonly created: string | number;
  readonly author?: { readonly accountId?: string; readonly accountType?: string };
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

export interface FetchedComment {
  readonly id: string;
  readonly created: string;
  readonly updated?: string;
  readonly author?: { readonly accountId?: string; readonly accountType?: string };
  readonly body?: unknown;
  readonly jsdPublic?: boolean;
  readonly visibility?: unknown;
}

/**
 * Issues by id, never by search, since a search lags behind. Issues that are gone, or that the sender
 * may not see, are absent.
 */
export async function fetchIssues(
  jira: JiraRequest,
  issueIds: readonly string[],
  fields: readonly string[],
): Promise<readonly FetchedIssue[]> {
  const found: FetchedIssue[] = [];
  for (let from = 0; from < issueIds.length; from += ISSUES_A_FETCH) {
    const answer = await sendJson<{ readonly issues?: readonly FetchedIssue[] }>(
      jira,
      'POST',
      path`/rest/api/3/issue/bulkfetch`,
      { issueIdsOrKeys: issueIds.slice(from, from + ISSUES_A_FETCH), fields },
    );
    found.push(...(answer.issues ?? []));
  }
  return found;
}

interface ChangelogAnswer {
  readonly issueChangeLogs?: readonly {
    readonly issueId: string;
    readonly changeHistories?: readonly FetchedHistory[];
  }[];
  readonly nextPageToken?: string | null;
}

/** Whole changelogs by issue id. Unfiltered: entries without a field id would be lost by a filter. */
export async function fetchChangelogs(
  jira: JiraRequest,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FetchedHistory[]>> {
  const found = new Map<string, FetchedHistory[]>();
  for (let from = 0; from < issueIds.length; from += CHANGELOGS_A_FETCH) {
    const issueIdsOrKeys = issueIds.slice(from, from + CHANGELOGS_A_FETCH);
    for (let token: string | undefined = ''; token !== undefined;) {
      const answer: ChangelogAnswer = await sendJson(
        jira,
        'POST',
        path`/rest/api/3/changelog/bulkfetch`,
        { issueIdsOrKeys, maxResults: 1000, ...(token === '' ? {} : { nextPageToken: token }) },
      );
      for (const log of answer.issueChangeLogs ?? [])
        found.set(log.issueId, [...(found.get(log.issueId) ?? []), ...(log.changeHistories ?? [])]);
      token = answer.nextPageToken ?? undefined;
    }
  }
  return found;
}

interface CommentPage {
  readonly comments?: readonly FetchedComment[];
  readonly total?: number;
}

export interface FetchedComments {
  readonly comments: readonly FetchedComment[];
  /** There are more than we read. */
  readonly isTruncated: boolean;
}

/** The comments of a fetched issue: those that came with it, and the rest up to `MAX_COMMENTS`. */
export async function fetchComments(
  jira: JiraRequest,
  issue: FetchedIssue,
): Promise<FetchedComments> {
  const inIssue = (issue.fields.comment ?? {}) as CommentPage;
  const total = inIssue.total ?? inIssue.comments?.length ?? 0;
  const isWhole = total <= (inIssue.comments?.length ?? 0);
  // Which part of many comments an issue brings is not documented: then they are read from the first on.
  const comments = isWhole ? [...(inIssue.comments ?? [])] : [];
  while (comments.length < Math.min(total, MAX_COMMENTS)) {
    const page = await requestJson<CommentPage>(
      jira,
      withQuery(path`/rest/api/3/issue/${issue.id}/comment`, {
        startAt: comments.length,
        maxResults: COMMENTS_A_PAGE,
        orderBy: 'created',
      }),
    );
    if (page.comments === undefined || page.comments.length === 0) break;
    comments.push(...page.comments);
  }
  return { comments: comments.slice(0, MAX_COMMENTS), isTruncated: total > MAX_COMMENTS };
}
