import {
  FIELDS,
  type FieldKey,
  type FieldMap,
  type FieldSpec,
  type MappedField,
} from '../../../src/domain/fields';
import { DESIRED_FIELDS } from '../../../src/domain/setup/desired-fields';
import { OPTION_NAMES } from '../../../src/domain/setup/desired-options';
import type { JiraModel } from '../../jira/site';
import type { NewField } from '../../jira/model';
import { say, type Language } from '../language';

const JIRA_TYPES: Readonly<Record<FieldSpec['type'], NewField['type']>> = {
  option: 'select',
  options: 'multiselect',
  text: 'text',
  paragraph: 'textarea',
  date: 'date',
  number: 'number',
  user: 'user',
  users: 'multiuser',
};

/** The native fields, as set-up makes them, and Jira's own three of which ids differ by site. */
export function createFields(model: JiraModel, language: Language): FieldMap {
  const map: Partial<Record<keyof FieldMap, MappedField>> = {};
  for (const key of Object.keys(FIELDS) as FieldKey[]) map[key] = createOne(model, key, language);
  for (const field of model.fields()) {
    if (field.type === 'sprint') map.sprint = { id: field.id };
    if (field.type === 'rank') map.rank = { id: field.id };
    if (field.name === 'Flagged') {
      map.flagged = { id: field.id, options: { impediment: field.options[0]?.id ?? '' } };
    }
  }
  return map;
}

function createOne(model: JiraModel, key: FieldKey, language: Language): MappedField {
  const spec: FieldSpec = FIELDS[key];
  const name = say(DESIRED_FIELDS[key].name, language);
  const { id } = model.createField({ name, type: JIRA_TYPES[spec.type] });
  if (!spec.options) return { id };
  const options: Record<string, string> = {};
  for (const option of spec.options) {
    const names = OPTION_NAMES[key]?.[option];
    if (!names) throw new Error(`option ${option} of ${key} has no name`);
    options[option] = model.createOption(id, say(names, language)).id;
  }
  return { id, options };
}
