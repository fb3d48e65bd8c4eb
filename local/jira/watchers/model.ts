import type { Issue } from '../issues/issue';
import { canBrowse, getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import { forbidden, notFound } from '../refusal';
import type { World } from '../world';

export const watchersOf = (world: World, issueId: string): readonly string[] =>
  world.watchers.find(issueId)?.accountIds ?? [];

export const votersOf = (world: World, issueId: string): readonly string[] =>
  world.votes.find(issueId)?.accountIds ?? [];

/** Others' names on the two lists are for who may view them. */
export const mayViewFollowers = (world: World, viewer: string, issue: Issue): boolean =>
  hasPermission(world, viewer, 'VIEW_VOTERS_AND_WATCHERS', projectOf(world, issue), issue);

export function watch(world: World, actor: string, idOrKey: string, accountId: string): void {
  const issue = watchable(world, actor, idOrKey, accountId);
  const user = world.users.find(accountId);
  if (!user?.active || !canBrowse(world, accountId, projectOf(world, issue), issue)) {
    throw notFound(`The user with account ID '${accountId}' cannot watch this issue.`);
  }
  const accountIds = [...new Set([...watchersOf(world, issue.id), accountId])];
  world.watchers.put({ id: issue.id, accountIds });
}

export function unwatch(world: World, actor: string, idOrKey: string, accountId: string): void {
  const issue = watchable(world, actor, idOrKey, accountId);
  if (!world.users.has(accountId)) throw notFound('The user does not exist.');
  const accountIds = watchersOf(world, issue.id).filter((each) => each !== accountId);
  world.watchers.put({ id: issue.id, accountIds });
}

/** Everyone may watch; to add or remove others takes a permission. */
function watchable(world: World, actor: string, idOrKey: string, accountId: string): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const may =
    accountId === actor ||
    hasPermission(world, actor, 'MANAGE_WATCHERS', projectOf(world, issue), issue);
  if (!may) throw forbidden('You do not have permission to manage the watcher list.');
  return issue;
}

export function vote(world: World, actor: string, idOrKey: string): void {
  const issue = votable(world, actor, idOrKey);
  const accountIds = [...new Set([...votersOf(world, issue.id), actor])];
  world.votes.put({ id: issue.id, accountIds });
}

export function unvote(world: World, actor: string, idOrKey: string): void {
  const issue = votable(world, actor, idOrKey);
  const accountIds = votersOf(world, issue.id).filter((each) => each !== actor);
  world.votes.put({ id: issue.id, accountIds });
}

function votable(world: World, actor: string, idOrKey: string): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  if (issue.values.reporter === actor) {
    throw notFound('You cannot vote for an issue you have reported.');
  }
  if (issue.resolved !== null) throw notFound('You cannot vote for a resolved issue.');
  return issue;
}
