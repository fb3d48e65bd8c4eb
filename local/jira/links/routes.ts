import { isRecord } from '../fields/field-kind';
import { badRequest, notFound } from '../refusal';
import { getVisibleIssue, requireAdmin } from '../permissions/model';
import { addComment } from '../comments/model';
import { issueStub } from '../issues/view';
import {
  created,
  jsonBody,
  noContent,
  ok,
  optionalString,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import {
  addLinkType,
  deleteLink,
  deleteLinkType,
  getLinkType,
  linkIssues,
  updateLinkType,
} from './model';
import type { LinkType } from './link';

const typeBean = (call: RouteCall, type: LinkType): Record<string, unknown> => ({
  id: type.id,
  name: type.name,
  inward: type.inward,
  outward: type.outward,
  self: call.world.url(`/rest/api/3/issueLinkType/${type.id}`),
});

/** `{id}` or `{key}` (`{name}` for types). */
function nameOf(value: unknown, by: 'key' | 'name', what: string): string {
  const named = isRecord(value) ? (value.id ?? value[by]) : undefined;
  if (named === undefined) throw badRequest(`${what} is required.`);
  return String(named);
}

function create(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const inwardIssue = nameOf(body.inwardIssue, 'key', 'inwardIssue');
  const outwardIssue = nameOf(body.outwardIssue, 'key', 'outwardIssue');
  linkIssues(call.world, actor, {
    type: nameOf(body.type, 'name', 'type'),
    inwardIssue,
    outwardIssue,
  });
  if (isRecord(body.comment)) {
    const { body: text, visibility } = body.comment;
    // Atlassian's document: on the outward issue.
    addComment(call.world, actor, outwardIssue, text, { visibility });
  }
  return { status: 201 };
}

function one(call: RouteCall): Reply {
  const { world } = call;
  const link = world.links.find(param(call, 'linkId'));
  const type = link && world.linkTypes.find(link.typeId);
  if (!link || !type) throw notFound(`No issue link with id '${param(call, 'linkId')}' exists.`);
  return ok({
    id: link.id,
    self: world.url(`/rest/api/3/issueLink/${link.id}`),
    type: typeBean(call, type),
    inwardIssue: issueStub(world, getVisibleIssue(world, whoAsks(call), link.inwardId)),
    outwardIssue: issueStub(world, getVisibleIssue(world, whoAsks(call), link.outwardId)),
  });
}

function remove(call: RouteCall): Reply {
  deleteLink(call.world, whoCalls(call), param(call, 'linkId'));
  return noContent();
}

function typeOf(call: RouteCall): LinkType {
  return getLinkType(call.world, param(call, 'issueLinkTypeId'));
}

/** Name and both wordings; all are needed to create, any may change. @throws 400 */
function typeInput(body: Record<string, unknown>): Partial<Omit<LinkType, 'id'>> {
  const given = {
    name: optionalString(body, 'name'),
    inward: optionalString(body, 'inward'),
    outward: optionalString(body, 'outward'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function createType(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const { name, inward, outward } = typeInput(jsonBody(call));
  if (!name || !inward || !outward) {
    throw badRequest('A link type needs a name, an inward and an outward description.');
  }
  return created(typeBean(call, addLinkType(call.world, { name, inward, outward })));
}

function editType(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const { id } = typeOf(call);
  return ok(typeBean(call, updateLinkType(call.world, id, typeInput(jsonBody(call)))));
}

function removeType(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  deleteLinkType(call.world, typeOf(call).id);
  return noContent();
}

function types(call: RouteCall): Reply {
  return ok({
    issueLinkTypes: [...call.world.linkTypes.values()].map((each) => typeBean(call, each)),
  });
}

const TYPES = '/rest/api/3/issueLinkType';
const ONE_TYPE = `${TYPES}/{issueLinkTypeId}`;

export const linkRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issueLink', handle: create },
  { method: 'GET', path: '/rest/api/3/issueLink/{linkId}', handle: one },
  { method: 'DELETE', path: '/rest/api/3/issueLink/{linkId}', handle: remove },
  { method: 'GET', path: TYPES, handle: types },
  { method: 'POST', path: TYPES, handle: createType },
  { method: 'GET', path: ONE_TYPE, handle: (call) => ok(typeBean(call, typeOf(call))) },
  { method: 'PUT', path: ONE_TYPE, handle: editType },
  { method: 'DELETE', path: ONE_TYPE, handle: removeType },
];
