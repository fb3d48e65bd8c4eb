import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { findDrawnCell, type Cut } from '../../../../src/domain/board/lane-scheme';
import type { Drop } from '../../../../src/domain/board/plan-move';
import type { GateFacts } from '../../../../src/domain/gates/gate-lacks';
import { publishIssueChange } from '../host';
import { jira } from '../jira';
import { call } from '../rpc';
import { gateFactsOf } from '../where-it-stands/gate-facts';
import type { BoardCache } from './board-cache';
import type { JointSetup } from './joint-setup';
import type { MoveAnswer, MoveQuestion } from './move-news';
import type { MoverTools } from './move-trip';
import { moveTogether, type Together } from './move-together';
import { createMover } from './mover';
import type { Names } from './names';
import { tellMove, type Teller } from './tell-move';
import { offerUndo } from './tell-together';
import { createUndoOffers } from './undo-offers';
import { useLatest } from './use-latest';

export interface AskedQuestion {
  readonly question: MoveQuestion;
  readonly answer: (answer: MoveAnswer | undefined) => void;
}

interface Surroundings {
  readonly setup: JointSetup;
  readonly cut: Cut;
  readonly cache: BoardCache;
  readonly names: Names;
  readonly isToday: (isoInstant: string) => boolean;
  readonly effectOf: MoverTools['effectOf'];
  readonly say: (text: string) => void;
  readonly graduate: (card: Card) => void;
  /** Whether the filters show a card. */
  readonly isShown: (card: Card) => boolean;
}

/** Moves cards, and holds the question that a move waits for. */
export function useMover(surroundings: Surroundings) {
  const intl = useIntl();
  const [mover] = useState(createMover);
  const [offers] = useState(createUndoOffers);
  const { asked, ask } = useQuestion();
  const { setup, cut, cache, names, isToday, effectOf, say, isShown, graduate } = surroundings;
  const placeOf = (cardId: string) => placeAmong(cache.cards().filter(isShown), cardId, cut);
  const { projectOf } = setup.joint;
  const teller: Teller = { intl, names, projectOf, placeOf, say, graduate };
  const noteMove = (cardId: string) => {
    cache.noteChange(cardId);
    publishIssueChange(cardId);
  };
  const tools = useLatest<MoverTools>({
    jira,
    setupOf: setup.setupOf,
    joint: setup.joint,
    cache,
    ask,
    isToday,
    effectOf,
    gateFactsOf: readGateFacts,
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    tell: (news) => {
      if (news.kind !== 'moved') return void tellMove(teller, news);
      const { card, undo } = news;
      offers.make(card.id, undo, (takeBack) => tellMove(teller, { ...news, undo: takeBack })!);
      noteMove(card.id);
    },
  });
  const move = useCallback((drop: Drop) => mover.move(tools.current, drop), [mover, tools]);
  const moveAll = async (drops: readonly Drop[]): Promise<Together> => {
    say(intl.formatMessage({ id: 'board.together.moving' }, { count: drops.length }));
    const outcome = await moveTogether(mover, tools.current, drops);
    for (const { card } of outcome.moved) noteMove(card.id);
    offerUndo(teller, offers, outcome);
    return outcome;
  };
  /** Takes back what was moved last, while that is offered, or says that nothing is. */
  const undoLast = () => {
    if (!offers.takeLast()) say(intl.formatMessage({ id: 'board.say.no-undo' }));
  };
  return { move, moveAll, isBusy: mover.isBusy, asked, offers, undoLast };
}

/** Who may not be told, or cannot be now, is not held up. */
const readGateFacts = (issueId: string): Promise<GateFacts> =>
  call('getStanding', { issueId }).then(gateFactsOf, () => ({}));

/** The question that a move waits for. */
function useQuestion() {
  const [asked, setAsked] = useState<AskedQuestion>();
  const ask = (question: MoveQuestion) =>
    new Promise<MoveAnswer | undefined>((resolve) => {
      const answer = (given: MoveAnswer | undefined) => {
        setAsked(undefined);
        resolve(given);
      };
      setAsked({ question, answer });
    });
  return { asked, ask };
}

/** "2 of 3" in its cell. */
function placeAmong(cards: readonly Card[], cardId: string, cut: Cut) {
  const card = cards.find(({ id }) => id === cardId);
  const cell = card && findDrawnCell(card, cut);
  if (!cell) return undefined;
  const mates = cards.filter((other) => {
    const there = findDrawnCell(other, cut);
    return there?.laneKey === cell.laneKey && there.columnKey === cell.columnKey;
  });
  return { position: mates.findIndex(({ id }) => id === cardId) + 1, total: mates.length };
}
