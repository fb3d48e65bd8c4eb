import { adfText, isAdfDocument } from '../adf';
import { listFields } from '../fields/model';
import type { Issue, RawValue } from '../issues/issue';
import type { TextField } from './clause-field';
import { FREE_TEXT } from './operators';
import type { JqlScope } from './scope';
import { fold } from './words';

type Texts = (issue: Issue) => RawValue[];

/** Summary, description, comments, and `text` for all of them with the custom texts. */
export function textFields({ world }: JqlScope): Record<string, TextField> {
  const customs = listFields(world)
    .filter(({ type, custom }) => custom && (type === 'text' || type === 'textarea'))
    .map(({ id }) => id);
  const inFields = textsOf(['summary', 'description', 'environment', ...customs]);
  const withComments = (issue: Issue, texts: RawValue[]): RawValue[] => {
    for (const { body } of world.indexes.comments(issue.id)) texts.push(body);
    return texts;
  };
  const unsorted = { operators: ['~', '!~'], sortable: false };
  return {
    summary: textField('summary', textsOf(['summary'])),
    description: textField('description', textsOf(['description'])),
    ...(world.fields.find('environment') && {
      environment: textField('environment', textsOf(['environment'])),
    }),
    comment: { ...textField('comment', (issue) => withComments(issue, [])), ...unsorted },
    text: {
      ...textField('text', (issue) => withComments(issue, inFields(issue))),
      ...unsorted,
      operators: ['~'],
    },
  };
}

/** One array an issue and no more: a search asks for those of all issues. */
const textsOf =
  (fieldIds: readonly string[]): Texts =>
  ({ values }) => {
    const texts: RawValue[] = [];
    for (const id of fieldIds) {
      const raw = values[id];
      if (raw !== undefined && raw !== null) texts.push(raw);
    }
    return texts;
  };

export function textField(name: string, texts: Texts): TextField {
  return {
    kind: 'text',
    name,
    operators: FREE_TEXT,
    read: (issue) => texts(issue).map(plainText).join('\n'),
    folded: (issue) => texts(issue).map(foldedText),
    sortable: true,
  };
}

function plainText(raw: RawValue): string {
  if (typeof raw === 'string') return raw;
  return isAdfDocument(raw) ? adfText(raw) : '';
}

function foldedText(raw: RawValue): string {
  if (typeof raw === 'string') return fold(raw);
  if (typeof raw !== 'object' || raw === null) return '';
  const known = foldedOf.get(raw);
  if (known !== undefined) return known;
  const folded = fold(plainText(raw));
  foldedOf.set(raw, folded);
  return folded;
}

/** A document is never changed in place, and searches for words read all of them again and again. */
const foldedOf = new WeakMap<object, string>();
