import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson } from './request-json';

/** Adds a file to an issue. Jira limits the size by site: 1 GB by default, 413 beyond it. */
export async function addAttachment(
  jira: JiraRequest,
  issueIdOrKey: string,
  file: File,
): Promise<void> {
  const body = new FormData();
  body.append('file', file, file.name);
  await requestJson(jira, path`/rest/api/3/issue/${issueIdOrKey}/attachments`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' },
    body,
  });
}

/** Adds a file, unless one of its name is there: for a retry, which does not know how far it came. */
export async function addAttachmentOnce(
  jira: JiraRequest,
  issueIdOrKey: string,
  file: File,
): Promise<void> {
  const at = withQuery(path`/rest/api/3/issue/${issueIdOrKey}`, { fields: 'attachment' });
  const { fields } = await requestJson<{
    readonly fields?: { readonly attachment?: readonly { readonly filename?: string }[] };
  }>(jira, at);
  if (fields?.attachment?.some(({ filename }) => filename === file.name)) return;
  await addAttachment(jira, issueIdOrKey, file);
}
