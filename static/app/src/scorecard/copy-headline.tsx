import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { LANGUAGES, translatorFor } from '../i18n';
import { CopyButton } from '../ui/copy-button';
import { useHost } from '../ui/host-context';
import { headlineText } from './headline-text';

/** Copies the headline in every language, a line each: its readers need not share the viewer's. */
export function CopyHeadline({ panel }: { readonly panel: Panel }) {
  const { timeZone } = useHost();
  // Fetched ahead of the click: a browser lets a page copy only right after one.
  const translators = useQuery({
    queryKey: ['translators', timeZone],
    queryFn: () =>
      Promise.all(LANGUAGES.map((language) => translatorFor(language, ['scorecard'], timeZone))),
    staleTime: Infinity,
  });
  const lines = translators.data?.flatMap((intl) => headlineText(intl, panel) ?? []);
  return (
    <CopyButton text={lines?.join('\n')} copied={<FormattedMessage id="scorecard.copy.copied" />}>
      <FormattedMessage id="scorecard.copy" />
    </CopyButton>
  );
}
