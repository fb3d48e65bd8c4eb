import { whoAdministers } from '../admin';
import { isRecord } from '../fields/field-kind';
import { optionalDescription, optionalName, readName, requireFreeName } from '../named';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload } from '../refusal';
import {
  created,
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
import { securityLevelRoutes } from './level-routes';
import { securityProjectRoutes } from './project-routes';
import { createSecurityScheme, getLevel, getSecurityScheme, readLevels } from './schemes';
import type { SecurityScheme } from './security-scheme';
import { memberBean, membersIn, schemeBean, schemeWithLevels } from './view';

const ROOM = { name: 60, description: 255 };
const IN_USE = 'An issue security scheme with this name already exists.';

const projectIdsOf = (world: World, scheme: SecurityScheme): string[] =>
  [...world.projects.values()]
    .filter(({ securitySchemeId }) => securitySchemeId === scheme.id)
    .map(({ id }) => id);

function list(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const schemes = [...world.securitySchemes.values()];
  return ok({ issueSecuritySchemes: schemes.map((scheme) => schemeBean(world, scheme)) });
}

function search(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const ids = listParam(call, 'id');
  const projectIds = listParam(call, 'projectId');
  const rows = [...world.securitySchemes.values()]
    .map((scheme) => ({ scheme, used: projectIdsOf(world, scheme) }))
    .filter(
      ({ scheme, used }) =>
        (ids.length === 0 || ids.includes(scheme.id)) &&
        (projectIds.length === 0 || used.some((id) => projectIds.includes(id))),
    );
  return ok(
    pageOf(call, rows, pageRequest(call), ({ scheme, used }) => ({
      self: world.url(`/rest/api/3/issuesecurityschemes/${scheme.id}`),
      id: Number(scheme.id),
      name: scheme.name,
      description: scheme.description,
      ...(scheme.defaultLevelId === null ? {} : { defaultLevel: Number(scheme.defaultLevelId) }),
      ...(projectIds.length === 0 ? {} : { projectIds: used.map(Number) }),
    })),
  );
}

function read(call: RouteCall): Reply {
  whoAdministers(call);
  return ok(schemeWithLevels(call.world, getSecurityScheme(call.world, param(call, 'id'))));
}

function create(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM);
  const levels = readLevels(world, body.levels);
  requireFreeName(world.securitySchemes.values(), name, IN_USE);
  return created({ id: createSecurityScheme(world, { name, description, levels }).id });
}

function update(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const scheme = getSecurityScheme(world, param(call, 'id'));
  const body = jsonBody(call);
  const name = optionalName(body, ROOM) ?? scheme.name;
  const description = optionalDescription(body, ROOM) ?? scheme.description;
  requireFreeName(world.securitySchemes.values(), name, IN_USE, scheme.id);
  world.securitySchemes.put({ ...scheme, name, description });
  return noContent();
}

function remove(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const scheme = getSecurityScheme(world, param(call, 'schemeId'));
  if (projectIdsOf(world, scheme).length > 0) {
    throw badRequest(
      "You can't delete an issue security scheme if any projects are associated with it.",
    );
  }
  world.securitySchemes.remove(scheme.id);
  return noContent();
}

function members(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const scheme = getSecurityScheme(world, param(call, 'issueSecuritySchemeId'));
  const levelIds = listParam(call, 'issueSecurityLevelId');
  const rows = membersIn([scheme]).filter(
    ({ level }) => levelIds.length === 0 || levelIds.includes(level.id),
  );
  return ok(
    pageOf(call, rows, pageRequest(call), (row) => ({
      id: Number(row.member.id),
      issueSecurityLevelId: Number(row.level.id),
      holder: memberBean(world, row).holder,
    })),
  );
}

function setDefaults(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const { defaultValues } = jsonBody(call);
  if (!Array.isArray(defaultValues) || !defaultValues.every(isRecord)) throw invalidPayload();
  const wanted = defaultValues.map((each) => {
    const scheme = getSecurityScheme(world, optionalString(each, 'issueSecuritySchemeId') ?? '');
    const levelId = optionalString(each, 'defaultLevelId') ?? '-1';
    return { scheme, levelId: levelId === '-1' ? null : getLevel(scheme, levelId).id };
  });
  for (const { scheme, levelId } of wanted) {
    world.securitySchemes.put({ ...scheme, defaultLevelId: levelId });
  }
  return noContent();
}

const ALL = '/rest/api/3/issuesecurityschemes';

export const securityRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: `${ALL}/search`, handle: search },
  { method: 'GET', path: `${ALL}/{id}`, handle: read },
  { method: 'PUT', path: `${ALL}/{id}`, handle: update },
  { method: 'DELETE', path: `${ALL}/{schemeId}`, handle: remove },
  { method: 'GET', path: `${ALL}/{issueSecuritySchemeId}/members`, handle: members },
  { method: 'PUT', path: `${ALL}/level/default`, handle: setDefaults },
  ...securityLevelRoutes,
  ...securityProjectRoutes,
];
