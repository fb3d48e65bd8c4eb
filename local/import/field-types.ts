import type { CustomFieldType } from '../jira/fields/field';
import { isRecord } from '../jira/fields/field-kind';
import { listOf, looseOf, textOf, type Loose } from './exported';

/** Jira's kinds of custom fields that the box has, by the end of `schema.custom`. */
const TYPES: Readonly<Record<string, CustomFieldType>> = {
  select: 'select',
  radiobuttons: 'select',
  multiselect: 'multiselect',
  multicheckboxes: 'checkboxes',
  textfield: 'text',
  textarea: 'textarea',
  datepicker: 'date',
  datetime: 'datetime',
  float: 'number',
  userpicker: 'user',
  multiuserpicker: 'multiuser',
  people: 'multiuser',
  labels: 'labels',
  'gh-sprint': 'sprint',
  'gh-lexo-rank': 'rank',
};

/** What the box makes of a custom field; its kind in Jira's words where it has none like it. */
export function typeOfField(
  schema: Loose,
  value: unknown,
): { readonly type: CustomFieldType } | { readonly unknown: string } {
  const custom = textOf(schema.custom);
  if (custom === undefined) {
    const guessed = guessOf(value);
    return guessed ? { type: guessed } : { unknown: 'the file says nothing of its kind' };
  }
  const kind = custom.split(':').at(-1) ?? custom;
  const type = TYPES[kind];
  return type ? { type } : { unknown: `fields of the kind ${kind} are not in the box` };
}

/** Sprint and Rank are known by their values, where the file was written without `expand=schema`. */
function guessOf(value: unknown): CustomFieldType | undefined {
  if (typeof value === 'string' && /^\d\|[0-9a-z]+:[0-9a-z]*$/.test(value)) return 'rank';
  const [first] = listOf(value);
  return isRecord(first) && 'state' in first && 'boardId' in first ? 'sprint' : undefined;
}

export const isEpicLink = (schema: Loose): boolean =>
  (textOf(schema.custom) ?? '').endsWith(':gh-epic-link');

/** The options in a value, with their ids. */
export function optionsIn(value: unknown): { id: string; value: string }[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => {
    const { id, value: text } = looseOf(each);
    const [optionId, name] = [textOf(id), textOf(text)];
    return optionId !== undefined && name !== undefined ? [{ id: optionId, value: name }] : [];
  });
}
