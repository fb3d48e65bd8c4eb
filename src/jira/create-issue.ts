import { toAdf } from './adf';
import type { JiraFields } from './field-values';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { sendJson } from './request-json';

export interface NewIssue {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly title: string;
  /** Plain text; absent: no description. */
  readonly description?: string;
  readonly fields?: JiraFields;
  /** What we keep on the issue, so that it can be told from all others. */
  readonly property: { readonly key: string; readonly value: unknown };
}

/** An issue that was just made. */
export interface MadeIssue {
  readonly issueId: string;
  readonly issueKey: string;
}

/** Creates an issue by the sender's own rights. */
export async function createIssue(jira: JiraRequest, issue: NewIssue): Promise<MadeIssue> {
  const { id, key } = await sendJson<{ readonly id: string; readonly key: string }>(
    jira,
    'POST',
    path`/rest/api/3/issue`,
    {
      fields: {
        project: { id: issue.projectId },
        issuetype: { id: issue.issueTypeId },
        summary: issue.title,
        ...(issue.description && { description: toAdf(issue.description) }),
        ...issue.fields,
      },
      properties: [issue.property],
    },
  );
  return { issueId: id, issueKey: key };
}
