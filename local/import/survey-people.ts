import { fieldsOf, listOf, looseOf, textOf, toTextOf, type FoundIssue } from './exported';
import type { Survey } from './survey';

/** The account behind a user in the export: Cloud's id, or what older Jiras had. */
export function accountOf(value: unknown): string | undefined {
  const user = looseOf(value);
  return textOf(user.accountId) ?? textOf(user.key) ?? textOf(user.name);
}

/** Whoever was deleted, or acted without being signed in. */
export const NOBODY = 'former-user';

export function notePeople(survey: Survey, found: FoundIssue): void {
  const fields = fieldsOf(found);
  for (const value of [fields.assignee, fields.reporter, fields.creator]) notePerson(survey, value);
  for (const [id, value] of Object.entries(fields)) {
    if (!id.startsWith('customfield_')) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (textOf(looseOf(each).displayName)) notePerson(survey, each);
    }
  }
  for (const comment of listOf(looseOf(fields.comment).comments)) {
    notePerson(survey, looseOf(comment).author);
    notePerson(survey, looseOf(comment).updateAuthor);
  }
  for (const entry of listOf(looseOf(found.issue.changelog).histories)) {
    notePerson(survey, looseOf(entry).author);
    for (const item of listOf(looseOf(entry).items)) noteFormer(survey, looseOf(item));
  }
}

function notePerson(survey: Survey, value: unknown): void {
  const accountId = accountOf(value);
  if (accountId === undefined) return;
  const { displayName, active, accountType, timeZone } = looseOf(value);
  const zone = textOf(timeZone);
  survey.people.set(accountId, {
    ...{ accountId, displayName: textOf(displayName) ?? accountId },
    ...{ active: active !== false, isApp: accountType === 'app' },
    ...(zone !== undefined && { timeZone: zone }),
  });
}

/** Who is only named by a change of an assignee or reporter has left since, for all we know. */
function noteFormer(survey: Survey, item: ReturnType<typeof looseOf>): void {
  if (item.field !== 'assignee' && item.field !== 'reporter') return;

  for (const [id, name] of [
    [textOf(item.from), textOf(item.fromString)],
    [textOf(item.to), toTextOf(item)],
  ]) {
    if (id === undefined || survey.people.has(id)) continue;
    survey.people.set(id, { accountId: id, displayName: name ?? id, active: false, isApp: false });
  }
}
