import { badFields, badRequest, JiraRefusal } from '../refusal';
import { isAdmin } from '../permissions/model';
import { compileOrRefuse } from '../search/search';
import { defaultShares } from '../sharing/default-scope';
import { isSharedWith, numberedShares, requireMayShare } from '../sharing/model';
import type { ShareTarget } from '../sharing/share';
import type { World } from '../world';
import type { Filter } from './filter';

export interface FilterInput {
  /** Absent: what it is called already. */
  readonly name?: string;
  readonly jql?: string;
  readonly description?: string;
  /** Absent: a new filter has its owner's default, another keeps what it has. */
  readonly sharePermissions?: readonly ShareTarget[];
  readonly editPermissions?: readonly ShareTarget[];
}

const MAX_NAME = 255;

export function createFilter(world: World, actor: string, input: FilterInput): Filter {
  return saveFilter(world, actor, input, {
    id: '',
    ownerId: actor,
    name: '',
    description: '',
    jql: '',
    sharePermissions: numberedShares(world, defaultShares(world, actor)),
    editPermissions: [],
    favouriteOf: [],
    columns: null,
  });
}

/** @throws 400 for a bad name, a name that its owner uses already, bad JQL, or a forbidden share. */
export function saveFilter(
  world: World,
  actor: string,
  input: FilterInput,
  before: Filter,
): Filter {
  const { jql, description, sharePermissions, editPermissions } = input;
  const name = (input.name ?? before.name).trim();
  requireSound(world, actor, { ...before, name, jql: jql ?? before.jql });
  requireMayShare(world, actor, { sharePermissions, editPermissions });
  return world.filters.put({
    ...before,
    id: before.id || world.nextId('filter'),
    name,
    jql: jql ?? before.jql,
    description: description ?? before.description,
    ...(sharePermissions && { sharePermissions: numberedShares(world, sharePermissions) }),
    ...(editPermissions && { editPermissions: numberedShares(world, editPermissions) }),
  });
}

/** What is wrong with the name and with the JQL is told at once. */
function requireSound(world: World, actor: string, filter: Filter): void {
  const problems = [
    () => requireName(world, filter),
    () => void compileOrRefuse(world, actor, filter.jql),
  ].flatMap((check) => {
    try {
      check();
      return [];
    } catch (problem) {
      if (!(problem instanceof JiraRefusal)) throw problem;
      return [problem];
    }
  });
  if (problems.length === 0) return;
  const messages = problems.flatMap(({ errorMessages }) => errorMessages);
  throw new JiraRefusal(400, messages, problems[0]?.errors);
}

function requireName(world: World, filter: Filter): void {
  const { name, ownerId } = filter;
  if (name === '') {
    throw badFields({ filterName: 'You must specify a name to save this filter as.' });
  }
  if (name.length > MAX_NAME) {
    throw badFields({
      filterName: 'The entered filter name is too long, it must be less than 255 chars.',
    });
  }
  requireFreeName(world, filter, name, ownerId);
}

function requireFreeName(world: World, { id }: Filter, name: string, ownerId: string): void {
  const wanted = name.toLowerCase();
  for (const other of world.filters.values()) {
    if (other.id !== id && other.ownerId === ownerId && other.name.toLowerCase() === wanted) {
      throw badFields({ filterName: 'Filter with same name already exists.' });
    }
  }
}

const notAvailable = () =>
  badRequest(
    'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
  );

/** @throws 400, as Jira does for filters. */
export function getFilter(world: World, id: string): Filter {
  const filter = world.filters.find(id);
  if (!filter) throw notAvailable();
  return filter;
}

export const mayEditFilter = (
  world: World,
  accountId: string | undefined,
  { ownerId, editPermissions }: Filter,
): boolean =>
  world.isTrusted || ownerId === accountId || isSharedWith(world, accountId, editPermissions);

export const isFilterVisible = (
  world: World,
  accountId: string | undefined,
  filter: Filter,
): boolean =>
  mayEditFilter(world, accountId, filter) ||
  isSharedWith(world, accountId, filter.sharePermissions);

/** @throws 400 for one that is absent or hidden. */
export function getVisibleFilter(world: World, accountId: string | undefined, id: string): Filter {
  const filter = getFilter(world, id);
  if (!isFilterVisible(world, accountId, filter)) throw notAvailable();
  return filter;
}

/** Boards over it stay, and say that their filter is gone. @throws 401, as Jira does, for others. */
export function deleteFilter(world: World, actor: string, id: string): void {
  const filter = getFilter(world, id);
  if (filter.ownerId !== actor && !isAdmin(world, actor)) {
    throw isFilterVisible(world, actor, filter)
      ? new JiraRefusal(401, ['You do not have permission to delete this filter.'])
      : notAvailable();
  }
  world.filters.remove(id);
}

export function setFavourite(
  world: World,
  actor: string,
  filter: Filter,
  isFavourite: boolean,
): Filter {
  const others = filter.favouriteOf.filter((id) => id !== actor);
  return world.filters.put({ ...filter, favouriteOf: isFavourite ? [...others, actor] : others });
}

export function giveFilter(world: World, filter: Filter, ownerId: string): void {
  requireFreeName(world, filter, filter.name, ownerId);
  world.filters.put({ ...filter, ownerId });
}
