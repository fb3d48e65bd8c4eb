import { whoAdministers } from '../admin';
import { computedFields } from '../issues/view';
import { optionalDescription, optionalName, readName } from '../named';
import { pageOf, pageRequest } from '../paging';
import { isAdmin } from '../permissions/model';
import { badRequest, JiraRefusal } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalString,
  param,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { isUnderWay, submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import type { World } from '../world';
import { appFieldRoutes } from './app-routes';
import { associationRoutes } from './association-routes';
import { contextRoutes } from './context-routes';
import { defaultValueRoutes } from './default-value-routes';
import type { Field } from './field';
import { isSearcherFor, typeOfKey } from './field-types';
import {
  createField,
  getCustomField,
  isLocked,
  listFields,
  restoreField,
  trashField,
} from './model';
import { optionRoutes } from './option-routes';
import { orderFields } from './order-fields';
import { fieldDetails, isInProjects, searchBean } from './view';

const ROOM = { name: 255, description: 40_000 };
const EDIT = 'Only Jira administrators can edit custom fields.';
const ACCESS = 'Only Jira administrators can access fields.';

const computedDetails = () =>
  computedFields().map(({ id, name, schemaType }) => ({
    id,
    key: id,
    name,
    custom: false,
    orderable: false,
    navigable: id !== 'comment' && id !== 'attachment',
    searchable: true,
    clauseNames: [id],
    schema: { type: schemaType, system: id },
  }));

function list(call: RouteCall): Reply {
  whoCalls(call);
  return ok([...computedDetails(), ...listFields(call.world).map(fieldDetails)]);
}

const MAX_PAGE = 50;

function search(call: RouteCall): Reply {
  const viewer = whoCalls(call);
  const { world } = call;
  const types = listParam(call, 'type');
  const projectIds = listParam(call, 'projectIds');
  const wanted = matching(call, listFields(world)).filter(
    (field) =>
      (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')) &&
      (projectIds.length === 0 || isInProjects(world, viewer, field, projectIds)),
  );
  return fieldPage(call, wanted);
}

function searchTrash(call: RouteCall): Reply {
  whoAdministers(call, ACCESS);
  const trashed = [...call.world.fields.values()].filter((field) => field.trashed);
  return fieldPage(call, matching(call, trashed));
}

function matching(call: RouteCall, fields: readonly Field[]): Field[] {
  const ids = listParam(call, 'id');
  const query = call.query.get('query')?.toLowerCase() ?? '';
  return fields.filter(
    (field) =>
      (ids.length === 0 || ids.includes(field.id)) &&
      (field.name.toLowerCase().includes(query) || field.description.toLowerCase().includes(query)),
  );
}

function fieldPage(call: RouteCall, fields: readonly Field[]): Reply {
  const { world, query } = call;
  const ordered = orderFields(world, fields, query.get('orderBy') ?? 'name');
  const expand = listParam(call, 'expand');
  return ok(
    pageOf(call, ordered, pageRequest(call, MAX_PAGE), (field) => searchBean(world, field, expand)),
  );
}

function create(call: RouteCall): Reply {
  const { world } = call;
  if (!isAdmin(world, whoCalls(call))) {
    throw badRequest('You do not have permission to create custom fields.');
  }
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM);
  const key = optionalString(body, 'type');
  if (key === undefined) throw badRequest('The type has to be provided.');
  const type = typeOfKey(key);
  if (!type) throw badRequest(`The type '${key}' is not a valid custom field type.`);
  const searcherKey = readSearcher(body, type) ?? null;
  const field = createField(world, { name, description, type, searcherKey });
  world.emit('avi:jira:created:field', whoCalls(call), { id: field.id });
  return created(fieldDetails(field));
}

function readSearcher(body: Record<string, unknown>, type: Field['type']): string | undefined {
  const key = optionalString(body, 'searcherKey');
  if (key !== undefined && !isSearcherFor(type, key)) {
    throw badRequest('searcherKey is invalid for the field type.');
  }
  return key;
}

function update(call: RouteCall): Reply {
  const actor = whoAdministers(call, EDIT);
  const { world } = call;
  const field = editable(world, param(call, 'fieldId'));
  const body = jsonBody(call);
  const name = optionalName(body, ROOM) ?? field.name;
  const description = optionalDescription(body, ROOM) ?? field.description;
  const searcherKey = readSearcher(body, field.type) ?? field.searcherKey;
  world.fields.put({ ...field, name, description, searcherKey });
  world.emit('avi:jira:updated:field', actor, { id: field.id });
  return noContent();
}

/** @throws 404 when absent, 400 for Jira's own. */
function editable(world: World, fieldId: string): Field {
  const field = getCustomField(world, fieldId);
  if (isLocked(field)) throw badRequest('The custom field is locked.');
  return field;
}

function remove(call: RouteCall): Reply {
  const actor = whoAdministers(call, EDIT);
  const { world } = call;
  const fieldId = param(call, 'id');
  if (!/^customfield_\d+$/.test(fieldId)) {
    throw badRequest('The custom field ID format is incorrect.');
  }
  const { name } = editable(world, fieldId);
  requireNoGrants(world, fieldId);
  if (isUnderWay(world, ['delete-field'])) {
    throw new JiraRefusal(409, ['A task to delete the custom field is already running.']);
  }
  const description = `Delete custom field ${name}`;
  return seeTask(call, submitTask(world, actor, 'delete-field', { fieldId }, description));
}

/** A field that says who may do or see what stays. */
function requireNoGrants(world: World, fieldId: string): void {
  const grantees = [
    ...[...world.permissionSchemes.values()].flatMap(({ grants }) => grants),
    ...[...world.securitySchemes.values()].flatMap(({ levels }) =>
      levels.flatMap(({ members }) => members),
    ),
  ];
  const isNamed = grantees.some(
    ({ grantee }) => grantee.kind === 'user-field' && grantee.fieldId === fieldId,
  );
  if (isNamed) {
    throw badRequest(
      'The custom field is used in an issue security scheme or a permission scheme.',
    );
  }
}

function trash(call: RouteCall): Reply {
  const actor = whoAdministers(call, EDIT);
  const field = editable(call.world, param(call, 'id'));
  if (field.trashed) throw badRequest('The custom field is already in the trash.');
  trashField(call.world, actor, field.id);
  return ok({});
}

function restore(call: RouteCall): Reply {
  const actor = whoAdministers(call, EDIT);
  const field = getCustomField(call.world, param(call, 'id'));
  if (!field.trashed) throw badRequest('The custom field is not in the trash.');
  restoreField(call.world, actor, field.id);
  return ok({});
}

const ALL = '/rest/api/3/field';

export const fieldRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: `${ALL}/search`, handle: search },
  { method: 'GET', path: `${ALL}/search/trashed`, handle: searchTrash },
  { method: 'PUT', path: `${ALL}/{fieldId}`, handle: update },
  { method: 'DELETE', path: `${ALL}/{id}`, handle: remove },
  { method: 'POST', path: `${ALL}/{id}/trash`, handle: trash },
  { method: 'POST', path: `${ALL}/{id}/restore`, handle: restore },
  ...contextRoutes,
  ...defaultValueRoutes,
  ...optionRoutes,
  ...associationRoutes,
  ...appFieldRoutes,
];
