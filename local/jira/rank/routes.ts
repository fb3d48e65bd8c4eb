import { badRequest } from '../refusal';
import {
  jsonBody,
  noContent,
  optionalString,
  stringList,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { rankIssues } from './model';

/** 204 when all went well; 207 with one entry an issue when some were refused. */
function rank(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const issues = stringList(body, 'issues');
  if (!issues || issues.length === 0)
    throw badRequest('The list of issues to rank must not be empty.');
  const outcomes = rankIssues(call.world, actor, {
    issues,
    rankBeforeIssue: optionalString(body, 'rankBeforeIssue'),
    rankAfterIssue: optionalString(body, 'rankAfterIssue'),
  });
  if (outcomes.every(({ status }) => status === 200)) return noContent();
  return { status: 207, json: { entries: outcomes } };
}

export const rankRoutes: readonly Route[] = [
  { method: 'PUT', path: '/rest/agile/1.0/issue/rank', handle: rank },
];
