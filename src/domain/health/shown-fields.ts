import { FIELDS, type FieldKey, type FieldMap } from '../fields';
import { REQUEST_SCREEN } from '../setup/desired-screens';

const isOurs = (field: string): field is FieldKey => Object.hasOwn(FIELDS, field);

/** Our fields that the dialog of a request asks for and that this project's dialog does not show. */
export const fieldsNotShown = (
  fields: FieldMap,
  shownIds: readonly string[],
): readonly FieldKey[] =>
  REQUEST_SCREEN.filter(isOurs).filter((key) => {
    const mapped = fields[key];
    return mapped !== undefined && !shownIds.includes(mapped.id);
  });
