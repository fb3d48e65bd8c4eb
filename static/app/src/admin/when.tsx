import { FormattedDate, FormattedMessage } from 'react-intl';

/** An instant (epoch milliseconds), or that there was none. */
export function When({ at }: { readonly at: number | undefined }) {
  if (at === undefined) return <FormattedMessage id="admin.never" />;
  return <FormattedDate value={at} dateStyle="medium" timeStyle="short" />;
}
