import { findIssue, getVisibleIssue } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import {
  anyJsonBody,
  jsonBody,
  noContent,
  ok,
  param,
  stringList,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { unvote, unwatch, vote, votersOf, watch, watchersOf } from './model';
import { followerBeans, votesBean, watchesBean } from './view';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';
const keyOf = (call: RouteCall): string => param(call, 'issueIdOrKey');

function watchers(call: RouteCall): Reply {
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(call.world, viewer, keyOf(call));
  const accountIds = watchersOf(call.world, issue.id);
  return ok({
    ...watchesBean(call.world, issue, viewer),
    watchers: followerBeans(call.world, issue, viewer, accountIds),
  });
}

/** The body is a bare JSON string; without one the caller begins to watch. */
function addWatcher(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = call.raw.body?.toString() ?? '';
  const accountId = body === '' ? actor : anyJsonBody(call);
  if (typeof accountId !== 'string') throw invalidPayload();
  watch(call.world, actor, keyOf(call), accountId);
  return noContent();
}

function removeWatcher(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const accountId = call.query.get('accountId');
  if (!accountId) throw badRequest("The 'accountId' query parameter is required.");
  unwatch(call.world, actor, keyOf(call), accountId);
  return noContent();
}

/** Hidden and unknown issues count as not watched. */
function watching(call: RouteCall): Reply {
  const viewer = whoCalls(call);
  const ids = stringList(jsonBody(call), 'issueIds') ?? [];
  const isWatching = (id: string): boolean => {
    const issue = findIssue(call.world, id);
    return issue !== undefined && watchersOf(call.world, issue.id).includes(viewer);
  };
  return ok({ issuesIsWatching: Object.fromEntries(ids.map((id) => [id, isWatching(id)])) });
}

function votes(call: RouteCall): Reply {
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(call.world, viewer, keyOf(call));
  const accountIds = votersOf(call.world, issue.id);
  return ok({
    ...votesBean(call.world, issue, viewer),
    voters: followerBeans(call.world, issue, viewer, accountIds),
  });
}

function addVote(call: RouteCall): Reply {
  vote(call.world, whoCalls(call), keyOf(call));
  return noContent();
}

function removeVote(call: RouteCall): Reply {
  unvote(call.world, whoCalls(call), keyOf(call));
  return noContent();
}

export const watcherRoutes: readonly Route[] = [
  { method: 'GET', path: `${ISSUE}/watchers`, handle: watchers },
  { method: 'POST', path: `${ISSUE}/watchers`, handle: addWatcher },
  { method: 'DELETE', path: `${ISSUE}/watchers`, handle: removeWatcher },
  { method: 'POST', path: '/rest/api/3/issue/watching', handle: watching },
  { method: 'GET', path: `${ISSUE}/votes`, handle: votes },
  { method: 'POST', path: `${ISSUE}/votes`, handle: addVote },
  { method: 'DELETE', path: `${ISSUE}/votes`, handle: removeVote },
];
