import { APP_FIELDS, type AppFieldKey, type AppFieldValues } from '../domain/app-fields/app-field';
import { fetchIssues, type FetchedIssue } from './bulk-fetch';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { sendJson } from './request-json';
import { listFields } from './setup/fields';

/** Most issues of one write. */
const ISSUES_OF_ONE = 200;
/** In the description of each field of the app, in every language. */
const APP_NAME = 'Entente';

/** Ids of the app's own fields; one that Jira does not have is absent. */
export type AppFieldIds = ReadonlyMap<AppFieldKey, string>;

/**
 * The app's own fields in Jira. They are asked for by what their descriptions say; an administrator
 * may have changed that: then all fields are looked through.
 *
 * @param moduleId the key of a field's module → how Jira names it.
 */
export async function findAppFields(
  jira: JiraRequest,
  moduleId: (key: string) => string,
): Promise<AppFieldIds> {
  const described = appFieldsAmong(await listFields(jira, APP_NAME), moduleId);
  if (described.size === APP_FIELDS.length) return described;
  return appFieldsAmong(await listFields(jira), moduleId);
}

export const appFieldsAmong = (
  fields: readonly { readonly id: string; readonly type: string }[],
  moduleId: (key: string) => string,
): AppFieldIds =>
  new Map(
    APP_FIELDS.flatMap((key) =>
      fields.filter(({ type }) => type === moduleId(key)).map(({ id }) => [key, id] as const),
    ),
  );

/** What the app's own fields say of one issue; `null` where one is empty. */
export type AppValues = ReadonlyMap<AppFieldKey, unknown>;

/** What an issue, fetched with these fields, says in them. */
export const readAppValues = ({ fields }: FetchedIssue, ids: AppFieldIds): AppValues =>
  new Map([...ids].map(([key, id]) => [key, fields[id] ?? null]));

/** One field of one issue, and what it is to say; `null` empties it. */
export interface AppFieldWrite {
  readonly fieldId: string;
  readonly issueId: string;
  readonly value: AppFieldValues[AppFieldKey];
}

/**
 * Writes fields of the app: without an event, since nothing that we count follows from it, and
 * without an entry in the history.
 *
 * @returns when Jira says that the issues were updated then: id → epoch ms.
 */
export async function writeAppFields(
  jira: JiraRequest,
  writes: readonly AppFieldWrite[],
): Promise<ReadonlyMap<string, number>> {
  const issueIds = [...new Set(writes.map(({ issueId }) => issueId))];
  const quietly = { generateAppEvents: 'false', generateChangelog: 'false' };
  for (let from = 0; from < issueIds.length; from += ISSUES_OF_ONE) {
    const part = new Set(issueIds.slice(from, from + ISSUES_OF_ONE));
    const updates = grouped(writes.filter(({ issueId }) => part.has(issueId)));
    await sendJson(jira, 'POST', withQuery(path`/rest/api/3/app/field/value`, quietly), {
      updates,
    });
  }
  const after = await fetchIssues(jira, issueIds, ['updated']);
  return new Map(after.map(({ id, fields }) => [id, Date.parse(String(fields.updated)) || 0]));
}

interface Update {
  readonly customField: string;
  readonly issueIds: number[];
  readonly value: AppFieldWrite['value'];
}

/** One update for all issues of which a field is to say the same. */
function grouped(writes: readonly AppFieldWrite[]): readonly Update[] {
  const updates = new Map<string, Update>();
  for (const { fieldId, issueId, value } of writes) {
    const key = JSON.stringify([fieldId, value]);
    const update = updates.get(key) ?? { customField: fieldId, issueIds: [], value };
    updates.set(key, update);
    update.issueIds.push(Number(issueId));
  }
  return [...updates.values()];
}
