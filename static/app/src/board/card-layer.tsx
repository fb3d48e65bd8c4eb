import { useQuery } from '@tanstack/react-query';
import { useRef, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { CardFacts } from '../../../../src/domain/board/card-facts';
import { SIGNALS_AT_REST } from '../../../../src/domain/board/signals';
import { getCardDetails } from '../../../../src/jira/card-details';
import { jira } from '../jira';
import { useBoard } from './board-context';
import { CardActions } from './card-actions';
import { CardFactsList } from './card-facts-list';
import { DeliveryPart } from './delivery-part';
import { SignalLine } from './signal-line';
import { TrialQuestion } from './trial-question';
import { useTopLayer } from './use-top-layer';

interface Props {
  readonly card: Card;
  readonly facts: CardFacts;
  readonly anchor: RefObject<HTMLElement>;
}

/** What a card says on hover and on focus: its actions, the signals that had no room, its details. */
export function CardLayer({ card, facts, anchor }: Props) {
  const intl = useIntl();
  const { setup } = useBoard();
  const layer = useRef<HTMLDivElement>(null);
  useTopLayer(layer, anchor);
  const { data: details } = useQuery({
    queryKey: ['card-details', card.id],
    queryFn: () => getCardDetails(jira, card.id, setup.site.fields),
  });
  const others = facts.signals.slice(SIGNALS_AT_REST);
  return (
    <div
      ref={layer}
      className="board-layer"
      role="group"
      aria-label={intl.formatMessage({ id: 'board.card.details' }, { key: card.key })}
      {...{ popover: 'manual' }}
    >
      <TrialQuestion card={card} facts={facts} />
      <DeliveryPart card={card} />
      <CardActions card={card} />
      {others.length > 0 && (
        <div className="board-card-signals">
          {others.map((signal) => (
            <SignalLine key={signal.kind} signal={signal} />
          ))}
        </div>
      )}
      <CardFactsList card={card} facts={facts} details={details} />
    </div>
  );
}
