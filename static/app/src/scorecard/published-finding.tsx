import { FormattedMessage } from 'react-intl';
import type { PairId } from '../../../../src/domain/scorecard/measure-id';

/** Pairs of which both complaints were published with a publisher and a year. */
const PUBLISHED: ReadonlySet<PairId> = new Set(['A', 'B', 'E']);

/** What surveys say of a pair elsewhere: a dated sentence, never a target and never on a chart. */
export function PublishedFinding({ pair }: { readonly pair: PairId }) {
  if (!PUBLISHED.has(pair)) return null;
  return (
    <p className="subtle">
      <FormattedMessage id={`scorecard.published.${pair}`} />
    </p>
  );
}
