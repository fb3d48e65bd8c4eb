import { useMemo, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import {
  listOpenCards,
  orderWalk,
  stepWalk,
  walkGroupOf,
  walkProgress,
  type Walk,
  type WalkGroup,
  type WalkRange,
} from '../../../../src/domain/board/walk';
import type { Joint } from '../../../../src/domain/board/joint';
import type { WalkAct } from './board-key-map';
import type { Names } from './names';
import type { FactsById } from './use-facts';

interface Surroundings extends WalkRange {
  readonly cards: readonly Card[];
  readonly facts: FactsById;
  readonly joint: Joint;
  readonly names: Names;
  readonly focus: (cardId: string) => void;
  readonly showLayer: (cardId: string | undefined) => void;
  readonly say: (text: string) => void;
}

/** What the bar of a walk shows. */
export interface WalkStop {
  readonly cardId: string;
  readonly cardKey: string;
  readonly position: number;
  readonly total: number;
  readonly column: string;
  readonly group: string;
}

const NOTHING_OPEN: ReadonlySet<string> = new Set();

/** A walk through the board at a stand-up: which card it is at, and how it goes on. */
export function useWalk(surroundings: Surroundings) {
  const { board, view, foldedColumns, facts, joint, focus, showLayer, say } = surroundings;
  const intl = useIntl();
  const [walk, setWalk] = useState<Walk>();
  const isWalking = walk !== undefined;
  const open = useMemo(
    () => (isWalking ? listOpenCards({ board, view, foldedColumns }) : NOTHING_OPEN),
    [isWalking, board, view, foldedColumns],
  );
  const goTo = (next: Walk, among: ReadonlySet<string>) => {
    setWalk(next);
    showLayer(undefined);
    focus(next.cardId);
    const stop = stopOf(intl, surroundings, next, among);
    if (stop) say(intl.formatMessage({ id: 'board.walk.say' }, { ...stop }));
  };
  const start = () => {
    const range = { board, view, foldedColumns };
    const cardIds = orderWalk(range, facts, joint);
    const [cardId] = cardIds;
    if (cardId === undefined) say(intl.formatMessage({ id: 'board.walk.nothing' }));
    else goTo({ cardIds, cardId }, listOpenCards(range));
  };
  const end = (at: Walk) => {
    setWalk(undefined);
    showLayer(undefined);
    focus(at.cardId);
    say(intl.formatMessage({ id: 'board.walk.ended' }));
  };
  const act = (what: WalkAct) => {
    if (!walk) return;
    if (what === 'end') return end(walk);
    const next = stepWalk(walk, what, open);
    if (next) goTo(next, open);
    else say(intl.formatMessage({ id: what === 'next' ? 'board.walk.last' : 'board.walk.first' }));
  };
  return { isWalking, start, act, stop: walk && stopOf(intl, surroundings, walk, open) };
}

function stopOf(
  intl: IntlShape,
  { cards, facts, board, names }: Surroundings,
  walk: Walk,
  open: ReadonlySet<string>,
): WalkStop | undefined {
  const card = cards.find(({ id }) => id === walk.cardId);
  if (!card) return undefined;
  const columnKey = board.columnScheme.columnOf(card);
  return {
    cardId: card.id,
    cardKey: card.key,
    ...walkProgress(walk, open),
    column: columnKey === undefined ? card.statusName : names.column(columnKey),
    group: groupText(intl, walkGroupOf(facts.get(card.id))),
  };
}

function groupText(intl: IntlShape, group: WalkGroup): string {
  const t = (id: string, values = {}) => intl.formatMessage({ id: `board.${id}` }, values);
  if (group.kind === 'going') return t('walk.going');
  const wait = group.on && t(`waiting-on.${group.on}`);
  if (group.kind === 'waiting') return wait ?? '';
  return wait ? t('walk.past-usual-on', { wait }) : t('walk.past-usual');
}
