import type { IntlShape } from 'react-intl';
import type { Standard } from '../../../../src/domain/settings';
import { STARTER_KEYS } from '../../../../src/domain/standards/starter-keys';

/** What an admin calls a standard, else our own name of it, else its key. */
export function formatStandard(
  intl: IntlShape,
  { key, name }: { readonly key: string; readonly name?: Standard['name'] | undefined },
): string {
  if (name) return intl.locale.startsWith('fr') ? name.fr : name.en;
  const known = STARTER_KEYS.find((each) => each === key);
  return known ? intl.formatMessage({ id: `standard.${known}` }) : key;
}
