import { FormattedDate, FormattedMessage } from 'react-intl';
import type { Basis } from '../../../../src/domain/scorecard/panel';

/** From history, from mapped history, or from the day of set-up. */
export function BasisText({ basis }: { readonly basis: Basis }) {
  if (basis.kind === 'history') return <FormattedMessage id="scorecard.basis.history" />;
  const day = basis.kind === 'set-up' ? basis.since : basis.until;
  return (
    <FormattedMessage
      id={`scorecard.basis.${basis.kind}`}
      values={{ day: <FormattedDate value={day} dateStyle="long" timeZone="UTC" /> }}
    />
  );
}
