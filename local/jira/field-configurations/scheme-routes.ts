import { whoAdministers } from '../admin';
import { isRecord } from '../fields/field-kind';
import { checkIssueTypes } from '../fields/contexts';
import { optionalDescription, readName, requireFreeName } from '../named';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload, notFound } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalString,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import type { FieldConfigurationScheme } from './field-configuration';
import { DEFAULT_FIELD_CONFIGURATION } from './model';
import { CONFIGURATIONS, getConfiguration, requireFieldConfigurations } from './retired';

const ROOM = { name: 255, description: 1024 };
const IN_USE = 'A field configuration scheme is using this name.';

function getScheme(world: World, id: string): FieldConfigurationScheme {
  const scheme = world.fieldConfigurationSchemes.find(id);
  if (!scheme) throw notFound('The field configuration scheme was not found.');
  return scheme;
}

/** The world of an administrator who changes something. */
function changing(call: RouteCall): World {
  whoAdministers(call, CONFIGURATIONS);
  requireFieldConfigurations(call);
  return call.world;
}

const bean = ({ id, name, description }: FieldConfigurationScheme) => ({ id, name, description });

function wanted(call: RouteCall, parameter: string): FieldConfigurationScheme[] {
  whoAdministers(call, CONFIGURATIONS);
  const ids = listParam(call, parameter);
  return [...call.world.fieldConfigurationSchemes.values()].filter(
    ({ id }) => ids.length === 0 || ids.includes(id),
  );
}

const list = (call: RouteCall): Reply =>
  ok(pageOf(call, wanted(call, 'id'), pageRequest(call), bean));

function create(call: RouteCall): Reply {
  const world = changing(call);
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM) ?? '';
  requireFreeName(world.fieldConfigurationSchemes.values(), name, IN_USE);
  const scheme = world.fieldConfigurationSchemes.put({
    id: world.nextId('field-configuration-scheme'),
    ...{ name, description },
    defaultConfigurationId: DEFAULT_FIELD_CONFIGURATION,
    configurationIds: {},
  });
  return created(bean(scheme));
}

function update(call: RouteCall): Reply {
  const world = changing(call);
  const scheme = getScheme(world, param(call, 'id'));
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM) ?? '';
  requireFreeName(world.fieldConfigurationSchemes.values(), name, IN_USE, scheme.id);
  world.fieldConfigurationSchemes.put({ ...scheme, name, description });
  return noContent();
}

function remove(call: RouteCall): Reply {
  const world = changing(call);
  const { id } = getScheme(world, param(call, 'id'));
  const isUsed = [...world.projects.values()].some(
    ({ fieldConfigurationSchemeId }) => fieldConfigurationSchemeId === id,
  );
  if (isUsed) throw badRequest('The field configuration scheme is used by a project.');
  world.fieldConfigurationSchemes.remove(id);
  return noContent();
}

function listMappings(call: RouteCall): Reply {
  const rows = wanted(call, 'fieldConfigurationSchemeId').flatMap((scheme) =>
    [['default', scheme.defaultConfigurationId], ...Object.entries(scheme.configurationIds)].map(
      ([issueTypeId, fieldConfigurationId]) => ({
        ...{ fieldConfigurationSchemeId: scheme.id, issueTypeId, fieldConfigurationId },
      }),
    ),
  );
  return ok(pageOf(call, rows, pageRequest(call), (row) => row));
}

function map(call: RouteCall): Reply {
  const world = changing(call);
  const scheme = getScheme(world, param(call, 'id'));
  const { mappings } = jsonBody(call);
  if (!Array.isArray(mappings) || mappings.length === 0 || !mappings.every(isRecord)) {
    throw invalidPayload();
  }
  const read = mappings.map((each) => ({
    typeId: optionalString(each, 'issueTypeId') ?? '',
    configurationId: getConfiguration(world, optionalString(each, 'fieldConfigurationId') ?? '').id,
  }));
  const typeIds = read.map(({ typeId }) => typeId);
  requireDistinct(typeIds);
  checkIssueTypes(
    world,
    typeIds.filter((id) => id !== 'default'),
  );
  const byType = read.filter(({ typeId }) => typeId !== 'default');
  const forAll = read.find(({ typeId }) => typeId === 'default');
  world.fieldConfigurationSchemes.put({
    ...scheme,
    defaultConfigurationId: forAll?.configurationId ?? scheme.defaultConfigurationId,
    configurationIds: {
      ...scheme.configurationIds,
      ...Object.fromEntries(byType.map((each) => [each.typeId, each.configurationId])),
    },
  });
  return noContent();
}

function unmap(call: RouteCall): Reply {
  const world = changing(call);
  const scheme = getScheme(world, param(call, 'id'));
  const typeIds = stringList(jsonBody(call), 'issueTypeIds') ?? [];
  requireDistinct(typeIds);
  const absent = typeIds.filter((id) => !scheme.configurationIds[id]);
  if (absent.length > 0) throw notFound(`These issue types were not found: ${absent.join(', ')}.`);
  const left = Object.entries(scheme.configurationIds).filter(([id]) => !typeIds.includes(id));
  world.fieldConfigurationSchemes.put({ ...scheme, configurationIds: Object.fromEntries(left) });
  return noContent();
}

function requireDistinct(typeIds: readonly string[]): void {
  if (typeIds.length === 0) throw badRequest('The issueTypeIds have to be provided.');
  if (new Set(typeIds).size < typeIds.length) {
    throw badRequest('The issueTypeIds must not contain duplicates.');
  }
}

function listProjects(call: RouteCall): Reply {
  whoAdministers(call, CONFIGURATIONS);
  const { world } = call;
  const ids = listParam(call, 'projectId');
  const rows = [null, ...world.fieldConfigurationSchemes.values()].flatMap((scheme) => {
    const projectIds = [...world.projects.values()]
      .filter((project) => project.fieldConfigurationSchemeId === (scheme?.id ?? null))
      .map(({ id }) => id)
      .filter((id) => ids.includes(id));
    if (projectIds.length === 0) return [];
    return [{ projectIds, ...(scheme ? { fieldConfigurationScheme: bean(scheme) } : {}) }];
  });
  return ok(pageOf(call, rows, pageRequest(call), (row) => row));
}

function assign(call: RouteCall): Reply {
  const world = changing(call);
  const body = jsonBody(call);
  const project = world.projects.find(optionalString(body, 'projectId') ?? '');
  if (!project) throw notFound('The project was not found.');
  if (project.style === 'team-managed') {
    throw badRequest('Only classic projects can have field configuration schemes assigned.');
  }
  const id = optionalString(body, 'fieldConfigurationSchemeId') ?? null;
  if (id !== null) getScheme(world, id);
  world.projects.put({ ...project, fieldConfigurationSchemeId: id });
  return noContent();
}

const ALL = '/rest/api/3/fieldconfigurationscheme';

export const fieldConfigurationSchemeRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'PUT', path: `${ALL}/{id}`, handle: update },
  { method: 'DELETE', path: `${ALL}/{id}`, handle: remove },
  { method: 'GET', path: `${ALL}/mapping`, handle: listMappings },
  { method: 'PUT', path: `${ALL}/{id}/mapping`, handle: map },
  { method: 'POST', path: `${ALL}/{id}/mapping/delete`, handle: unmap },
  { method: 'GET', path: `${ALL}/project`, handle: listProjects },
  { method: 'PUT', path: `${ALL}/project`, handle: assign },
];
