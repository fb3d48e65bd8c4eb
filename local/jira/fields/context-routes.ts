import { whoAdministers } from '../admin';
import { isRecord } from './field-kind';
import { optionalDescription, optionalName, readName } from '../named';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import {
  addIssueTypes,
  addProjects,
  checkIssueTypes,
  checkProjects,
  createContext,
  deleteContext,
  getContext,
  isGlobal,
  putContext,
  removeIssueTypes,
  removeProjects,
} from './contexts';
import type { Field, FieldContext } from './field';
import { contextFor, getCustomField } from './model';

const ROOM = { name: 255, description: 255 };
export const CONTEXTS = 'Only Jira administrators can access custom field contexts.';

/** The field whose contexts an administrator asks for. */
export function administeredField(call: RouteCall): Field {
  whoAdministers(call, CONTEXTS);
  return getCustomField(call.world, param(call, 'fieldId'));
}

/** Those of `contextId`; absent: all. */
export function wantedContexts(call: RouteCall, field: Field): FieldContext[] {
  const ids = listParam(call, 'contextId');
  return field.contexts.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

function list(call: RouteCall): Reply {
  const field = administeredField(call);
  const { query } = call;
  const fits = (name: string, is: boolean): boolean =>
    query.get(name) === null || (query.get(name) === 'true') === is;
  const wanted = wantedContexts(call, field).filter(
    (context) =>
      fits('isAnyIssueType', context.issueTypeIds.length === 0) &&
      fits('isGlobalContext', isGlobal(context)),
  );
  const bean = (context: FieldContext) => ({
    id: context.id,
    name: context.name,
    description: context.description,
    isGlobalContext: isGlobal(context),
    isAnyIssueType: context.issueTypeIds.length === 0,
  });
  return ok(pageOf(call, wanted, pageRequest(call), bean));
}

function create(call: RouteCall): Reply {
  const field = administeredField(call);
  const body = jsonBody(call);
  const context = createContext(call.world, field.id, {
    name: readName(body, ROOM),
    description: optionalDescription(body, ROOM),
    projectIds: stringList(body, 'projectIds') ?? [],
    issueTypeIds: stringList(body, 'issueTypeIds') ?? [],
  });
  const { id, name, description, projectIds, issueTypeIds } = context;
  return created({ id, name, description, projectIds, issueTypeIds });
}

function update(call: RouteCall): Reply {
  const field = administeredField(call);
  const context = getContext(field, param(call, 'contextId'));
  const body = jsonBody(call);
  const name = optionalName(body, ROOM) ?? context.name;
  const description = optionalDescription(body, ROOM) ?? context.description;
  putContext(call.world, field, { ...context, name, description });
  return noContent();
}

function remove(call: RouteCall): Reply {
  const field = administeredField(call);
  deleteContext(call.world, field, getContext(field, param(call, 'contextId')));
  return noContent();
}

type Change = (world: World, field: Field, context: FieldContext, ids: readonly string[]) => void;

/** A call that adds ids to a context or takes them from it. */
const changing =
  (idsKey: 'projectIds' | 'issueTypeIds', change: Change) =>
  (call: RouteCall): Reply => {
    const field = administeredField(call);
    const context = getContext(field, param(call, 'contextId'));
    change(call.world, field, context, stringList(jsonBody(call), idsKey) ?? []);
    return noContent();
  };

function issueTypeMapping(call: RouteCall): Reply {
  const field = administeredField(call);
  const rows = wantedContexts(call, field).flatMap<object>(({ id: contextId, issueTypeIds }) =>
    issueTypeIds.length === 0
      ? [{ contextId, isAnyIssueType: true }]
      : issueTypeIds.map((issueTypeId) => ({ contextId, issueTypeId })),
  );
  return ok(pageOf(call, rows, pageRequest(call), (row) => row));
}

function projectMapping(call: RouteCall): Reply {
  const field = administeredField(call);
  const rows = wantedContexts(call, field).flatMap<object>((context) =>
    isGlobal(context)
      ? [{ contextId: context.id, isGlobalContext: true }]
      : context.projectIds.map((projectId) => ({ contextId: context.id, projectId })),
  );
  return ok(pageOf(call, rows, pageRequest(call), (row) => row));
}

interface Mapping {
  readonly projectId: string;
  readonly issueTypeId: string;
}

function mapping(call: RouteCall): Reply {
  const field = administeredField(call);
  const mappings = readMappings(jsonBody(call));
  checkProjects(
    call.world,
    mappings.map(({ projectId }) => projectId),
  );
  checkIssueTypes(
    call.world,
    mappings.map(({ issueTypeId }) => issueTypeId),
  );
  const rows = mappings.flatMap(({ projectId, issueTypeId }) => {
    const context = contextFor(field, projectId, issueTypeId);
    return context ? [{ projectId, issueTypeId, contextId: context.id }] : [];
  });
  return ok(pageOf(call, rows, pageRequest(call), (row) => row));
}

function readMappings({ mappings }: Record<string, unknown>): Mapping[] {
  if (!Array.isArray(mappings) || !mappings.every(isRecord)) throw invalidPayload();
  const read = mappings.map(({ projectId, issueTypeId }) => ({
    projectId: String(projectId),
    issueTypeId: String(issueTypeId),
  }));
  const distinct = new Set(read.map((each) => `${each.projectId}:${each.issueTypeId}`));
  if (distinct.size < read.length) {
    throw badRequest('Duplicate project and issue type mappings cannot be provided.');
  }
  return read;
}

const ALL = '/rest/api/3/field/{fieldId}/context';
const ONE = `${ALL}/{contextId}`;

export const contextRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: `${ALL}/issuetypemapping`, handle: issueTypeMapping },
  { method: 'GET', path: `${ALL}/projectmapping`, handle: projectMapping },
  { method: 'POST', path: `${ALL}/mapping`, handle: mapping },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'PUT', path: `${ONE}/project`, handle: changing('projectIds', addProjects) },
  { method: 'POST', path: `${ONE}/project/remove`, handle: changing('projectIds', removeProjects) },
  { method: 'PUT', path: `${ONE}/issuetype`, handle: changing('issueTypeIds', addIssueTypes) },
  {
    method: 'POST',
    path: `${ONE}/issuetype/remove`,
    handle: changing('issueTypeIds', removeIssueTypes),
  },
];
