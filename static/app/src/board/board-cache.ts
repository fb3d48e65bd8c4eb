import { useQueryClient, type QueryClient } from '@tanstack/react-query';
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
  setup: ProjectSetup,
  before: readonly Card[],
  cardIds: readonly string[] | 'all',
): Promise<ReadAgain & { readonly past: Past }> {
  const { project, site } = setup;
  const { projectId } = project;
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
  return useMemo(() => createCache(client, projectId, setup), [client, projectId, setup]);
}

function createCache(client: QueryClient, projectId: string, setup: ProjectSetup): BoardCache {
  const stored = storeOf(client, projectId);
  const { setCards, setPast, forgetDetails } = stored;
  return {
    cards: stored.cards,
    setCards,
    addPast: (cardId, change) =>
      setPast((old) => new Map(old).set(cardId, [...(old.get(cardId) ?? []), change])),
    noteChange: (cardId) => noteChanges(projectId, [cardId]),
    bring: (cardIds, isBusy) => bring(stored, setup, cardIds, isBusy),
    showNew: (cardId) => {
      noteChanges(projectId, [cardId]);
      void client.invalidateQueries({ queryKey: ['board', projectId] });
    },
    refresh: async (cardId) => {
      noteChanges(projectId, [cardId]);
      forgetDetails(cardId);
      const [fresh] = await fetchCards(jira, [cardId], setup.site);
      const past = await loadPast([cardId], setup.site);
      setCards((cards) =>
        cards.flatMap((card) => (card.id === cardId ? (fresh ? [fresh] : []) : [card])),
      );
      setPast((old) => new Map([...old, ...past]));
    },
  };
}

/** What has been read of the board, where the page keeps it. */
function storeOf(client: QueryClient, projectId: string) {
  const cards = () => client.getQueryData<LoadedCards>(cardsKey(projectId))?.cards ?? [];
  const setCards: BoardCache['setCards'] = (change) =>
    client.setQueryData<LoadedCards>(cardsKey(projectId), (old) => {
      if (!old) return old;
      const changed = change(old.cards);
      return changed === old.cards ? old : { ...old, cards: changed };
    });
  const setPast = (change: (old: Past) => Past) =>
    client.setQueryData<Past>(pastKey(projectId), (old) => old && change(old));
  const forgetDetails = (cardId: string) =>
    void client.invalidateQueries({ queryKey: ['card-details', cardId] });
  return { cards, setCards, setPast, forgetDetails };
}

async function bring(
  { cards, setCards, setPast, forgetDetails }: ReturnType<typeof storeOf>,
  setup: ProjectSetup,
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
