import type { IntlShape } from 'react-intl';
import type { NamedOption } from '../../../../src/domain/board/card';
import type { TransitionField } from '../../../../src/domain/board/transition';
import { findOptionKey, type FieldKey, type FieldMap } from '../../../../src/domain/fields';

type AnyField = Pick<TransitionField, 'id' | 'name'>;

/** Our own word of a field that we know by its id, whatever its name in Jira; else Jira's. */
export function fieldWord(intl: IntlShape, fields: FieldMap, field: AnyField): string {
  const key = keyOf(fields, field);
  return wordOf(intl, key === undefined ? undefined : `board.field.${key}`, field.name);
}

/** The same of an option of a field. */
export function optionWord(
  intl: IntlShape,
  fields: FieldMap,
  field: AnyField,
  option: NamedOption,
): string {
  const key = keyOf(fields, field);
  const optionKey = key && findOptionKey(fields[key], option.id);
  return wordOf(intl, optionKey && `board.option.${key}.${optionKey}`, option.name);
}

function keyOf(fields: FieldMap, { id }: AnyField): FieldKey | undefined {
  const keys = Object.keys(fields) as readonly FieldKey[];
  return keys.find((key) => fields[key]?.id === id);
}

function wordOf(intl: IntlShape, id: string | undefined, name: string): string {
  return id !== undefined && id in intl.messages ? intl.formatMessage({ id }) : name;
}
