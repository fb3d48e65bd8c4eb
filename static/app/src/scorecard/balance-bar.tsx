import { FormattedMessage, useIntl } from 'react-intl';
import type { PairView } from '../../../../src/domain/scorecard/panel';

/** Points at which the bar is full; more is written, not drawn. */
const FULL_POINTS = 40;

/**
 * Which side owes, and by how much: a bar that leans towards the side that owes, the number, and
 * the word. Colour says nothing that the word does not.
 */
export function BalanceBar({ pair }: { readonly pair: PairView }) {
  const intl = useIntl();
  const { balance, imbalance } = pair;
  const key = balance.kind === 'owes' ? `owes.${balance.side}` : balance.kind;
  const word = intl.formatMessage({ id: `scorecard.${key}` });
  const share = Math.min(1, (imbalance ?? 0) / FULL_POINTS);
  const leansTo = balance.kind === 'owes' ? balance.side : undefined;
  return (
    <div className="scorecard-balance">
      <div className="scorecard-balance-bar" aria-hidden="true">
        <span className="scorecard-balance-half scorecard-balance-it">
          {leansTo === 'it' && <i style={{ inlineSize: `${share * 100}%` }} />}
        </span>
        <span className="scorecard-balance-half">
          {leansTo === 'marketing' && <i style={{ inlineSize: `${share * 100}%` }} />}
        </span>
      </div>
      <p>
        <strong>{word}</strong>
        {leansTo !== undefined && imbalance !== undefined && (
          <>
            {' '}
            <FormattedMessage id="scorecard.points" values={{ points: imbalance }} />
          </>
        )}
      </p>
    </div>
  );
}
