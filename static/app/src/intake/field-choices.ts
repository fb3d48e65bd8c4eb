import type { IntlShape } from 'react-intl';
import { FIELDS, findOptionKey, type FieldMap } from '../../../../src/domain/fields';
import type { CreateScreen } from '../../../../src/jira/create-screen';
import type { Choice } from './fields/choices';

/**
 * The options of a field as the form offers them: ours in our own words, those that an admin added
 * as they called them. Without the site's own list, ours.
 */
export function listFieldChoices(
  key: 'channel' | 'dataClass',
  fields: FieldMap | undefined,
  screen: CreateScreen | null | undefined,
  intl: IntlShape,
): readonly Choice[] {
  const prefix = key === 'channel' ? 'channel' : 'data-class';
  const field = fields?.[key];
  const known = (option: string): Choice => {
    const detailId = `intake.${prefix}.${option}.detail`;
    return {
      value: option,
      label: intl.formatMessage({ id: `intake.${prefix}.${option}` }),
      ...(detailId in intl.messages && { detail: intl.formatMessage({ id: detailId }) }),
    };
  };
  const offered = screen?.fields.find(({ id }) => id === field?.id)?.options ?? [];
  if (offered.length === 0) return FIELDS[key].options.map(known);
  return offered.map(({ id, name }) => {
    const option = findOptionKey(field, id);
    return option ? known(option) : { value: id, label: name };
  });
}
