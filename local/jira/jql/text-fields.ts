import { adfText, isAdfDocument } from '../adf';
import { listFields } from '../fields/model';
import type { Issue, RawValue } from '../issues/issue';
import type { ClauseField } from './clause-field';
import { FREE_TEXT } from './operators';
import type { JqlScope } from './scope';

/** Summary, description, comments, and `text` for all of them with the custom texts. */
export function textFields({ world }: JqlScope): Record<string, ClauseField> {
  const summary = (issue: Issue): string => plainText(issue.values.summary);
  const description = (issue: Issue): string => plainText(issue.values.description);
  const environment = (issue: Issue): string => plainText(issue.values.environment);
  const comments = (issue: Issue): string =>
    world.indexes
      .comments(issue.id)
      .map(({ body }) => adfText(body))
      .join('\n');
  const customs = listFields(world).filter(
    ({ type, custom }) => custom && (type === 'text' || type === 'textarea'),
  );
  const others = (issue: Issue): string =>
    customs.map(({ id }) => plainText(issue.values[id])).join('\n');
  const all = (issue: Issue): string =>
    [summary, description, environment, comments, others].map((part) => part(issue)).join('\n');
  const text = (name: string, read: (issue: Issue) => string): ClauseField => ({
    kind: 'text',
    name,
    operators: FREE_TEXT,
    read,
    sortable: true,
  });
  return {
    summary: text('summary', summary),
    description: text('description', description),
    ...(world.fields.find('environment') ? { environment: text('environment', environment) } : {}),
    comment: {
      ...text('comment', comments),
      operators: ['~', '!~'],
      sortable: false,
    } as ClauseField,
    text: { ...text('text', all), operators: ['~'], sortable: false } as ClauseField,
  };
}

export function plainText(raw: RawValue | undefined): string {
  if (typeof raw === 'string') return raw;
  return isAdfDocument(raw) ? adfText(raw) : '';
}
