import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answers } from '../../../../src/contract/answers';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { Card } from '../../../../src/domain/board/card';
import { readClock, type CardClock } from '../../../../src/domain/board/card-clock';
import type { Joint } from '../../../../src/domain/board/joint';
import { isOverCard } from '../../../../src/domain/board/place';
import type { PastChange } from '../../../../src/domain/standing/followed-issue';
import { fetchCards } from '../../../../src/jira/board-cards';
import { inParallel } from '../../../../src/jira/in-parallel';
import { listPastChanges } from '../../../../src/jira/past-changes';
import { searchBoard } from '../../../../src/jira/search-board';
import { jira } from '../jira';
import { call } from '../rpc';
import { changedHere } from './changed-here';
import type { JointSetup } from './joint-setup';

export type Past = ReadonlyMap<string, readonly PastChange[]>;

/** The cards in rank order, as far as they have been read. */
export interface LoadedCards {
  readonly cards: readonly Card[];
  readonly isComplete: boolean;
  /** How many the board has; more than are read where there are too many. */
  readonly total: number;
}

/** Issues of one changelog request. */
const HISTORIES_A_FETCH = 1000;
const IN_FLIGHT = 6;

export const cardsKey = (boardId: string) => ['board', boardId, 'cards'];
export const pastKey = (boardId: string) => ['board', boardId, 'past'];

export type PaceById = ReadonlyMap<string, Answers['getPace']>;

const NO_PACES: PaceById = new Map();

/** Each team's own pace and rhythm. The board is whole without them: ages then stay plain. */
export function usePaces(projectIds: readonly string[]): PaceById {
  const { data = NO_PACES } = useQuery({
    queryKey: ['paces', projectIds],
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<PaceById> => {
      const answers = projectIds.map(
        async (projectId) => [projectId, await call('getPace', { projectId })] as const,
      );
      const settled = await Promise.allSettled(answers);
      const found = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const [failed] = settled;
      // Tried again only when there is nothing at all.
      if (found.length === 0 && failed?.status === 'rejected') throw failed.reason;
      return new Map(found);
    },
  });
  return data;
}

/** Cards as the user: ids in one call, then in bulk; what has come is shown at once. */
export function useCards(setup: JointSetup | undefined) {
  const boardId = setup?.boardId ?? '';
  const query = useQuery({
    queryKey: cardsKey(boardId),
    enabled: setup !== undefined,
    // Another project that comes onto the board, or leaves it, does not clear it meanwhile.
    placeholderData: keepPreviousData,
    queryFn: ({ client }) => loadCards(client, setup!),
  });
  const { data, isPlaceholderData } = query;
  const loaded = useMemo(
    () => (data && isPlaceholderData ? { ...data, isComplete: false } : data),
    [data, isPlaceholderData],
  );
  return { query, loaded };
}

async function loadCards(client: QueryClient, setup: JointSetup): Promise<LoadedCards> {
  const { boardId } = setup;
  const isFirst = client.getQueryData(cardsKey(boardId)) === undefined;
  const { ids, total } = await searchBoard(jira, searchedIn(setup), changedHere(boardId));
  const showPart = (cards: readonly Card[]) =>
    client.setQueryData<LoadedCards>(cardsKey(boardId), { cards, isComplete: false, total });
  const cards = await fetchCards(jira, ids, cardsOf(setup), isFirst ? showPart : undefined);
  return { cards, isComplete: true, total };
}

export const searchedIn = ({ joint, site, narrowedBy }: JointSetup) => ({
  ...{ projects: joint.projects, site, narrowedBy },
});
export const cardsOf = ({ joint, site }: JointSetup) => ({
  ...{ site, isJoint: joint.projects.length > 1 },
});

/** History of the open cards, after their first painting; then ages and waits appear. */
export function usePast(setup: JointSetup | undefined, loaded: LoadedCards | undefined) {
  return useQuery({
    queryKey: pastKey(setup?.boardId ?? ''),
    enabled: setup !== undefined && loaded?.isComplete === true,
    placeholderData: keepPreviousData,
    queryFn: () => loadPast(openCardIds(loaded!.cards, setup!.joint), setup!.site),
  });
}

export function openCardIds(cards: readonly Card[], { projectOf }: Joint): readonly string[] {
  return cards.filter((card) => !isOverCard(card, projectOf(card))).map(({ id }) => id);
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
  { projectOf }: Joint,
): ReadonlyMap<string, CardClock> {
  return useMemo(() => {
    if (!past) return NO_CLOCKS;
    return new Map(
      cards.flatMap((card) => {
        const changes = past.get(card.id);
        const { stageMap } = projectOf(card);
        return changes ? [[card.id, readClock(card, changes, stageMap)] as const] : [];
      }),
    );
  }, [cards, past, projectOf]);
}
