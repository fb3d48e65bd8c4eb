import { getVisibleIssue } from '../permissions/model';
import { pageRequest } from '../paging';
import {
  created,
  jsonBody,
  noContent,
  ok,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { addComment, deleteComment, editComment, getComment } from './model';
import { commentBean } from './view';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';
const ONE = `${PATH}/{id}`;

function list(call: RouteCall): Reply {
  const { world } = call;
  const issue = getVisibleIssue(world, whoAsks(call), param(call, 'issueIdOrKey'));
  const { startAt, maxResults } = pageRequest(call, 100, 5000);
  const all = [...world.indexes.comments(issue.id)];
  if (call.query.get('orderBy') === '-created') all.reverse();
  const comments = all.slice(startAt, startAt + maxResults);
  return ok({
    startAt,
    maxResults,
    total: all.length,
    comments: comments.map((each) => commentBean(world, each)),
  });
}

function add(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const { body } = jsonBody(call);
  const comment = addComment(call.world, actor, param(call, 'issueIdOrKey'), body);
  return created(commentBean(call.world, comment));
}

function one(call: RouteCall): Reply {
  const { world } = call;
  const issue = getVisibleIssue(world, whoAsks(call), param(call, 'issueIdOrKey'));
  return ok(commentBean(world, getComment(world, issue, param(call, 'id'))));
}

function edit(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const { body } = jsonBody(call);
  const key = param(call, 'issueIdOrKey');
  return ok(commentBean(call.world, editComment(call.world, actor, key, param(call, 'id'), body)));
}

function remove(call: RouteCall): Reply {
  deleteComment(call.world, whoCalls(call), param(call, 'issueIdOrKey'), param(call, 'id'));
  return noContent();
}

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, handle: list },
  { method: 'POST', path: PATH, handle: add },
  { method: 'GET', path: ONE, handle: one },
  { method: 'PUT', path: ONE, handle: edit },
  { method: 'DELETE', path: ONE, handle: remove },
];
