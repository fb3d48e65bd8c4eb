import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bringIn, type CardNews, type ReadAgain } from '../../../../src/domain/board/bring-in';
import type { Card } from '../../../../src/domain/board/card';
import type { PastChange } from '../../../../src/domain/standing/followed-issue';
import { fetchCards } from '../../../../src/jira/board-cards';
import { searchBoard } from '../../../../src/jira/search-board';
import { jira } from '../jira';
import {
  cardsKey,
  cardsOf,
  loadPast,
  openCardIds,
  pastKey,
  searchedIn,
  type LoadedCards,
  type Past,
} from './board-data';
import { changedHere, noteChanges } from './changed-here';
import type { JointSetup } from './joint-setup';

/** Reads the order of all cards, and whole those that changed or are new, with their history. */
async function readAgain(
  setup: JointSetup,
  before: readonly Card[],
  cardIds: readonly string[] | 'all',
): Promise<ReadAgain & { readonly past: Past }> {
  const { boardId, joint, site } = setup;
  if (cardIds !== 'all') noteChanges(boardId, cardIds);
  const { ids: order } = await searchBoard(jira, searchedIn(setup), changedHere(boardId));
  const known = new Set(before.map(({ id }) => id));
  const changed = new Set(cardIds === 'all' ? order : cardIds);
  const asked = order.filter((id) => changed.has(id) || !known.has(id));
  const cards = await fetchCards(jira, asked, cardsOf(setup));
  const past = await loadPast(openCardIds(cards, joint), site);
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

export function useBoardCache(setup: JointSetup): BoardCache {
  const client = useQueryClient();
  return useMemo(() => createCache(client, setup), [client, setup]);
}

function createCache(client: QueryClient, setup: JointSetup): BoardCache {
  const { boardId } = setup;
  const stored = storeOf(client, boardId);
  const { setCards, setPast, forgetDetails } = stored;
  return {
    cards: stored.cards,
    setCards,
    addPast: (cardId, change) =>
      setPast((old) => new Map(old).set(cardId, [...(old.get(cardId) ?? []), change])),
    noteChange: (cardId) => noteChanges(boardId, [cardId]),
    bring: (cardIds, isBusy) => bring(stored, setup, cardIds, isBusy),
    showNew: (cardId) => {
      noteChanges(boardId, [cardId]);
      void client.invalidateQueries({ queryKey: ['board', boardId] });
    },
    refresh: async (cardId) => {
      noteChanges(boardId, [cardId]);
      forgetDetails(cardId);
      const [fresh] = await fetchCards(jira, [cardId], cardsOf(setup));
      const past = await loadPast([cardId], setup.site);
      setCards((cards) =>
        cards.flatMap((card) => (card.id === cardId ? (fresh ? [fresh] : []) : [card])),
      );
      setPast((old) => new Map([...old, ...past]));
    },
  };
}

/** What has been read of the board, where the page keeps it. */
function storeOf(client: QueryClient, boardId: string) {
  const cards = () => client.getQueryData<LoadedCards>(cardsKey(boardId))?.cards ?? [];
  const setCards: BoardCache['setCards'] = (change) =>
    client.setQueryData<LoadedCards>(cardsKey(boardId), (old) => {
      if (!old) return old;
      const changed = change(old.cards);
      return changed === old.cards ? old : { ...old, cards: changed };
    });
  const setPast = (change: (old: Past) => Past) =>
    client.setQueryData<Past>(pastKey(boardId), (old) => old && change(old));
  const forgetDetails = (cardId: string) =>
    void client.invalidateQueries({ queryKey: ['card-details', cardId] });
  return { cards, setCards, setPast, forgetDetails };
}

async function bring(
  { cards, setCards, setPast, forgetDetails }: ReturnType<typeof storeOf>,
  setup: JointSetup,
  cardIds: readonly string[] | 'all',
  isBusy: (cardId: string) => boolean,
): Promise<readonly CardNews[]> {
  const before = cards();
  const found = await readAgain(setup, before, cardIds);
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
  setPast((old) => new Map([...old, ...found.past]));
  for (const id of found.asked) forgetDetails(id);
  return news;
}
