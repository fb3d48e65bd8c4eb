import type { CustomFieldType, Field } from '../fields/field';
import { customFieldNumber, listFields } from '../fields/model';
import type { Issue, RawValue } from '../issues/issue';
import type { ClauseField } from './clause-field';
import { byName, several } from './named';
import { COMPARED, LISTED } from './operators';
import { resolvePerson } from './people';
import type { JqlScope } from './scope';
import { textField } from './text-fields';

/** The type's name as it stands behind a field's: `"Lane[Dropdown]"`. */
export const TYPE_NAMES: Readonly<Partial<Record<Field['type'], string>>> = {
  select: 'Dropdown',
  multiselect: 'Select List (multiple choices)',
  text: 'Short text',
  textarea: 'Paragraph',
  date: 'Date',
  datetime: 'Time stamp',
  number: 'Number',
  user: 'User Picker (single user)',
  multiuser: 'User Picker (multiple users)',
  labels: 'Labels',
  checkboxes: 'Checkboxes',
} satisfies Partial<Record<CustomFieldType, string>>;

/** A live custom field by `cf[10020]`, name, or name and type. */
export function customField(scope: JqlScope, name: string): Field | undefined {
  const number = /^cf\[(\d+)\]$/i.exec(name)?.[1];
  const custom = listFields(scope.world).filter((field) => field.custom);
  if (number !== undefined) {
    return custom.find((field) => customFieldNumber(field) === Number(number));
  }
  const wanted = name.toLowerCase();
  return custom.find(
    (field) =>
      field.name.toLowerCase() === wanted ||
      `${field.name}[${TYPE_NAMES[field.type] ?? ''}]`.toLowerCase() === wanted,
  );
}

export function customClause(scope: JqlScope, field: Field): ClauseField {
  return plainClause(field) ?? choiceClause(scope, field);
}

/** Fields that are not lists of ids. */
function plainClause({ id, name, type }: Field): ClauseField | undefined {
  const raw = (issue: Issue): RawValue => issue.values[id] ?? null;
  switch (type) {
    case 'date': {
      const read = (issue: Issue) => raw(issue) as string | null;
      return { kind: 'date', name, operators: COMPARED, precision: 'day', read };
    }
    case 'app-datetime':
    case 'datetime': {
      const read = (issue: Issue) => raw(issue) as number | null;
      return { kind: 'date', name, operators: COMPARED, precision: 'instant', read };
    }
    case 'app-number':
    case 'number':
      return {
        kind: 'number',
        name,
        operators: COMPARED,
        read: (issue) => raw(issue) as number | null,
      };
    case 'text':
    case 'url':
    case 'readonlyfield':
    case 'app-string':
    case 'textarea':
      return textField(name, (issue, test) => test(raw(issue)));
    default:
      return undefined;
  }
}

function choiceClause(scope: JqlScope, field: Field): ClauseField {
  const { id, name, type } = field;
  const ids = (issue: Issue): readonly string[] => several(issue.values[id]);
  const common = { kind: 'choice' as const, name, operators: LISTED, ids };
  switch (type) {
    case 'rank':
      return {
        ...common,
        operators: [],
        ids: (issue) => [issue.rank],
        resolve: () => [],
        order: String,
      };
    case 'user':
    case 'multiuser': {
      const order = (each: string) => scope.world.users.find(each)?.displayName ?? '';
      return { ...common, resolve: resolvePerson(scope), order };
    }
    case 'labels':
      return { ...common, resolve: (word) => [word] };
    case 'sprint':
      return { ...common, resolve: byName(() => scope.world.sprints.values()), order: Number };
    default: {
      const named = field.options.map((option) => ({ id: option.id, name: option.value }));
      const order = (each: string) => field.options.findIndex((option) => option.id === each);
      return { ...common, resolve: byName(() => named), order };
    }
  }
}
