import { useQuery } from '@tanstack/react-query';
import type { Card } from '../../../../src/domain/board/card';
import { listOpenSprints, type OpenSprint } from '../../../../src/jira/sprints';
import { jira } from '../jira';
import { useBoard } from './board-context';

/** Under which the sprints of projects are kept, so that they can be read again. */
export const OPEN_SPRINTS = 'open-sprints';

/** Sprints seldom start and end while somebody looks at a board; Jira has the last word in any case. */
const FRESH_MS = 60_000;

/** The sprints that all of some cards can be put into: those of the boards of each one's project. */
export function useOpenSprints(cards: readonly Card[]) {
  const { setup, joint } = useBoard();
  const ids = [...new Set(cards.map((card) => joint.projectOf(card).projectId))].sort();
  return useQuery({
    queryKey: [OPEN_SPRINTS, ...ids],
    queryFn: async () => inEach(await Promise.all(ids.map((id) => listOpenSprints(jira, id)))),
    staleTime: FRESH_MS,
    enabled: setup.site.fields.sprint !== undefined,
  });
}

function inEach([first = [], ...others]: readonly (readonly OpenSprint[])[]) {
  return first.filter(({ id }) => others.every((list) => list.some((other) => other.id === id)));
}
