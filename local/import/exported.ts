import { isRecord } from '../jira/fields/field-kind';

/** An object of the export, of which nothing is sure. */
export type Loose = Readonly<Record<string, unknown>>;

/** One issue of the export, with what its page or itself says of its fields. */
export interface FoundIssue {
  /** `line 12` of JSON lines, `issue 12` of a list. */
  readonly place: string;
  readonly issue: Loose;
  readonly names: Loose;
  readonly schema: Loose;
}

export const looseOf = (value: unknown): Loose => (isRecord(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text, or a number as text; `undefined` for anything else and for the empty text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Jira writes the new text under the name of a method that every object has. */
export const toTextOf = (item: Loose): string | undefined =>
  textOf(Object.getOwnPropertyDescriptor(item, 'toString')?.value);

export const keyOf = ({ issue }: FoundIssue): string => textOf(issue.key) ?? '(no key)';
export const fieldsOf = ({ issue }: FoundIssue): Loose => looseOf(issue.fields);
