import { useCallback, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/operations';
import type { Card } from '../../../../src/domain/board/card';
import { findCell } from '../../../../src/domain/board/place';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { announceIssueChange } from '../host';
import { jira } from '../jira';
import type { BoardCache } from './board-data';
import type { MoveAnswer, MoveQuestion } from './move-news';
import { createMover, type Mover } from './mover';
import type { Names } from './names';
import { tellMove } from './tell-move';

export interface AskedQuestion {
  readonly question: MoveQuestion;
  readonly answer: (answer: MoveAnswer | undefined) => void;
}

interface Voice {
  readonly say: (text: string) => void;
  /** Those of the cards that the filters show. */
  readonly shown: (cards: readonly Card[]) => readonly Card[];
}

/** The mover of this board, and the question that it waits for. */
export function useMover(
  setup: ProjectSetup,
  cache: BoardCache,
  names: Names,
  isToday: (isoInstant: string) => boolean,
  voice: Voice,
): { readonly mover: Mover; readonly asked: AskedQuestion | undefined } {
  const intl = useIntl();
  const [asked, setAsked] = useState<AskedQuestion>();
  const heard = useRef(voice);
  heard.current = voice;
  const ask = useCallback(
    (question: MoveQuestion) =>
      new Promise<MoveAnswer | undefined>((resolve) => {
        const answer = (given: MoveAnswer | undefined) => {
          setAsked(undefined);
          resolve(given);
        };
        setAsked({ question, answer });
      }),
    [],
  );
  const mover = useMemo(() => {
    const placeOf = (cardId: string) =>
      placeAmong(heard.current.shown(cache.cards()), cardId, setup.project);
    return createMover({
      jira,
      setup,
      cache,
      ask,
      isToday,
      now: () => Date.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      tell: (news) => {
        tellMove({ intl, names, placeOf, say: heard.current.say }, news);
        if (news.kind === 'moved') announceIssueChange(news.card.id);
      },
    });
  }, [setup, cache, names, intl, ask, isToday]);
  return { mover, asked };
}

/** "2 of 3" in its cell. */
function placeAmong(cards: readonly Card[], cardId: string, project: ProjectSettings) {
  const card = cards.find(({ id }) => id === cardId);
  const cell = card && findCell(card, project);
  if (!cell) return undefined;
  const mates = cards.filter((other) => {
    const there = findCell(other, project);
    return there?.laneKey === cell.laneKey && there.columnKey === cell.columnKey;
  });
  return { position: mates.findIndex(({ id }) => id === cardId) + 1, total: mates.length };
}
