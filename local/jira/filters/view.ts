import { isSharedWith } from '../sharing/model';
import { shareBeans } from '../sharing/view';
import { userBean, userDetails } from '../users/view';
import type { World } from '../world';
import type { Filter } from './filter';
import { mayEditFilter } from './model';

const MOST_USERS = 1000;

/** The filter on its own. */
export function filterBean(
  world: World,
  viewer: string | undefined,
  filter: Filter,
  expand: readonly string[],
): Record<string, unknown> {
  const { id, name, description, ownerId } = filter;
  return {
    self: world.url(`/rest/api/3/filter/${id}`),
    ...{ id, name, description },
    owner: userDetails(world, ownerId),
    ...moreOf(world, viewer, filter),
    sharedUsers: pageList(expand.includes('sharedUsers') ? sharedUsers(world, filter) : []),
    subscriptions: pageList([]),
  };
}

/** What a list adds for each `expand`, and a filter on its own always has. */
export function moreOf(world: World, viewer: string | undefined, filter: Filter) {
  return {
    jql: filter.jql,
    viewUrl: world.url(`/issues/?filter=${filter.id}`),
    searchUrl: world.url(`/rest/api/3/search?jql=${encodeURIComponent(filter.jql)}`),
    favourite: viewer !== undefined && filter.favouriteOf.includes(viewer),
    favouritedCount: filter.favouriteOf.length,
    sharePermissions: shareBeans(world, viewer, filter.sharePermissions),
    editPermissions: shareBeans(world, viewer, filter.editPermissions),
    isWritable: mayEditFilter(world, viewer, filter),
  };
}

const sharedUsers = (world: World, { sharePermissions }: Filter): Record<string, unknown>[] =>
  [...world.users.values()]
    .filter(({ id }) => isSharedWith(world, id, sharePermissions))
    .slice(0, MOST_USERS)
    .map((user) => userBean(world, user));

/** Jira's older list, with hyphens in its names. */
const pageList = (items: readonly unknown[]): Record<string, unknown> => ({
  size: items.length,
  items,
  'max-results': MOST_USERS,
  'start-index': 0,
  'end-index': Math.max(0, items.length - 1),
});
