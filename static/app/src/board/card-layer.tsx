import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useRef, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { CardFacts } from '../../../../src/domain/board/card-facts';
import { SIGNALS_AT_REST } from '../../../../src/domain/board/signals';
import { getCardDetails } from '../../../../src/jira/card-details';
import { jira } from '../jira';
import { useHost } from '../ui/host-context';
import { useBoard } from './board-context';
import { CardFactsList } from './card-facts-list';
import { SignalLine } from './signal-line';
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
      <LayerActions card={card} />
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

function LayerActions({ card }: { readonly card: Card }) {
  const intl = useIntl();
  const { accountId } = useHost();
  const { canMove, openMoveMenu, assignToMe } = useBoard();
  return (
    <div className="board-layer-actions">
      <Button
        spacing="compact"
        isDisabled={!canMove}
        onClick={(event) => openMoveMenu(card, event.currentTarget)}
      >
        {intl.formatMessage({ id: 'board.card.move' })}
      </Button>
      {card.assignee?.accountId !== accountId && (
        <Button spacing="compact" appearance="subtle" onClick={() => assignToMe(card)}>
          {intl.formatMessage({ id: 'board.card.assign-to-me' })}
        </Button>
      )}
    </div>
  );
}
