import { computedFields } from '../issues/view';
import { pageOf, pageRequest } from '../paging';
import { notFound } from '../refusal';
import { listParam, ok, param, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import type { World } from '../world';
import type { Field, FieldContext, FieldOption } from './field';
import { fieldSchema } from './kinds';
import { customFieldNumber, getField, listFields } from './model';

function fieldDetails(field: Field): Record<string, unknown> {
  const number = field.custom ? customFieldNumber(field) : undefined;
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    ...(field.custom ? { untranslatedName: field.name } : {}),
    custom: field.custom,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: number === undefined ? [field.id] : [`cf[${number}]`, field.name],
    schema: fieldSchema(field),
  };
}

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

function search(call: RouteCall): Reply {
  whoCalls(call);
  const { world } = call;
  const types = listParam(call, 'type');
  const ids = listParam(call, 'id');
  const query = call.query.get('query')?.toLowerCase();
  const wanted = listFields(world).filter(
    (field) =>
      (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')) &&
      (ids.length === 0 || ids.includes(field.id)) &&
      (query === undefined || field.name.toLowerCase().includes(query)),
  );
  return ok(pageOf(call, wanted, pageRequest(call), searchBean));
}

const searchBean = (field: Field): Record<string, unknown> => ({
  id: field.id,
  key: field.id,
  name: field.name,
  schema: fieldSchema(field),
  description: field.description,
  isLocked: field.type === 'sprint' || field.type === 'rank',
});

/** @throws 404 for a field that has no contexts. */
function customField(world: World, fieldId: string): Field {
  const field = getField(world, fieldId);
  if (!field.custom) throw notFound('The custom field was not found.');
  return field;
}

function contexts(call: RouteCall): Reply {
  whoCalls(call);
  const field = customField(call.world, param(call, 'fieldId'));
  const bean = ({ id, name, description, projectIds, issueTypeIds }: FieldContext) => ({
    ...{ id, name, description },
    isGlobalContext: projectIds.length === 0,
    isAnyIssueType: issueTypeIds.length === 0,
  });
  return ok(pageOf(call, field.contexts, pageRequest(call), bean));
}

function options(call: RouteCall): Reply {
  whoCalls(call);
  const field = customField(call.world, param(call, 'fieldId'));
  const contextId = param(call, 'contextId');
  if (!field.contexts.some(({ id }) => id === contextId)) {
    throw notFound('The context was not found.');
  }
  const optionId = call.query.get('optionId');
  const wanted = field.options.filter(
    (each) => each.contextId === contextId && (optionId === null || each.id === optionId),
  );
  const bean = ({ id, value, disabled }: FieldOption) => ({ id, value, disabled });
  return ok(pageOf(call, wanted, pageRequest(call, 100, 1000), bean));
}

export const fieldRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/field', handle: list },
  { method: 'GET', path: '/rest/api/3/field/search', handle: search },
  { method: 'GET', path: '/rest/api/3/field/{fieldId}/context', handle: contexts },
  {
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/option',
    handle: options,
  },
];
