import { whoAdministers } from '../admin';
import { optionalDescription, optionalName, readName, requireFreeName } from '../named';
import { pageOf, pageRequest } from '../paging';
import { badRequest, JiraRefusal } from '../refusal';
import { jsonBody, listParam, ok, param, type Reply, type Route, type RouteCall } from '../route';
import type { World } from '../world';
import type { FieldScheme } from './field-scheme';
import { fieldRuleRoutes } from './field-rule-routes';
import { createFieldScheme } from './model';
import { getScheme, requireFieldSchemes } from './partial';
import { schemeProjectRoutes } from './project-routes';

const ROOM = { name: 255, description: 1024 };
const IN_USE = 'A field association scheme with this name already exists.';
const SCHEMES = '/rest/api/3/config/fieldschemes';
const MAX_PAGE = 100;

const links = ({ id }: FieldScheme) => ({
  associations: `${SCHEMES.slice(1)}/${id}/fields`,
  projects: `${SCHEMES.slice(1)}/${id}/projects`,
});

const identity = (scheme: FieldScheme): Record<string, unknown> => ({
  id: Number(scheme.id),
  name: scheme.name,
  description: scheme.description,
  links: links(scheme),
});

const details = (scheme: FieldScheme): Record<string, unknown> => ({
  ...identity(scheme),
  isDefault: scheme.isDefault,
  fieldsCount: Object.keys(scheme.fields).length,
});

/** The world of an administrator on a site with field schemes. */
function administered(call: RouteCall): World {
  whoAdministers(call);
  requireFieldSchemes(call);
  return call.world;
}

function list(call: RouteCall): Reply {
  const world = administered(call);
  const projectIds = listParam(call, 'projectId');
  const query = call.query.get('query');
  const used = new Set(
    [...world.projects.values()]
      .filter(({ id }) => projectIds.includes(id))
      .map(({ fieldSchemeId }) => fieldSchemeId),
  );
  const wanted = [...world.fieldSchemes.values()].filter(
    ({ id, name }) =>
      (projectIds.length === 0 || used.has(id)) &&
      name.toLowerCase().includes((query ?? '').toLowerCase()),
  );
  const filters = {
    ...(projectIds.length > 0 ? { projectIds: projectIds.map(Number) } : {}),
    ...(query === null ? {} : { query }),
  };
  const matched = Object.keys(filters).length > 0 ? { matchedFilters: filters } : {};
  const request = pageRequest(call, 50, MAX_PAGE);
  return ok(pageOf(call, wanted, request, (scheme) => ({ ...details(scheme), ...matched })));
}

function read(call: RouteCall): Reply {
  const scheme = getScheme(administered(call), param(call, 'id'));
  return ok({ ...details(scheme), id: scheme.id });
}

function create(call: RouteCall): Reply {
  return createFrom(call, {});
}

function clone(call: RouteCall): Reply {
  const { fields } = getScheme(administered(call), param(call, 'id'));
  return createFrom(call, fields);
}

/** A scheme of the body's name, with those fields. */
function createFrom(call: RouteCall, fields: FieldScheme['fields']): Reply {
  const world = administered(call);
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM);
  requireFreeName(world.fieldSchemes.values(), name, IN_USE);
  const always = { summary: { isRequired: true, description: '' } };
  const made = createFieldScheme(world, { name, description, fields: { ...always, ...fields } });
  return ok(identity(made));
}

function update(call: RouteCall): Reply {
  const world = administered(call);
  const scheme = getScheme(world, param(call, 'id'));
  const body = jsonBody(call);
  const name = optionalName(body, ROOM) ?? scheme.name;
  const description = optionalDescription(body, ROOM) ?? scheme.description;
  requireFreeName(world.fieldSchemes.values(), name, IN_USE, scheme.id);
  return ok(identity(world.fieldSchemes.put({ ...scheme, name, description })));
}

function remove(call: RouteCall): Reply {
  const world = administered(call);
  const scheme = getScheme(world, param(call, 'id'));
  if (scheme.isDefault) throw badRequest('The default field association scheme cannot be deleted.');
  if ([...world.projects.values()].some(({ fieldSchemeId }) => fieldSchemeId === scheme.id)) {
    throw new JiraRefusal(409, ['The field association scheme is in use by projects.']);
  }
  world.fieldSchemes.remove(scheme.id);
  return ok({ id: scheme.id, deleted: true });
}

export const fieldSchemeRoutes: readonly Route[] = [
  { method: 'GET', path: SCHEMES, handle: list },
  { method: 'POST', path: SCHEMES, handle: create },
  { method: 'GET', path: `${SCHEMES}/{id}`, handle: read },
  { method: 'PUT', path: `${SCHEMES}/{id}`, handle: update },
  { method: 'DELETE', path: `${SCHEMES}/{id}`, handle: remove },
  { method: 'POST', path: `${SCHEMES}/{id}/clone`, handle: clone },
  ...fieldRuleRoutes,
  ...schemeProjectRoutes,
];
