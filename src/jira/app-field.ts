import { fetchIssues } from './bulk-fetch';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { sendJson } from './request-json';
import { listFields } from './setup/fields';

/** Most issues of one write. */
const ISSUES_OF_ONE = 200;

/**
 * Writes a text field of the app where it says something else: without an event, since nothing that
 * we count follows from it, and without an entry in the history.
 *
 * @param module the key of the field's module, as Jira names it.
 * @param wanted issue id → text.
 * @returns when Jira says that the issues were updated, of those that were written: id → epoch ms.
 */
export async function writeAppField(
  jira: JiraRequest,
  module: string,
  wanted: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number>> {
  if (wanted.size === 0) return new Map();
  const field = (await listFields(jira)).find(({ type }) => type === module);
  if (field === undefined) return new Map();
  const issues = await fetchIssues(jira, [...wanted.keys()], [field.id]);
  const stale = issues.filter(({ id, fields }) => fields[field.id] !== wanted.get(id));
  const texts = new Set(stale.map(({ id }) => wanted.get(id)));
  const quietly = { generateAppEvents: 'false', generateChangelog: 'false' };
  for (let from = 0; from < stale.length; from += ISSUES_OF_ONE) {
    const part = stale.slice(from, from + ISSUES_OF_ONE);
    const updates = [...texts].flatMap((value) => {
      const ids = part.filter(({ id }) => wanted.get(id) === value).map(({ id }) => Number(id));
      return ids.length === 0 ? [] : [{ customField: field.id, issueIds: ids, value }];
    });
    await sendJson(jira, 'POST', withQuery(path`/rest/api/3/app/field/value`, quietly), {
      updates,
    });
  }
  const after = await fetchIssues(
    jira,
    stale.map(({ id }) => id),
    ['updated'],
  );
  return new Map(after.map(({ id, fields }) => [id, Date.parse(String(fields.updated)) || 0]));
}
