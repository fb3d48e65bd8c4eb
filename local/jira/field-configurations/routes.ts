import { whoAdministers } from '../admin';
import { isRecord } from '../fields/field-kind';
import { listFields } from '../fields/model';
import { optionalDescription, readName, requireFreeName } from '../named';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalString,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import type { FieldConfiguration, FieldConfigurationItem } from './field-configuration';
import { putItem } from './items';
import { createFieldConfiguration, itemIn } from './model';
import { CONFIGURATIONS, getConfiguration, requireFieldConfigurations } from './retired';
import { fieldConfigurationSchemeRoutes } from './scheme-routes';

const ROOM = { name: 255, description: 255 };
const IN_USE = 'A field configuration is using this name.';

const bean = ({ id, name, description, isDefault }: FieldConfiguration) => ({
  id: Number(id),
  name,
  description,
  ...(isDefault ? { isDefault } : {}),
});

function list(call: RouteCall): Reply {
  whoAdministers(call, CONFIGURATIONS);
  const ids = listParam(call, 'id');
  const query = (call.query.get('query') ?? '').toLowerCase();
  const onlyDefault = call.query.get('isDefault') === 'true';
  const wanted = [...call.world.fieldConfigurations.values()].filter(
    ({ id, name, description, isDefault }) =>
      (ids.length === 0 || ids.includes(id)) &&
      (!onlyDefault || isDefault) &&
      `${name}\n${description}`.toLowerCase().includes(query),
  );
  return ok(pageOf(call, wanted, pageRequest(call), bean));
}

function create(call: RouteCall): Reply {
  whoAdministers(call, CONFIGURATIONS);
  requireFieldConfigurations(call);
  const { world } = call;
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM);
  requireFreeName(world.fieldConfigurations.values(), name, IN_USE);
  return ok(bean(createFieldConfiguration(world, { name, description })));
}

/** The one that an administrator changes. @throws 400 for the default */
function changeable(call: RouteCall): FieldConfiguration {
  whoAdministers(call, CONFIGURATIONS);
  requireFieldConfigurations(call);
  const configuration = getConfiguration(call.world, param(call, 'id'));
  if (configuration.isDefault) {
    throw badRequest('The default field configuration cannot be changed.');
  }
  return configuration;
}

function update(call: RouteCall): Reply {
  const configuration = changeable(call);
  const { world } = call;
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM) ?? '';
  requireFreeName(world.fieldConfigurations.values(), name, IN_USE, configuration.id);
  world.fieldConfigurations.put({ ...configuration, name, description });
  return noContent();
}

function remove(call: RouteCall): Reply {
  const { id } = changeable(call);
  const { world } = call;
  const isUsed = [...world.fieldConfigurationSchemes.values()].some(
    ({ defaultConfigurationId, configurationIds }) =>
      defaultConfigurationId === id || Object.values(configurationIds).includes(id),
  );
  if (isUsed) throw badRequest('The field configuration is used in a field configuration scheme.');
  world.fieldConfigurations.remove(id);
  return noContent();
}

function listItems(call: RouteCall): Reply {
  whoAdministers(call, CONFIGURATIONS);
  const configuration = getConfiguration(call.world, param(call, 'id'));
  return ok(
    pageOf(call, listFields(call.world), pageRequest(call), ({ id }) => ({
      id,
      ...itemIn(configuration, id),
    })),
  );
}

function putItems(call: RouteCall): Reply {
  whoAdministers(call, CONFIGURATIONS);
  requireFieldConfigurations(call);
  const { world } = call;
  const configuration = getConfiguration(world, param(call, 'id'));
  const { fieldConfigurationItems: given } = jsonBody(call);
  if (!Array.isArray(given) || !given.every(isRecord)) throw invalidPayload();
  const items = given.map((each) => readItem(world, configuration, each));
  for (const { fieldId, item } of items) putItem(world, configuration.id, fieldId, item);
  return noContent();
}

function readItem(
  world: World,
  configuration: FieldConfiguration,
  given: Record<string, unknown>,
): { readonly fieldId: string; readonly item: FieldConfigurationItem } {
  const fieldId = optionalString(given, 'id') ?? '';
  if (!world.fields.has(fieldId)) throw badRequest(`The field was not found: ${fieldId}.`);
  const before = itemIn(configuration, fieldId);
  const { isHidden = before.isHidden, isRequired = before.isRequired } = given;
  if (typeof isHidden !== 'boolean' || typeof isRequired !== 'boolean') throw invalidPayload();
  if (isHidden && isRequired) throw badRequest('A hidden field cannot be required.');
  if (isHidden && fieldId === 'summary') throw badRequest('The field cannot be hidden: summary.');
  const description = optionalString(given, 'description') ?? before.description;
  return { fieldId, item: { isHidden, isRequired, description } };
}

const ALL = '/rest/api/3/fieldconfiguration';

export const fieldConfigurationRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'PUT', path: `${ALL}/{id}`, handle: update },
  { method: 'DELETE', path: `${ALL}/{id}`, handle: remove },
  { method: 'GET', path: `${ALL}/{id}/fields`, handle: listItems },
  { method: 'PUT', path: `${ALL}/{id}/fields`, handle: putItems },
  ...fieldConfigurationSchemeRoutes,
];
