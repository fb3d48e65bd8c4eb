import { memo, useRef, type FocusEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { CardFacts } from '../../../../src/domain/board/card-facts';
import { SIGNALS_AT_REST } from '../../../../src/domain/board/signals';
import { useHost } from '../ui/host-context';
import { useBoard } from './board-context';
import { CardAge } from './card-age';
import { CardLayer } from './card-layer';
import { Face } from './face';
import { useIsFresh } from './fresh-cards';
import { useIsSelected } from './selection';
import { SignalLine } from './signal-line';
import { TypeIcon } from './type-icon';
import { useCardClick } from './use-card-click';
import { useCardDrag } from './use-card-drag';
import { useHover } from './use-hover';

export interface CardProps {
  readonly card: Card;
  readonly facts: CardFacts | undefined;
  readonly isTabStop: boolean;
  readonly isLayerOpen: boolean;
  /** Held by keys, not yet dropped. */
  readonly isHeld: boolean;
  /** A walk is at this card. */
  readonly isWalked: boolean;
}

const NO_FACTS: CardFacts = { signals: [] };

/** A card at rest: summary, at most two signals, type, key, age, face. The rest on hover and focus. */
export const CardView = memo(function CardView(props: CardProps) {
  const { card, facts = NO_FACTS, isTabStop, isLayerOpen, isHeld, isWalked } = props;
  const { setTabStop, showLayer, fresh, selection } = useBoard();
  const element = useRef<HTMLDivElement>(null);
  const { isDragging, edge } = useCardDrag(element, card);
  const hover = useHover(card.id, isLayerOpen);
  const isFresh = useIsFresh(fresh, card.id);
  const isSelected = useIsSelected(selection, card.id);
  const id = `card-${card.id}`;
  const onFocus = ({ target }: FocusEvent) => {
    setTabStop(card.id);
    if (target === element.current && target.matches(':focus-visible')) showLayer(card.id);
  };
  return (
    // A card takes the keys of the board (arrows, Space, letters) and has its buttons in its layer.
    // No role of ARIA is both a group of links and buttons and a thing that takes keys.
    /* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */
    <div
      ref={element}
      id={id}
      className={`board-card${classIf({ isDragging, isHeld, isWalked, isFresh, isSelected })}`}
      aria-current={isWalked ? 'step' : undefined}
      data-card={card.id}
      data-key={card.key}
      role="group"
      aria-labelledby={`${id}-key ${id}-summary`}
      aria-describedby={`${isSelected ? `${id}-selected ` : ''}${id}-signals`}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={useCardClick(card)}
      {...hover}
    >
      {isSelected && <SelectedMark id={`${id}-selected`} />}
      <span className="board-card-summary" id={`${id}-summary`}>
        {card.summary}
      </span>
      <CardSignals id={`${id}-signals`} facts={facts} />
      <CardFoot card={card} facts={facts} isTabStop={isTabStop} />
      {edge && <span className={`board-drop-line is-${edge}`} />}
      {isLayerOpen && !isDragging && <CardLayer card={card} facts={facts} anchor={element} />}
    </div>
    /* eslint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */
  );
});

interface CardStates {
  readonly isDragging: boolean;
  readonly isHeld: boolean;
  readonly isWalked: boolean;
  readonly isFresh: boolean;
  readonly isSelected: boolean;
}

function classIf(card: CardStates): string {
  const { isDragging, isHeld, isWalked, isFresh, isSelected } = card;
  const states = [
    isDragging && ' is-dragging',
    isHeld && ' is-held',
    isWalked && ' is-walked',
    isFresh && ' is-fresh',
    isSelected && ' is-selected',
  ];
  return states.filter(Boolean).join('');
}

/** A shape and a word beside the colour. */
function SelectedMark({ id }: { readonly id: string }) {
  const intl = useIntl();
  return (
    <span className="board-selected-mark">
      <span aria-hidden>✓</span>
      <span id={id} className="visually-hidden">
        {intl.formatMessage({ id: 'board.select.is' })}
      </span>
    </span>
  );
}

function CardSignals({ id, facts }: { readonly id: string; readonly facts: CardFacts }) {
  return (
    <span className="board-card-signals" id={id}>
      {facts.signals.slice(0, SIGNALS_AT_REST).map((signal) => (
        <SignalLine key={signal.kind} signal={signal} />
      ))}
      <MoreSignals count={facts.signals.length - SIGNALS_AT_REST} />
    </span>
  );
}

function MoreSignals({ count }: { readonly count: number }) {
  const intl = useIntl();
  if (count <= 0) return null;
  const label = intl.formatMessage({ id: 'board.signal.more' }, { count });
  return (
    <span className="board-more" title={label}>
      <span aria-hidden>+{count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

interface FootProps {
  readonly card: Card;
  readonly facts: CardFacts;
  readonly isTabStop: boolean;
}

function CardFoot({ card, facts, isTabStop }: FootProps) {
  const intl = useIntl();
  const { openIssue } = useBoard();
  const { siteUrl } = useHost();
  const { assignee } = card;
  return (
    <span className="board-card-foot">
      <span className="board-card-line">
        <TypeIcon card={card} />{' '}
        <a
          id={`card-${card.id}-key`}
          className="board-card-key"
          href={`${siteUrl}/browse/${card.key}`}
          tabIndex={isTabStop ? 0 : -1}
          draggable={false}
          onClick={(event) => {
            // With a modifier the browser's own way: a new tab.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            openIssue(card);
          }}
        >
          {card.key}
        </a>{' '}
        <CardAge facts={facts} />
      </span>
      {assignee && (
        <Face
          person={assignee}
          label={intl.formatMessage({ id: 'board.card.assignee' }, { name: assignee.name })}
        />
      )}
    </span>
  );
}
