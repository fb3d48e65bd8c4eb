import { whoAdministers } from '../admin';
import { readReordering } from '../ordered';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload, JiraRefusal, notFound } from '../refusal';
import {
  jsonBody,
  noContent,
  ok,
  optionalString,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { compileOrRefuse } from '../search/search';
import { isUnderWay, submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { getContext } from './contexts';
import type { Field, FieldOption } from './field';
import { isRecord } from './field-kind';
import { hasOptions } from './field-types';
import { getCustomField } from './model';
import { addOptions, changeOptions, deleteOption, moveOptions, requireOptions } from './options';

const OPTIONS = 'Only Jira administrators can manage custom field options.';

/** The field and the context whose options an administrator handles. */
function place(call: RouteCall): { readonly field: Field; readonly contextId: string } {
  whoAdministers(call, OPTIONS);
  const field = getCustomField(call.world, param(call, 'fieldId'));
  if (!hasOptions(field.type)) throw badRequest("The custom field doesn't support options.");
  return { field, contextId: getContext(field, param(call, 'contextId')).id };
}

const optionBean = ({ id, value, disabled, parentId }: FieldOption): Record<string, unknown> => ({
  id,
  value,
  ...(parentId === undefined ? {} : { optionId: parentId }),
  disabled,
});

function list(call: RouteCall): Reply {
  const { field, contextId } = place(call);
  const optionId = call.query.get('optionId');
  const onlyOptions = call.query.get('onlyOptions') === 'true';
  const here = field.options.filter(
    (each) =>
      each.contextId === contextId &&
      (optionId === null || each.id === optionId || each.parentId === optionId),
  );
  const wanted = [
    ...here.filter(({ parentId }) => parentId === undefined),
    ...(onlyOptions ? [] : here.filter(({ parentId }) => parentId !== undefined)),
  ];
  return ok(pageOf(call, wanted, pageRequest(call, 100, 1000), optionBean));
}

/** @throws 400 for a body without a list of options. */
function readOptions(call: RouteCall): readonly Record<string, unknown>[] {
  const { options } = jsonBody(call);
  if (!Array.isArray(options) || !options.every(isRecord)) throw invalidPayload();
  return options;
}

const isDisabled = ({ disabled }: Record<string, unknown>): boolean | undefined => {
  if (disabled !== undefined && typeof disabled !== 'boolean') throw invalidPayload();
  return disabled;
};

function add(call: RouteCall): Reply {
  const { field, contextId } = place(call);
  const added = readOptions(call).map((option) => ({
    value: optionalString(option, 'value') ?? '',
    disabled: isDisabled(option) ?? false,
    parentId: optionalString(option, 'optionId'),
  }));
  return ok({ options: addOptions(call.world, field, contextId, added).map(optionBean) });
}

function update(call: RouteCall): Reply {
  const { field, contextId } = place(call);
  const changes = readOptions(call).map((option) => ({
    id: optionalString(option, 'id') ?? '',
    value: optionalString(option, 'value'),
    disabled: isDisabled(option),
  }));
  return ok({ options: changeOptions(call.world, field, contextId, changes).map(optionBean) });
}

function move(call: RouteCall): Reply {
  const { field, contextId } = place(call);
  const reordering = readReordering(jsonBody(call), 'customFieldOptionIds');
  moveOptions(call.world, field, contextId, reordering);
  return noContent();
}

function remove(call: RouteCall): Reply {
  const { field, contextId } = place(call);
  deleteOption(call.world, field, contextId, param(call, 'optionId'));
  return noContent();
}

function replace(call: RouteCall): Reply {
  const { world, query } = call;
  const actor = whoAdministers(call, OPTIONS);
  const { field, contextId } = place(call);
  const optionId = param(call, 'optionId');
  const replaceWith = query.get('replaceWith');
  const jql = query.get('jql');
  requireOptions(field, contextId, [optionId]);
  if (replaceWith !== null) requireOptions(field, contextId, [replaceWith]);
  if (replaceWith === optionId) throw badRequest('An option cannot be replaced with itself.');
  if (jql !== null) compileOrRefuse(world, actor, jql);
  if (isUnderWay(world, ['replace-option'])) {
    throw new JiraRefusal(409, ['A task to replace a custom field option is already running.']);
  }
  const input = { fieldId: field.id, optionId, replaceWith, jql };
  return seeTask(call, submitTask(world, actor, 'replace-option', input, 'Replace option'));
}

function readOption(call: RouteCall): Reply {
  const { world } = call;
  const id = param(call, 'id');
  for (const field of world.fields.values()) {
    const option = field.trashed ? undefined : field.options.find((each) => each.id === id);
    if (!option) continue;
    return ok({ self: world.url(`/rest/api/3/customFieldOption/${id}`), value: option.value });
  }
  throw notFound('The custom field option was not found.');
}

const ALL = '/rest/api/3/field/{fieldId}/context/{contextId}/option';

export const optionRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: add },
  { method: 'PUT', path: ALL, handle: update },
  { method: 'PUT', path: `${ALL}/move`, handle: move },
  { method: 'DELETE', path: `${ALL}/{optionId}`, handle: remove },
  { method: 'DELETE', path: `${ALL}/{optionId}/issue`, handle: replace },
  { method: 'GET', path: '/rest/api/3/customFieldOption/{id}', handle: readOption },
];
