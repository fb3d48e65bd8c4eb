import { textOfAdf, toAdf } from './adf';
import { JiraUnavailable } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

export interface IssueComment {
  readonly id: string;
  readonly authorId: string | undefined;
  /** Whether an app wrote it. */
  readonly byApp: boolean;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

interface CommentsAnswer {
  readonly comments?: readonly {
    readonly id: string;
    readonly author?: { readonly accountId?: string; readonly accountType?: string };
    readonly body?: unknown;
    readonly created?: string;
  }[];
}

/** The latest comments of an issue, newest first. */
export async function listLatestComments(
  jira: JiraRequest,
  issueIdOrKey: string,
  most = 20,
): Promise<readonly IssueComment[]> {
  const at = withQuery(path`/rest/api/3/issue/${issueIdOrKey}/comment`, {
    orderBy: '-created',
    maxResults: most,
  });
  const { comments = [] } = await requestJson<CommentsAnswer>(jira, at);
  return comments.map(({ id, author, body, created }) => ({
    id,
    authorId: author?.accountId,
    byApp: author?.accountType === 'app',
    text: textOfAdf(body),
    createdAt: Date.parse(created ?? ''),
  }));
}

/** Writes a comment as the sender, a paragraph a line. */
export async function addComment(
  jira: JiraRequest,
  issueIdOrKey: string,
  text: string,
): Promise<void> {
  await sendJson(jira, 'POST', path`/rest/api/3/issue/${issueIdOrKey}/comment`, {
    body: toAdf(text),
  });
}

/** How far back the same words count as said just now; clocks of browser and Jira may differ. */
const LATEST_COMMENTS = 3;

/** Writes a comment; one whose answer was lost is looked for, so that a retry says nothing twice. */
export async function addCommentOnce(
  jira: JiraRequest,
  issueId: string,
  text: string,
): Promise<void> {
  try {
    await addComment(jira, issueId, text);
  } catch (error) {
    if (!(error instanceof JiraUnavailable)) throw error;
    const latest = await listLatestComments(jira, issueId, LATEST_COMMENTS).catch(() => []);
    if (!latest.some((comment) => comment.text === text.trim())) throw error;
  }
}
