import type { StatusCategoryKey } from '../jira/statuses/status';
import { fieldsOf, listOf, looseOf, textOf, type FoundIssue, type Loose } from './exported';
import type { FoundProject, Survey } from './survey';

/** The statuses that the issue was in, and the one that it began in. */
export function noteHistory(survey: Survey, project: FoundProject, found: FoundIssue): void {
  const fields = fieldsOf(found);
  const current = textOf(looseOf(fields.status).id) ?? '';
  const seen = new Set([current]);
  let first: { at: number; id: string } | undefined;
  for (const entry of listOf(looseOf(found.issue.changelog).histories)) {
    const at = Date.parse(textOf(looseOf(entry).created) ?? '');
    for (const item of listOf(looseOf(entry).items).map(looseOf)) {
      if (item.field !== 'status') continue;
      for (const [id, name] of sidesOf(item)) {
        seen.add(id);
        noteStatus(survey, id, name);
      }
      const from = textOf(item.from);
      if (from !== undefined && (!first || at < first.at)) first = { at, id: from };
    }
  }
  const typeId = textOf(looseOf(fields.issuetype).id) ?? '';
  const known = project.statusIdsByType.get(typeId) ?? new Set();
  project.statusIdsByType.set(typeId, new Set([...known, ...seen]));
  const began = first?.id ?? current;
  project.beganIn.set(began, (project.beganIn.get(began) ?? 0) + 1);
}

/** Jira writes the new text under the name of a method that every object has. */
export const toTextOf = (item: Loose): string | undefined =>
  textOf(Object.getOwnPropertyDescriptor(item, 'toString')?.value);

function sidesOf(item: Loose): [id: string, name: string | undefined][] {
  const sides = [
    [textOf(item.from), textOf(item.fromString)],
    [textOf(item.to), toTextOf(item)],
  ] as const;
  return sides.flatMap(([id, name]) => (id === undefined ? [] : [[id, name]]));
}

/** A status that no issue is in today may be gone: its category can only be guessed. */
function noteStatus(survey: Survey, id: string, name = id): void {
  if (survey.statuses.has(id)) return;
  survey.statuses.set(id, { id, name, category: guessOf(name), isUsed: false });
}

function guessOf(name: string): StatusCategoryKey {
  if (/done|closed|resolved|cancel|reject|released|terminé|fermé|résolu/i.test(name)) return 'DONE';
  return /to ?do|open|new|backlog|à faire|ouvert|nouveau/i.test(name) ? 'TODO' : 'IN_PROGRESS';
}
