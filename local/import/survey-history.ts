import { fieldsOf, listOf, looseOf, textOf, type FoundIssue } from './exported';
import { noteStatusChange } from './found-statuses';
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
      for (const id of noteStatusChange(survey.statuses, item)) seen.add(id);
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
