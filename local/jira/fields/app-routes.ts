import { pageOf, pageRequest } from '../paging';
import { findIssue, findProject, isAdmin } from '../permissions/model';
import { badRequest, forbidden, invalidPayload } from '../refusal';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  stringList,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { getAppField, writeAppValues, type AppValue } from './app-fields';
import { putContext } from './contexts';
import type { Field, FieldContext } from './field';
import { isRecord } from './field-kind';
import { contextFor } from './model';

const isApp = ({ world }: RouteCall, accountId: string): boolean =>
  world.users.find(accountId)?.accountType === 'app';

/** @throws 403 for whoever is not the app. */
function whoIsTheApp(call: RouteCall): string {
  const accountId = whoCalls(call);
  if (!isApp(call, accountId)) {
    throw forbidden('Only the app that provided the custom field can update its values.');
  }
  return accountId;
}

function readUpdates(call: RouteCall): readonly Record<string, unknown>[] {
  const { updates } = jsonBody(call);
  if (!Array.isArray(updates) || updates.length === 0 || !updates.every(isRecord)) {
    throw invalidPayload();
  }
  return updates;
}

function valuesOf(field: Field, update: Record<string, unknown>): AppValue[] {
  const issueIds = stringList(update, 'issueIds') ?? [];
  if (issueIds.length === 0) throw badRequest('The issueIds have to be provided.');
  if (!('value' in update)) throw badRequest('The value has to be provided.');
  return issueIds.map((issueId) => ({ field, issueId, value: update.value }));
}

const modeOf = ({ query }: RouteCall) => ({
  hasChangelog: query.get('generateChangelog') !== 'false',
  hasEvents: query.get('generateAppEvents') !== 'false',
});

function writeOneField(call: RouteCall): Reply {
  const app = whoIsTheApp(call);
  const field = getAppField(call.world, param(call, 'fieldIdOrKey'));
  const values = readUpdates(call).flatMap((update) => valuesOf(field, update));
  writeAppValues(call.world, app, values, modeOf(call));
  return noContent();
}

function writeManyFields(call: RouteCall): Reply {
  const app = whoIsTheApp(call);
  const values = readUpdates(call).flatMap((update) =>
    valuesOf(getAppField(call.world, String(update.customField)), update),
  );
  writeAppValues(call.world, app, values, modeOf(call));
  return noContent();
}

/** The field whose configurations an administrator or the app handles. */
function configuredField(call: RouteCall, idOrKey: string): Field {
  const accountId = whoCalls(call);
  if (!isApp(call, accountId) && !isAdmin(call.world, accountId)) {
    throw forbidden(
      'Only Jira administrators and the app that provided the custom field can access its configurations.',
    );
  }
  return getAppField(call.world, idOrKey);
}

/** The contexts of the call's filters; only one filter may be given. */
function filteredContexts(call: RouteCall, field: Field): readonly FieldContext[] {
  const { world, query } = call;
  const ids = [...listParam(call, 'id'), ...listParam(call, 'fieldContextId')];
  const issueId = query.get('issueId');
  const projectKey = query.get('projectKeyOrId');
  const typeId = query.get('issueTypeId');
  const given = [query.get('id'), query.get('fieldContextId'), issueId, projectKey];
  if (
    given.filter((each) => each !== null).length > 1 ||
    (projectKey === null) !== (typeId === null)
  ) {
    throw badRequest('The configurations can be filtered by one criterion only.');
  }
  if (ids.length > 0) return field.contexts.filter(({ id }) => ids.includes(id));
  const issue = issueId === null ? undefined : findIssue(world, issueId);
  const projectId = issue?.projectId ?? findProject(world, projectKey ?? '')?.id;
  if (issueId === null && projectKey === null) return field.contexts;
  const context = contextFor(field, projectId ?? '', issue?.typeId ?? typeId ?? '');
  return context ? [context] : [];
}

/** A context has one configuration, which goes by the context's id. */
const configurationBean = ({ id, configuration }: FieldContext): Record<string, unknown> => ({
  id,
  fieldContextId: id,
  ...(configuration ? { configuration: configuration.value, schema: configuration.schema } : {}),
});

function listConfigurations(call: RouteCall): Reply {
  const field = configuredField(call, param(call, 'fieldIdOrKey'));
  const contexts = filteredContexts(call, field);
  return ok(pageOf(call, contexts, pageRequest(call, 100), configurationBean));
}

function listAllConfigurations(call: RouteCall): Reply {
  const idsOrKeys = stringList(jsonBody(call), 'fieldIdsOrKeys') ?? [];
  if (idsOrKeys.length === 0) throw badRequest('The fieldIdsOrKeys have to be provided.');
  const rows = idsOrKeys.flatMap((idOrKey) => {
    const field = configuredField(call, idOrKey);
    return filteredContexts(call, field).map((context) => ({
      customFieldId: field.id,
      ...configurationBean(context),
    }));
  });
  return ok(pageOf(call, rows, pageRequest(call, 100), (row) => row));
}

const MAX_CONFIGURATIONS = 1000;

function writeConfigurations(call: RouteCall): Reply {
  const { world } = call;
  const field = configuredField(call, param(call, 'fieldIdOrKey'));
  const { configurations } = jsonBody(call);
  if (!Array.isArray(configurations) || !configurations.every(isRecord)) throw invalidPayload();
  if (configurations.length === 0 || configurations.length > MAX_CONFIGURATIONS) {
    throw badRequest('The configurations must contain between 1 and 1,000 items.');
  }
  const byId = new Map(configurations.map((each) => [String(each.id), each]));
  if (byId.size < configurations.length) {
    throw badRequest('The configurations must not contain duplicates.');
  }
  for (const [id, { configuration, schema }] of byId) {
    const now = getAppField(world, field.id);
    const context = now.contexts.find((each) => each.id === id);
    if (!context) throw badRequest(`The configuration was not found: ${id}.`);
    const value = { value: configuration ?? null, schema: schema ?? null };
    putContext(world, now, { ...context, configuration: value });
  }
  return ok({});
}

const APP = '/rest/api/3/app/field';
const CONFIGURATION = `${APP}/{fieldIdOrKey}/context/configuration`;

export const appFieldRoutes: readonly Route[] = [
  { method: 'POST', path: `${APP}/value`, handle: writeManyFields },
  { method: 'PUT', path: `${APP}/{fieldIdOrKey}/value`, handle: writeOneField },
  { method: 'GET', path: CONFIGURATION, handle: listConfigurations },
  { method: 'PUT', path: CONFIGURATION, handle: writeConfigurations },
  { method: 'POST', path: `${APP}/context/configuration/list`, handle: listAllConfigurations },
];
