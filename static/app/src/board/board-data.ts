import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProjectSetup } from '../../../../src/contract/operations';
import type { Card } from '../../../../src/domain/board/card';
import { readClock, type CardClock } from '../../../../src/domain/board/card-clock';
import type { PastChange } from '../../../../src/domain/standing/followed-issue';
import { fetchCards } from '../../../../src/jira/board-cards';
import { inParallel } from '../../../../src/jira/in-parallel';
import { listPastChanges } from '../../../../src/jira/past-changes';
import { searchBoard } from '../../../../src/jira/search-board';
import { jira } from '../jira';
import { call } from '../rpc';

type Past = ReadonlyMap<string, readonly PastChange[]>;

/** The cards in rank order, as far as they have been read. */
export interface LoadedCards {
  readonly cards: readonly Card[];
  readonly isComplete: boolean;
}

/** Issues of one changelog request. */
const HISTORIES_A_FETCH = 1000;
const IN_FLIGHT = 6;
/** Changed in this page: a search lags behind, and is told to look at these again. */
const changedHere = new Map<string, string[]>();

const noteChange = (projectId: string, cardId: string) =>
  changedHere.set(projectId, [...(changedHere.get(projectId) ?? []), cardId]);

const cardsKey = (projectId: string) => ['board', projectId, 'cards'];
const pastKey = (projectId: string) => ['board', projectId, 'past'];

export function useSetup(projectId: string) {
  return useQuery({
    queryKey: ['setup', projectId],
    queryFn: () => call('getSetup', { projectId }),
  });
}

/** The team's own pace and rhythm. The board is whole without them: ages then stay plain. */
export function usePace(projectId: string) {
  const { data } = useQuery({
    queryKey: ['pace', projectId],
    queryFn: () => call('getPace', { projectId }),
  });
  return data;
}

/** Cards as the user: ids in one call, then in bulk; what has come is shown at once. */
export function useCards(projectId: string, setup: ProjectSetup | undefined) {
  return useQuery({
    queryKey: cardsKey(projectId),
    enabled: setup !== undefined,
    queryFn: ({ client }) => loadCards(client, projectId, setup!),
  });
}

async function loadCards(
  client: QueryClient,
  projectId: string,
  { project, site }: ProjectSetup,
): Promise<LoadedCards> {
  const isFirst = client.getQueryData(cardsKey(projectId)) === undefined;
  const ids = await searchBoard(jira, { project, site }, changedHere.get(projectId));
  const showPart = (cards: readonly Card[]) =>
    client.setQueryData<LoadedCards>(cardsKey(projectId), { cards, isComplete: false });
  const cards = await fetchCards(jira, ids, site, isFirst ? showPart : undefined);
  return { cards, isComplete: true };
}

/** History of the open cards, after their first painting; then ages and waits appear. */
export function usePast(
  projectId: string,
  setup: ProjectSetup | undefined,
  loaded: LoadedCards | undefined,
) {
  return useQuery({
    queryKey: pastKey(projectId),
    enabled: setup !== undefined && loaded?.isComplete === true,
    queryFn: () => loadPast(openCardIds(loaded!.cards, setup!), setup!.site),
  });
}

function openCardIds(cards: readonly Card[], { project }: ProjectSetup): readonly string[] {
  const isOver = (card: Card) => {
    const stage = project.stageMap[card.statusId]?.stage;
    return stage === 'done' || stage === 'stopped';
  };
  return cards.filter((card) => !isOver(card)).map((card) => card.id);
}

async function loadPast(ids: readonly string[], site: ProjectSetup['site']): Promise<Past> {
  const parts: (readonly string[])[] = [];
  for (let from = 0; from < ids.length; from += HISTORIES_A_FETCH)
    parts.push(ids.slice(from, from + HISTORIES_A_FETCH));
  const found = await inParallel(parts, IN_FLIGHT, (part) =>
    listPastChanges(jira, part, site.fields),
  );
  const past = new Map<string, readonly PastChange[]>(ids.map((id) => [id, []]));
  for (const part of found) for (const [id, changes] of part) past.set(id, changes);
  return past;
}

const NO_CLOCKS: ReadonlyMap<string, CardClock> = new Map();

export function useClocks(
  cards: readonly Card[],
  past: Past | undefined,
  setup: ProjectSetup,
): ReadonlyMap<string, CardClock> {
  const { stageMap } = setup.project;
  return useMemo(() => {
    if (!past) return NO_CLOCKS;
    return new Map(
      cards.flatMap((card) => {
        const changes = past.get(card.id);
        return changes ? [[card.id, readClock(card, changes, stageMap)] as const] : [];
      }),
    );
  }, [cards, past, stageMap]);
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
}

export function useBoardCache(projectId: string, { site }: ProjectSetup): BoardCache {
  const client = useQueryClient();
  return useMemo(() => {
    const read = () => client.getQueryData<LoadedCards>(cardsKey(projectId))?.cards ?? [];
    const setCards: BoardCache['setCards'] = (change) =>
      client.setQueryData<LoadedCards>(
        cardsKey(projectId),
        (old) => old && { ...old, cards: change(old.cards) },
      );
    return {
      cards: read,
      setCards,
      addPast: (cardId, change) =>
        client.setQueryData<Past>(
          pastKey(projectId),
          (old) => old && new Map(old).set(cardId, [...(old.get(cardId) ?? []), change]),
        ),
      showNew: (cardId) => {
        noteChange(projectId, cardId);
        void client.invalidateQueries({ queryKey: ['board', projectId] });
      },
      refresh: async (cardId) => {
        noteChange(projectId, cardId);
        void client.invalidateQueries({ queryKey: ['card-details', cardId] });
        const [fresh] = await fetchCards(jira, [cardId], site);
        const past = await loadPast([cardId], site);
        setCards((cards) =>
          cards.flatMap((card) => (card.id === cardId ? (fresh ? [fresh] : []) : [card])),
        );
        client.setQueryData<Past>(pastKey(projectId), (old) => old && new Map([...old, ...past]));
      },
    };
  }, [client, projectId, site]);
}
