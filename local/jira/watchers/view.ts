import type { Issue } from '../issues/issue';
import { userDetails } from '../users/view';
import type { World } from '../world';
import { mayViewFollowers, votersOf, watchersOf } from './model';

/** The `watches` field; the list of people is the endpoint's alone. */
export function watchesBean(world: World, issue: Issue, viewer: string): Record<string, unknown> {
  const all = watchersOf(world, issue.id);
  return {
    self: world.url(`/rest/api/3/issue/${issue.key}/watchers`),
    watchCount: all.length,
    isWatching: all.includes(viewer),
  };
}

/** The `votes` field. */
export function votesBean(world: World, issue: Issue, viewer: string): Record<string, unknown> {
  const all = votersOf(world, issue.id);
  return {
    self: world.url(`/rest/api/3/issue/${issue.key}/votes`),
    votes: all.length,
    hasVoted: all.includes(viewer),
  };
}

/** Who is on a list, as far as the viewer may know. */
export function followerBeans(
  world: World,
  issue: Issue,
  viewer: string,
  accountIds: readonly string[],
): Record<string, unknown>[] {
  const all = mayViewFollowers(world, viewer, issue);
  return accountIds
    .filter((accountId) => all || accountId === viewer)
    .map((accountId) => userDetails(world, accountId));
}
