import { useIntl } from 'react-intl';
import type { CardFacts } from '../../../../src/domain/board/card-facts';
import { SIGNALS_AT_REST } from '../../../../src/domain/board/signals';
import { useBoard } from './board-context';

/** The age beside the key; left out where a signal of the card says it already. */
export function CardAge({ facts }: { readonly facts: CardFacts }) {
  const intl = useIntl();
  const { names } = useBoard();
  const { age, signals } = facts;
  const isSaid = signals.slice(0, SIGNALS_AT_REST).some(({ kind }) => kind === 'past-usual');
  if (!age || isSaid) return null;
  const days = names.days(age.days);
  const text =
    age.kind === 'slower-than-half'
      ? intl.formatMessage({ id: 'board.age.slower' }, { days })
      : days;
  return (
    <span
      className={`board-age is-${age.kind}`}
      title={intl.formatMessage({ id: 'board.age.in-progress' }, { days })}
    >
      {text}
    </span>
  );
}
