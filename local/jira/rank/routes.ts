import { badRequest } from '../refusal';
import { jsonBody, stringList, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { asksForRank, rankAsAsked, rankReply } from './request';

function rank(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const issues = stringList(body, 'issues') ?? [];
  if (issues.length === 0) throw badRequest('The list of issues must not be empty.');
  if (!asksForRank(body)) {
    throw badRequest('Exactly one of rankBeforeIssue and rankAfterIssue must be specified.');
  }
  return rankReply(rankAsAsked(call.world, actor, issues, body));
}

export const rankRoutes: readonly Route[] = [
  { method: 'PUT', path: '/rest/agile/1.0/issue/rank', handle: rank },
];
