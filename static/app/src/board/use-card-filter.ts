import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { isShown, type BoardView, type Lookup } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import type { Joint } from '../../../../src/domain/board/joint';
import { laneSchemeOf } from '../../../../src/domain/board/lane-scheme';
import type { JqlLane } from '../../../../src/domain/settings';
import { findByJql } from '../../../../src/jira/find-by-jql';
import { JiraRefused } from '../../../../src/jira/jira-error';
import { jira } from '../jira';
import { call } from '../rpc';
import type { FactsById } from './use-facts';

interface Inputs {
  readonly cards: readonly Card[];
  readonly joint: Joint;
  readonly facts: FactsById;
  readonly view: BoardView;
  readonly accountId: string;
}

/** What becomes of the JQL that somebody typed. */
export type JqlState =
  | { readonly kind: 'none' | 'reading' | 'found' | 'failed' }
  /** In Jira's own words. */
  | { readonly kind: 'refused'; readonly words: string };

/** Which cards the view shows, and how it cuts the board into lanes. */
export function useCardFilter({ cards, joint, facts, view, accountId }: Inputs) {
  const { lanesBy = 'lane', side } = view;
  const { projectId, jqlLanes = NO_LISTS } = joint.main;
  const projectIds = useMemo(() => joint.projects.map((each) => each.projectId), [joint]);
  const sides = useSides(projectId, cards, side !== undefined || lanesBy === 'side');
  const { foundIds, state, again } = useJql(projectIds, view.jql);
  const { foundBy, refused } = useJqlLanes(projectIds, lanesBy === 'jql' ? jqlLanes : NO_LISTS);
  const lookup = useMemo<Lookup>(
    () => ({ accountId, ...(sides && { sides }), ...(foundIds && { foundIds }) }),
    [accountId, sides, foundIds],
  );
  const isCardShown = useCallback(
    (card: Card) => isShown(card, facts.get(card.id), view, lookup),
    [facts, view, lookup],
  );
  // Only lanes by type and by epic are those of the cards.
  const named = lanesBy === 'type' || lanesBy === 'epic' ? cards : NO_CARDS;
  const scheme = useMemo(
    () => laneSchemeOf(lanesBy, named, joint, { ...(sides && { sides }), foundBy }),
    [lanesBy, named, joint, sides, foundBy],
  );
  return { isCardShown, scheme, jql: { state, again }, refusedLists: refused };
}

const NO_CARDS: readonly Card[] = [];
const NO_LISTS: readonly JqlLane[] = [];

/** Most people that are asked for at a time. */
const MOST_PEOPLE = 500;

/** The sides of the people on the cards, read when they are first wanted. */
function useSides(projectId: string, cards: readonly Card[], isWanted: boolean) {
  const people = useMemo(() => {
    const ids = new Set(cards.flatMap(({ assignee }) => assignee?.accountId ?? []));
    return [...ids].sort().slice(0, MOST_PEOPLE);
  }, [cards]);
  const { data } = useQuery({
    queryKey: ['sides', projectId, people],
    enabled: isWanted,
    // Somebody new on a card must not make the filter forget the others.
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    queryFn: () => call('getSides', { projectId, accountIds: people }),
  });
  return data?.sides;
}

/** How often what is found by JQL is looked for again, while the page is seen. */
const LOOK_AGAIN_MS = 60_000;

/** Until something went wrong; then somebody has to ask again. */
const lookAgain = (query: { readonly state: { readonly error: Error | null } }) =>
  query.state.error ? (false as const) : LOOK_AGAIN_MS;

function useJql(projectIds: readonly string[], jql: string | undefined) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['board-jql', projectIds, jql],
    enabled: jql !== undefined,
    retry: (failures, cause) => failures < 1 && !(cause instanceof JiraRefused),
    refetchInterval: lookAgain,
    queryFn: async () => new Set(await findByJql(jira, projectIds, jql!)),
  });
  return { foundIds: data, state: stateOf(jql, error, isPending), again: () => void refetch() };
}

/** A list of the lanes that Jira does not understand, or could not be asked about. */
export interface RefusedList {
  readonly name: string;
  /** Jira's own; empty: it could not be reached. */
  readonly words: string;
}

interface FoundByLists {
  readonly foundBy: Readonly<Record<string, ReadonlySet<string>>>;
  readonly refused: readonly RefusedList[];
}

const NOTHING_FOUND: FoundByLists = { foundBy: {}, refused: [] };

/** What each list finds. One that Jira does not answer leaves the others as they are. */
function useJqlLanes(projectIds: readonly string[], lists: readonly JqlLane[]): FoundByLists {
  const { data = NOTHING_FOUND } = useQuery({
    queryKey: ['board-jql-lanes', projectIds, lists],
    enabled: lists.length > 0,
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: async (): Promise<FoundByLists> => {
      const found = lists.map(({ jql }) => findByJql(jira, projectIds, jql));
      const settled = await Promise.allSettled(found);
      const entries = settled.map((each, i) => ({ each, list: lists[i]! }));
      return {
        foundBy: Object.fromEntries(
          entries.flatMap(({ each, list }) =>
            each.status === 'fulfilled' ? [[list.key, new Set(each.value)] as const] : [],
          ),
        ),
        refused: entries.flatMap(({ each, list: { name } }) => {
          if (each.status === 'fulfilled') return [];
          const { reason } = each as { readonly reason: unknown };
          const words = reason instanceof JiraRefused ? reason.messages.join(' ') : '';
          return [{ name, words }];
        }),
      };
    },
  });
  return data;
}

function stateOf(jql: string | undefined, error: Error | null, isPending: boolean): JqlState {
  if (jql === undefined) return { kind: 'none' };
  if (error instanceof JiraRefused) return { kind: 'refused', words: error.messages.join(' ') };
  if (error) return { kind: 'failed' };
  return { kind: isPending ? 'reading' : 'found' };
}
