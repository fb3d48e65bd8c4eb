import { idsParam, listed } from '../listing';
import { pageOf, pageRequest } from '../paging';
import { adminRoutes } from '../permissions/admin-routes';
import { badRequest } from '../refusal';
import {
  created,
  jsonBody,
  limitedString,
  listParam,
  noContent,
  ok,
  onlyKeys,
  optionalId,
  optionalString,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import {
  addIssueTypeScheme,
  addTypes,
  assignScheme,
  deleteIssueTypeScheme,
  projectsOf,
  removeType,
  reorderTypes,
  updateIssueTypeScheme,
} from './edit';
import type { IssueTypeScheme } from './issue-type-scheme';
import { issueTypeSchemeBean } from './view';

const ALL = '/rest/api/3/issuetypescheme';
const ONE = `${ALL}/{issueTypeSchemeId}`;
const PAGE = 50;
const PAGE_CAP = 100;

const schemeIdOf = (call: RouteCall): string => param(call, 'issueTypeSchemeId');

const classic = ({ world }: RouteCall): IssueTypeScheme[] =>
  [...world.issueTypeSchemes.values()].filter(({ scopeProjectId }) => !scopeProjectId);

function list(call: RouteCall): Reply {
  const expand = new Set(listParam(call, 'expand'));
  return ok(
    pageOf(call, listed(call, classic(call)), pageRequest(call, PAGE, PAGE_CAP), (each) =>
      issueTypeSchemeBean(call.world, each, expand),
    ),
  );
}

function mappings(call: RouteCall): Reply {
  const ids = idsParam(call, 'issueTypeSchemeId');
  const rows = classic(call)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ id, issueTypeIds }) =>
      issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: id, issueTypeId })),
    );
  return ok(pageOf(call, rows, pageRequest(call, PAGE, PAGE_CAP), (each) => each));
}

function ofProjects(call: RouteCall): Reply {
  const ids = idsParam(call, 'projectId');
  if (ids.length === 0) throw badRequest('The project IDs must be provided.');
  const rows = classic(call).flatMap((scheme) => {
    const projectIds = projectsOf(call.world, scheme)
      .map(({ id }) => id)
      .filter((id) => ids.includes(id));
    if (projectIds.length === 0) return [];
    return [{ issueTypeScheme: issueTypeSchemeBean(call.world, scheme), projectIds }];
  });
  return ok(pageOf(call, rows, pageRequest(call, PAGE, PAGE_CAP), (each) => each));
}

function create(call: RouteCall): Reply {
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description', 'issueTypeIds', 'defaultIssueTypeId']);
  const scheme = addIssueTypeScheme(call.world, {
    name: limitedString(body, 'name', 255) ?? '',
    description: limitedString(body, 'description', 4000),
    issueTypeIds: stringList(body, 'issueTypeIds') ?? [],
    defaultIssueTypeId: optionalId(body, 'defaultIssueTypeId'),
  });
  return created({ issueTypeSchemeId: scheme.id });
}

function update(call: RouteCall): Reply {
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description', 'defaultIssueTypeId']);
  const name = limitedString(body, 'name', 255);
  const description = limitedString(body, 'description', 4000);
  const defaultIssueTypeId = optionalId(body, 'defaultIssueTypeId');
  updateIssueTypeScheme(call.world, schemeIdOf(call), {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(defaultIssueTypeId !== undefined && { defaultIssueTypeId }),
  });
  return noContent();
}

function remove(call: RouteCall): Reply {
  deleteIssueTypeScheme(call.world, schemeIdOf(call));
  return noContent();
}

function assign(call: RouteCall): Reply {
  const body = jsonBody(call);
  const schemeId = optionalId(body, 'issueTypeSchemeId');
  const projectId = optionalId(body, 'projectId');
  if (schemeId === undefined) throw badRequest('The issueTypeSchemeId has to be provided.');
  if (projectId === undefined) throw badRequest('The projectId has to be provided.');
  assignScheme(call.world, schemeId, projectId);
  return noContent();
}

function addToScheme(call: RouteCall): Reply {
  addTypes(call.world, schemeIdOf(call), stringList(jsonBody(call), 'issueTypeIds') ?? []);
  return noContent();
}

function move(call: RouteCall): Reply {
  const body = jsonBody(call);
  reorderTypes(call.world, schemeIdOf(call), {
    issueTypeIds: stringList(body, 'issueTypeIds') ?? [],
    after: optionalId(body, 'after'),
    position: optionalString(body, 'position'),
  });
  return noContent();
}

function removeFromScheme(call: RouteCall): Reply {
  removeType(call.world, schemeIdOf(call), param(call, 'issueTypeId'));
  return noContent();
}

export const issueTypeSchemeRoutes: readonly Route[] = adminRoutes(
  [
    { method: 'GET', path: ALL, handle: list },
    { method: 'POST', path: ALL, handle: create },
    { method: 'GET', path: `${ALL}/mapping`, handle: mappings },
    { method: 'GET', path: `${ALL}/project`, handle: ofProjects },
    { method: 'PUT', path: `${ALL}/project`, handle: assign },
    { method: 'PUT', path: ONE, handle: update },
    { method: 'DELETE', path: ONE, handle: remove },
    { method: 'PUT', path: `${ONE}/issuetype`, handle: addToScheme },
    { method: 'PUT', path: `${ONE}/issuetype/move`, handle: move },
    { method: 'DELETE', path: `${ONE}/issuetype/{issueTypeId}`, handle: removeFromScheme },
  ],
  'Only Jira administrators can access issue type schemes.',
);
