import { adfText, isAdfDocument } from '../adf';
import { listFields } from '../fields/model';
import type { Issue, RawValue } from '../issues/issue';
import type { TextField } from './clause-field';
import { FREE_TEXT } from './operators';
import type { JqlScope } from './scope';
import { fold } from './words';

/** Passes an issue's raw texts one by one to a test, until one passes. */
type SomeText = (issue: Issue, test: (raw: RawValue) => boolean) => boolean;

/** Summary, description, comments, and `text` for all of them with the custom texts. */
export function textFields({ world }: JqlScope): Record<string, TextField> {
  const customs = listFields(world)
    .filter(({ type, custom }) => custom && (type === 'text' || type === 'textarea'))
    .map(({ id }) => id);
  const fieldIds = ['summary', 'description', 'environment', ...customs];
  const inFields = someOf(fieldIds);
  const someInFields = foldedInFields(fieldIds);
  const inComments: SomeText = (issue, test) => {
    for (const { body } of world.indexes.comments(issue.id)) if (test(body)) return true;
    return false;
  };
  const unsorted = { operators: ['~', '!~'], sortable: false };
  return {
    summary: textField('summary', someOf(['summary'])),
    description: textField('description', someOf(['description'])),
    ...(world.fields.find('environment') && {
      environment: textField('environment', someOf(['environment'])),
    }),
    comment: { ...textField('comment', inComments), ...unsorted },
    text: {
      ...textField('text', (issue, test) => inFields(issue, test) || inComments(issue, test)),
      some: (issue, test) =>
        someInFields(issue, test) || inComments(issue, (raw) => test(foldedText(raw))),
      ...unsorted,
      operators: ['~'],
    },
  };
}

const someOf =
  (fieldIds: readonly string[]): SomeText =>
  ({ values }, test) => {
    for (const id of fieldIds) {
      const raw = values[id];
      if (raw !== undefined && raw !== null && test(raw)) return true;
    }
    return false;
  };

/** The folded texts of some fields together: nearly every search for words reads them of every issue. */
function foldedInFields(fieldIds: readonly string[]): TextField['some'] {
  const fields = fieldIds.join();
  return (issue, test) => {
    let own = foldedOfIssue.get(issue);
    if (own?.fields !== fields) {
      const raws = fieldIds.map((id) => issue.values[id] ?? '');
      own = { fields, texts: raws.map(foldedText).filter(Boolean) };
      foldedOfIssue.set(issue, own);
    }
    for (const text of own.texts) if (test(text)) return true;
    return false;
  };
}

export function textField(name: string, some: SomeText): TextField {
  return {
    kind: 'text',
    name,
    operators: FREE_TEXT,
    read: (issue) => {
      const texts: string[] = [];
      some(issue, (raw) => {
        texts.push(plainText(raw));
        return false;
      });
      return texts.join('\n');
    },
    some: (issue, test) => some(issue, (raw) => test(foldedText(raw))),
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

interface FoldedFields {
  /** Which fields: a site may get others. */
  readonly fields: string;
  readonly texts: readonly string[];
}

/** Nor is an issue: an edit puts another in its place. */
const foldedOfIssue = new WeakMap<Issue, FoldedFields>();
