import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProjectSetup } from '../../../../src/contract/operations';
import { bringIn, type CardNews, type ReadAgain } from '../../../../src/domain/board/bring-in';
import type { Card } from '../../../../src/domain/board/card';
import type { PastChange } from '../../../../src/domain/standing/followed-issue';
import { fetchCards } from '../../../../src/jira/board-cards';
import { searchBoard } from '../../../../src/jira/search-board';
import { jira } from '../jira';
import {
  cardsKey,
  loadPast,
  openCardIds,
  pastKey,
  type LoadedCards,
  type Past,
} from './board-data';
import { changedHere, noteChanges } from './changed-here';

/** Reads the order of all cards, and whole those that changed or are new, with their history. */
async function readAgain(
  projectId: string,
  setup: ProjectSetup,
  before: readonly Card[],
  cardIds: readonly string[] | 'all',
): Promise<ReadAgain & { readonly past: Past }> {
  const { project, site } = setup;
  if (cardIds !== 'all') noteChanges(projectId, cardIds);
  const order = await searchBoard(jira, { project, site }, changedHere(projectId));
  const known = new Set(before.map(({ id }) => id));
  const changed = new Set(cardIds === 'all' ? order : cardIds);
  const asked = order.filter((id) => changed.has(id) || !known.has(id));
  const cards = await fetchCards(jira, asked, site);
  const past = await loadPast(openCardIds(cards, setup), site);
  const fresh = new Map(cards.map((card) => [card.id, card]));
  return { order, asked: new Set(asked), fresh, past };
}

/** What the board changes in what it has read. */
export interface BoardCache {
  cards(): readonly Card[];
  setCards(change: (cards: readonly Card[]) => readonly Card[]): void;
  /** Notes a status change that we made, so that ages are right without reading again. */
  addPast(cardId: string, change: PastChange): void;
  /** Reads one card again; takes it away when it is gone. */
  refresh(cardId: string): Promise<void>;
  /** Reads the whole board again, a new card with it. */
  readonly showNew: (cardId: string) => void;
  /** Remembers that we changed a card: a search is told to look at it again. */
  readonly noteChange: (cardId: string) => void;
  /** Reads these cards again and the order of all, and says what others have done. */
  readonly bring: (
    cardIds: readonly string[] | 'all',
    isBusy: (cardId: string) => boolean,
  ) => Promise<readonly CardNews[]>;
}

export function useBoardCache(projectId: string, setup: ProjectSetup): BoardCache {
  const client = useQueryClient();
  const { site } = setup;
  return useMemo(() => {
    const read = () => client.getQueryData<LoadedCards>(cardsKey(projectId))?.cards ?? [];
    const setCards: BoardCache['setCards'] = (change) =>
      client.setQueryData<LoadedCards>(cardsKey(projectId), (old) => {
        const cards = old && change(old.cards);
        return cards === old?.cards ? old : { ...old!, cards: cards! };
      });
    const addPasts = (past: Past) =>
      client.setQueryData<Past>(pastKey(projectId), (old) => old && new Map([...old, ...past]));
    return {
      cards: read,
      setCards,
      addPast: (cardId, change) =>
        client.setQueryData<Past>(
          pastKey(projectId),
          (old) => old && new Map(old).set(cardId, [...(old.get(cardId) ?? []), change]),
        ),
      noteChange: (cardId) => void noteChanges(projectId, [cardId]),
      bring: async (cardIds, isBusy) => {
        const before = read();
        const found = await readAgain(projectId, setup, before, cardIds);
        const seen = new Map(before.map((card) => [card.id, card]));
        let news: readonly CardNews[] = [];
        setCards((now) => {
          const current = new Map(now.map((card) => [card.id, card]));
          // What we did since is newer than what was read.
          const isOurs = (id: string) => isBusy(id) || current.get(id) !== seen.get(id);
          const brought = bringIn(now, found, isOurs);
          news = brought.news;
          return brought.cards;
        });
        addPasts(found.past);
        for (const id of found.asked)
          void client.invalidateQueries({ queryKey: ['card-details', id] });
        return news;
      },
      showNew: (cardId) => {
        noteChanges(projectId, [cardId]);
        void client.invalidateQueries({ queryKey: ['board', projectId] });
      },
      refresh: async (cardId) => {
        noteChanges(projectId, [cardId]);
        void client.invalidateQueries({ queryKey: ['card-details', cardId] });
        const [fresh] = await fetchCards(jira, [cardId], site);
        const past = await loadPast([cardId], site);
        setCards((cards) =>
          cards.flatMap((card) => (card.id === cardId ? (fresh ? [fresh] : []) : [card])),
        );
        addPasts(past);
      },
    };
  }, [client, projectId, setup, site]);
}
