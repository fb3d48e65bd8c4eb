import { getFilter } from '../filters/model';
import { fieldOfType } from '../fields/model';
import type { Issue } from '../issues/issue';
import { compileOrRefuse, searchIssues } from '../search/search';
import { getStatus } from '../statuses/model';
import type { World } from '../world';
import type { Board } from './board';

export type BoardPart =
  { readonly kind: 'all' | 'backlog' } | { readonly kind: 'sprint'; readonly sprintId: string };

/** The issues of a board's filter, in its order, cut to a part and to a further query. */
export function boardIssues(
  world: World,
  accountId: string,
  board: Board,
  part: BoardPart,
  jql: string | undefined,
): Issue[] {
  const further = jql ? compileOrRefuse(world, accountId, jql).test : () => true;
  const belongs = partTest(world, board, part);
  const { jql: filterJql } = getFilter(world, board.filterId);
  return searchIssues(world, accountId, filterJql, (issue) => further(issue) && belongs(issue));
}

function partTest(world: World, board: Board, part: BoardPart): (issue: Issue) => boolean {
  const sprintsOf = sprintReader(world);
  switch (part.kind) {
    case 'all':
      return () => true;
    case 'sprint':
      return (issue) => sprintsOf(issue).includes(part.sprintId);
    case 'backlog': {
      const isOpen = (id: string): boolean => world.sprints.find(id)?.state !== 'closed';
      const firstColumn = new Set(board.columns[0]?.statusIds ?? []);
      return (issue) =>
        getStatus(world, issue.statusId).category !== 'DONE' &&
        (board.type === 'scrum' ? !sprintsOf(issue).some(isOpen) : firstColumn.has(issue.statusId));
    }
  }
}

/** The sprints of an issue, oldest first. */
export function sprintReader(world: World): (issue: Issue) => readonly string[] {
  const { id } = fieldOfType(world, 'sprint');
  return (issue) => (issue.values[id] ?? []) as readonly string[];
}
