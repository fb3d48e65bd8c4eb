import { useQueries } from '@tanstack/react-query';
import type { Card } from '../../../../src/domain/board/card';
import { listOpenSprints, type OpenSprint } from '../../../../src/jira/sprints';
import { jira } from '../jira';
import { useBoard } from './board-context';

/** Under which the sprints of each project are kept, so that they can be read again. */
export const OPEN_SPRINTS = 'open-sprints';

/** Sprints seldom start and end while somebody looks at a board; Jira has the last word in any case. */
const FRESH_MS = 5 * 60_000;

interface OpenSprints {
  readonly sprints: readonly OpenSprint[];
  /** They could not be read. */
  readonly isError: boolean;
  readonly again: () => void;
}

/** The sprints that all of some cards can be put into: those of the boards of each one's project. */
export function useOpenSprints(cards: readonly Card[]): OpenSprints {
  const { setup, joint } = useBoard();
  const projectIds = [...new Set(cards.map((card) => joint.projectOf(card).projectId))];
  return useQueries({
    queries: projectIds.map((projectId) => ({
      queryKey: [OPEN_SPRINTS, projectId],
      queryFn: () => listOpenSprints(jira, projectId),
      staleTime: FRESH_MS,
      enabled: setup.site.fields.sprint !== undefined,
    })),
    combine: (results) => ({
      sprints: inEach(results.map(({ data = [] }) => data)),
      isError: results.some(({ isError }) => isError),
      again: () => results.forEach(({ refetch }) => void refetch()),
    }),
  });
}

function inEach([first = [], ...others]: readonly (readonly OpenSprint[])[]) {
  return first.filter(({ id }) => others.every((list) => list.some((other) => other.id === id)));
}
