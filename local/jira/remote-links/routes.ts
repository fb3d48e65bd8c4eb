import { getVisibleIssue } from '../permissions/model';
import { badRequest } from '../refusal';
import {
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
import {
  deleteRemoteLink,
  findByGlobalId,
  getRemoteLink,
  noSuchLink,
  remoteLinkInput,
  remoteLinksOf,
  saveRemoteLink,
  updateRemoteLink,
} from './model';
import type { RemoteLink } from './remote-link';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const ONE = `${PATH}/{linkId}`;
const keyOf = (call: RouteCall): string => param(call, 'issueIdOrKey');

const selfOf = (call: RouteCall, { id, issueId }: RemoteLink): string =>
  call.world.url(`/rest/api/3/issue/${issueId}/remotelink/${id}`);

const bean = (call: RouteCall, link: RemoteLink): Record<string, unknown> => ({
  id: Number(link.id),
  self: selfOf(call, link),
  ...(link.globalId === null ? {} : { globalId: link.globalId }),
  application: link.application ?? {},
  ...(link.relationship === null ? {} : { relationship: link.relationship }),
  object: link.object,
});

/** One where a global id is named, else all. */
function list(call: RouteCall): Reply {
  const issue = getVisibleIssue(call.world, whoAsks(call), keyOf(call));
  const globalId = call.query.get('globalId');
  if (globalId === null) {
    return ok(remoteLinksOf(call.world, issue.id).map((each) => bean(call, each)));
  }
  const link = findByGlobalId(call.world, issue.id, globalId);
  if (!link) throw noSuchLink();
  return ok(bean(call, link));
}

function save(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const input = remoteLinkInput(jsonBody(call));
  const { link, isNew } = saveRemoteLink(call.world, actor, keyOf(call), input);
  return { status: isNew ? 201 : 200, json: { id: Number(link.id), self: selfOf(call, link) } };
}

function one(call: RouteCall): Reply {
  const issue = getVisibleIssue(call.world, whoAsks(call), keyOf(call));
  return ok(bean(call, getRemoteLink(call.world, issue, param(call, 'linkId'))));
}

function update(call: RouteCall): Reply {
  const input = remoteLinkInput(jsonBody(call));
  updateRemoteLink(call.world, whoCalls(call), keyOf(call), param(call, 'linkId'), input);
  return noContent();
}

function remove(call: RouteCall): Reply {
  deleteRemoteLink(call.world, whoCalls(call), keyOf(call), { linkId: param(call, 'linkId') });
  return noContent();
}

function removeByGlobalId(call: RouteCall): Reply {
  const globalId = call.query.get('globalId');
  if (!globalId) throw badRequest("The 'globalId' query parameter is required.");
  deleteRemoteLink(call.world, whoCalls(call), keyOf(call), { globalId });
  return noContent();
}

export const remoteLinkRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, handle: list },
  { method: 'POST', path: PATH, handle: save },
  { method: 'DELETE', path: PATH, handle: removeByGlobalId },
  { method: 'GET', path: ONE, handle: one },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
];
