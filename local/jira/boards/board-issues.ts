import { getFilter } from '../filters/model';
import { fieldOfType } from '../fields/model';
import type { Issue } from '../issues/issue';
import { compileOrRefuse, searchIssues } from '../search/search';
import { getStatus } from '../statuses/model';
import type { World } from '../world';
import type { Board } from './board';

export type BoardPart =
  | { readonly kind: 'all' | 'backlog' }
  | { readonly kind: 'sprint'; readonly sprintId: string }
  /** `null`: the issues without an epic. */
  | { readonly kind: 'epic'; readonly epicId: string | null };

/** The issues of a board's filter, in its order, cut to a part and to a further query. */
export function boardIssues(
  world: World,
  accountId: string,
  board: Board,
  part: BoardPart,
  jql: string | undefined,
): Issue[] {
  const belongs = partTest(world, board, part);
  return narrowed(world, accountId, getFilter(world, board.filterId).jql, belongs, jql);
}

/** All issues of an epic, or without one, that the person may see; in the order of their ranks. */
export function issuesOfEpic(
  world: World,
  accountId: string,
  epicId: string | null,
  jql: string | undefined,
): Issue[] {
  return narrowed(world, accountId, 'ORDER BY Rank ASC', epicTest(world, epicId), jql);
}

/** A further query narrows; where it brings an order of its own, that one holds. */
function narrowed(
  world: World,
  accountId: string,
  base: string,
  belongs: (issue: Issue) => boolean,
  jql: string | undefined,
): Issue[] {
  if (!jql) return searchIssues(world, accountId, base, belongs);
  const { test, sort } = compileOrRefuse(world, accountId, jql);
  const found = searchIssues(world, accountId, base, (issue) => test(issue) && belongs(issue));
  return /\border\s+by\b/i.test(jql) ? sort(found) : found;
}

function partTest(world: World, board: Board, part: BoardPart): (issue: Issue) => boolean {
  const sprintsOf = sprintReader(world);
  switch (part.kind) {
    case 'all':
      return () => true;
    case 'sprint':
      return (issue) => sprintsOf(issue).includes(part.sprintId);
    case 'epic':
      return epicTest(world, part.epicId);
    case 'backlog': {
      const isOpen = (id: string): boolean => world.sprints.find(id)?.state !== 'closed';
      const firstColumn = new Set(board.columns[0]?.statusIds ?? []);
      return (issue) =>
        getStatus(world, issue.statusId).category !== 'DONE' &&
        (board.type === 'scrum' ? !sprintsOf(issue).some(isOpen) : firstColumn.has(issue.statusId));
    }
  }
}

const EPIC_LEVEL = 1;

export const isEpic = (world: World, { typeId }: Issue): boolean =>
  world.issueTypes.find(typeId)?.hierarchyLevel === EPIC_LEVEL;

/** The epic above an issue, if any. */
export function epicOf(world: World, { values }: Issue): Issue | undefined {
  const parent = typeof values.parent === 'string' ? world.issues.find(values.parent) : undefined;
  return parent && isEpic(world, parent) ? parent : undefined;
}

const epicTest =
  (world: World, epicId: string | null) =>
  (issue: Issue): boolean =>
    epicId === null
      ? !isEpic(world, issue) && !epicOf(world, issue)
      : issue.values.parent === epicId;

/** The sprints of an issue, oldest first. */
export function sprintReader(world: World): (issue: Issue) => readonly string[] {
  const { id } = fieldOfType(world, 'sprint');
  return (issue) => (issue.values[id] ?? []) as readonly string[];
}
