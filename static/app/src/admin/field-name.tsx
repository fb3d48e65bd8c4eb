import { useIntl } from 'react-intl';
import type { FieldKey } from '../../../../src/domain/fields';
import { REQUEST_FIELDS } from '../../../../src/domain/setup/desired-fields';
import { languageOf } from '../i18n';

/** What set-up calls one of our fields in the language of the page. */
export function FieldName({ field }: { readonly field: FieldKey }) {
  const language = languageOf(useIntl().locale) === 'fr-FR' ? 'fr' : 'en';
  return <em>{REQUEST_FIELDS[field].name[language]}</em>;
}
