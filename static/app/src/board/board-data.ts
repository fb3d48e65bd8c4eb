import { useQuery, type QueryClient } from '@tanstack/react-query';
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
import { changedHere } from './changed-here';

export type Past = ReadonlyMap<string, readonly PastChange[]>;

/** The cards in rank order, as far as they have been read. */
export interface LoadedCards {
  readonly cards: readonly Card[];
  readonly isComplete: boolean;
}

/** Issues of one changelog request. */
const HISTORIES_A_FETCH = 1000;
const IN_FLIGHT = 6;

export const cardsKey = (projectId: string) => ['board', projectId, 'cards'];
export const pastKey = (projectId: string) => ['board', projectId, 'past'];

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
  const ids = await searchBoard(jira, { project, site }, changedHere(projectId));
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

export function openCardIds(cards: readonly Card[], { project }: ProjectSetup): readonly string[] {
  const isOver = (card: Card) => {
    const stage = project.stageMap[card.statusId]?.stage;
    return stage === 'done' || stage === 'stopped';
  };
  return cards.filter((card) => !isOver(card)).map((card) => card.id);
}

export async function loadPast(ids: readonly string[], site: ProjectSetup['site']): Promise<Past> {
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
