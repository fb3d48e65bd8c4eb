import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ProjectSetup } from '../../../../src/contract/operations';
import { isShown, type BoardView, type Lookup } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import { laneSchemeOf } from '../../../../src/domain/board/lane-scheme';
import { findByJql } from '../../../../src/jira/find-by-jql';
import { JiraRefused } from '../../../../src/jira/jira-error';
import { jira } from '../jira';
import { call } from '../rpc';
import type { FactsById } from './use-facts';

interface Inputs {
  readonly cards: readonly Card[];
  readonly setup: ProjectSetup;
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
export function useCardFilter({ cards, setup, facts, view, accountId }: Inputs) {
  const { projectId } = setup.project;
  const sides = useSides(projectId, cards, view.side !== undefined || view.lanesBy === 'side');
  const { foundIds, state, again } = useJql(projectId, view.jql);
  const lookup = useMemo<Lookup>(
    () => ({ accountId, ...(sides && { sides }), ...(foundIds && { foundIds }) }),
    [accountId, sides, foundIds],
  );
  const isCardShown = useCallback(
    (card: Card) => isShown(card, facts.get(card.id), view, lookup),
    [facts, view, lookup],
  );
  const { lanesBy = 'lane' } = view;
  const { project } = setup;
  const scheme = useMemo(
    () => laneSchemeOf(lanesBy, cards, project, sides),
    [lanesBy, cards, project, sides],
  );
  return { isCardShown, scheme, jql: { state, again } };
}

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

function useJql(projectId: string, jql: string | undefined) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['board-jql', projectId, jql],
    enabled: jql !== undefined,
    retry: (failures, cause) => failures < 1 && !(cause instanceof JiraRefused),
    refetchInterval: (query) => (query.state.error ? false : LOOK_AGAIN_MS),
    queryFn: async () => new Set(await findByJql(jira, projectId, jql!)),
  });
  return { foundIds: data, state: stateOf(jql, error, isPending), again: () => void refetch() };
}

function stateOf(jql: string | undefined, error: Error | null, isPending: boolean): JqlState {
  if (jql === undefined) return { kind: 'none' };
  if (error instanceof JiraRefused) return { kind: 'refused', words: error.messages.join(' ') };
  if (error) return { kind: 'failed' };
  return { kind: isPending ? 'reading' : 'found' };
}
