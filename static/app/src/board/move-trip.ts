import type { ProjectSetup } from '../../../../src/contract/project-setup';
import { applyMove, putBack, type Spot } from '../../../../src/domain/board/apply-move';
import type { Card } from '../../../../src/domain/board/card';
import type { Joint } from '../../../../src/domain/board/joint';
import { findCell, type Cell } from '../../../../src/domain/board/place';
import type { Aim, Drop } from '../../../../src/domain/board/plan-move';
import type { GateFacts } from '../../../../src/domain/gates/gate-lacks';
import type { UrgentEffect } from '../../../../src/domain/board/urgent-effect';
import type { Transition } from '../../../../src/domain/board/transition';
import type { IssuePlace } from '../../../../src/jira/issue-place';
import type { JiraRefused } from '../../../../src/jira/jira-error';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import type { BoardCache } from './board-cache';
import type { MoveAnswer, MoveNews, MoveQuestion } from './move-news';

export interface MoverTools {
  readonly jira: JiraRequest;
  /** The settings of the card's own project. */
  readonly setupOf: (card: Card) => ProjectSetup;
  /** The spaces of the board. */
  readonly joint: Joint;
  readonly cache: Pick<BoardCache, 'cards' | 'setCards' | 'addPast' | 'refresh'>;
  /** `undefined`: somebody thought better of it. */
  readonly ask: (question: MoveQuestion) => Promise<MoveAnswer | undefined>;
  /** What a card would push back that were pulled as urgent; `undefined` when nobody can tell. */
  readonly effectOf: (cards: readonly Card[], card: Card) => UrgentEffect | undefined;
  /** What gates ask for that Jira's fields do not say; absent: nobody can be asked. */
  readonly gateFactsOf?: (issueId: string) => Promise<GateFacts>;
  readonly tell: (news: MoveNews) => void;
  readonly now: () => number;
  readonly isToday: (isoInstant: string) => boolean;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A transition that Jira has refused once: its screen is shown, with what Jira said. */
export interface Refused {
  readonly way: Transition;
  readonly error: JiraRefused;
}

/** One move under way. */
export interface Trip {
  readonly tools: MoverTools;
  /** The settings of the card's project. */
  readonly setup: ProjectSetup;
  /** As it was before. */
  readonly card: Card;
  readonly aim: Aim;
  readonly before: readonly Card[];
  /** Waits where Jira asks for it, and says so. */
  readonly jira: JiraRequest;
  /** Starts another move of the card: again, after filling in, or back. */
  readonly again: (drop: Drop, refused?: Refused) => void;
}

/** Shows the card where it was, whatever happened to the others meanwhile. */
export function goBack({ tools, before, card }: Trip): void {
  tools.cache.setCards((cards) => putBack(cards, before, card.id));
}

export function leave({ tools, card }: Trip): void {
  tools.cache.setCards((cards) => cards.filter((c) => c.id !== card.id));
  tools.tell({ kind: 'gone', card });
}

/** Somebody else was quicker: their move is shown and told, ours is not made. */
export function showElsewhere(
  trip: Trip,
  { statusId, statusName, laneOptionId }: IssuePlace,
): void {
  const { tools, card } = trip;
  goBack(trip);
  const there = { cardId: card.id, statusId, laneOptionId: laneOptionId ?? null };
  tools.cache.setCards((cards) => applyMove(cards, there));
  tools.tell({ kind: 'moved-elsewhere', card, cell: cellNow(trip), statusName });
  void tools.cache.refresh(card.id).catch(() => undefined);
}

/** Where the board shows the card now. */
export function cellNow({ tools, setup, card }: Trip): Cell | undefined {
  const now = tools.cache.cards().find((c) => c.id === card.id) ?? card;
  return findCell(now, setup.project);
}

/**
 * Takes this move back by another one: to the very status, the lane, and the place in the order. Made
 * when the move has arrived, so that it knows where it has left the card.
 */
export function undoOf(trip: Trip): () => void {
  const { card, aim, before, tools, setup } = trip;
  const { project } = setup;
  const { statusId, laneOptionId } = tools.cache.cards().find((c) => c.id === card.id) ?? card;
  return () => {
    const isThere = new Set(tools.cache.cards().map((c) => c.id));
    const mates = before.filter((c) => isThere.has(c.id));
    trip.again({
      cardId: card.id,
      ...(aim.from ?? aim.drop),
      ...(aim.change.statusId !== undefined && { statusId: card.statusId }),
      ...(aim.change.rank && { spot: spotOf(card, mates, (c) => findCell(c, project)) }),
      takesBackFrom: { statusId, laneOptionId },
    });
  };
}

function spotOf(
  card: Card,
  before: readonly Card[],
  cellOf: (card: Card) => Cell | undefined,
): Spot | undefined {
  const cell = cellOf(card);
  const mates = before.filter((c) => {
    const other = cellOf(c);
    return other?.laneKey === cell?.laneKey && other?.columnKey === cell?.columnKey;
  });
  const at = mates.findIndex((c) => c.id === card.id);
  const above = mates[at - 1];
  const below = mates[at + 1];
  if (above) return { kind: 'after', cardId: above.id };
  return below && { kind: 'before', cardId: below.id };
}
