import { whoAdministers } from '../admin';
import { optionalDescription, optionalName, requireFreeName } from '../named';
import { pageOf, pageRequest } from '../paging';
import { badRequest, JiraRefusal, notFound } from '../refusal';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { isUnderWay, submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import {
  addLevels,
  getLevel,
  getSecurityScheme,
  membersOf,
  putLevel,
  readLevels,
  readMembers,
} from './schemes';
import { levelBean, memberBean, membersIn } from './view';

const ROOM = { name: 60, description: 255 };
const IN_USE = 'An issue security level with this name already exists.';

function place(call: RouteCall) {
  whoAdministers(call);
  const scheme = getSecurityScheme(call.world, param(call, 'schemeId'));
  return { scheme, level: getLevel(scheme, param(call, 'levelId')) };
}

/** Ids name what is wanted by level or by scheme: the result has what either names. */
const isNamed = (lists: readonly (readonly [readonly string[], string])[]): boolean =>
  lists.every(([ids]) => ids.length === 0) || lists.some(([ids, id]) => ids.includes(id));

function list(call: RouteCall): Reply {
  whoAdministers(call);
  const { world, query } = call;
  const [ids, schemeIds] = [listParam(call, 'id'), listParam(call, 'schemeId')];
  const onlyDefault = query.get('onlyDefault') === 'true';
  const rows = [...world.securitySchemes.values()]
    .flatMap((scheme) => scheme.levels.map((level) => ({ scheme, level })))
    .filter(
      ({ scheme, level }) =>
        isNamed([
          [ids, level.id],
          [schemeIds, scheme.id],
        ]) &&
        (!onlyDefault || scheme.defaultLevelId === level.id),
    );
  return ok(
    pageOf(call, rows, pageRequest(call), ({ scheme, level }) => ({
      ...levelBean(world, level),
      isDefault: scheme.defaultLevelId === level.id,
      issueSecuritySchemeId: scheme.id,
    })),
  );
}

function listMembers(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const named = ['id', 'schemeId', 'levelId'].map((name) => listParam(call, name));
  const [ids = [], schemeIds = [], levelIds = []] = named;
  const rows = membersIn([...world.securitySchemes.values()]).filter(({ scheme, level, member }) =>
    isNamed([
      [ids, member.id],
      [schemeIds, scheme.id],
      [levelIds, level.id],
    ]),
  );
  return ok(pageOf(call, rows, pageRequest(call), (row) => memberBean(world, row)));
}

function add(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const scheme = getSecurityScheme(world, param(call, 'schemeId'));
  const levels = readLevels(world, jsonBody(call).levels);
  if (levels.length === 0) throw badRequest('The levels have to be provided.');
  addLevels(world, scheme, levels);
  return noContent();
}

function update(call: RouteCall): Reply {
  const { scheme, level } = place(call);
  const body = jsonBody(call);
  const name = optionalName(body, ROOM) ?? level.name;
  const description = optionalDescription(body, ROOM) ?? level.description;
  requireFreeName(scheme.levels, name, IN_USE, level.id);
  putLevel(call.world, scheme, { ...level, name, description });
  return noContent();
}

function remove(call: RouteCall): Reply {
  const { scheme, level } = place(call);
  const { world } = call;
  const replaceWith = call.query.get('replaceWith');
  if (replaceWith !== null) getLevel(scheme, replaceWith);
  if (replaceWith === level.id) throw badRequest('A level cannot be replaced with itself.');
  if (isUnderWay(world, ['delete-security-level'])) {
    throw new JiraRefusal(409, ['A task to remove the issue security level is already running.']);
  }
  const input = { schemeId: scheme.id, levelId: level.id, replaceWith };
  const actor = whoAdministers(call);
  const description = `Delete issue security level ${level.name}`;
  return seeTask(call, submitTask(world, actor, 'delete-security-level', input, description));
}

function addMembers(call: RouteCall): Reply {
  const { scheme, level } = place(call);
  const { world } = call;
  const grantees = readMembers(world, jsonBody(call).members);
  if (grantees.length === 0) throw badRequest('The members have to be provided.');
  const known = new Set(level.members.map(({ grantee }) => JSON.stringify(grantee)));
  const added = grantees.filter((grantee) => !known.has(JSON.stringify(grantee)));
  const members = [...level.members, ...membersOf(world, added)];
  putLevel(world, scheme, { ...level, members });
  return noContent();
}

function removeMember(call: RouteCall): Reply {
  const { scheme, level } = place(call);
  const memberId = param(call, 'memberId');
  const members = level.members.filter(({ id }) => id !== memberId);
  if (members.length === level.members.length) {
    throw notFound(`Issue security level member with ID ${memberId} not found.`);
  }
  putLevel(call.world, scheme, { ...level, members });
  return noContent();
}

function read(call: RouteCall): Reply {
  whoAsks(call);
  const id = param(call, 'id');
  for (const { levels } of call.world.securitySchemes.values()) {
    const level = levels.find((each) => each.id === id);
    if (level) return ok(levelBean(call.world, level));
  }
  throw notFound(`Issue security level with ID ${id} not found.`);
}

const ALL = '/rest/api/3/issuesecurityschemes';
const ONE = `${ALL}/{schemeId}/level/{levelId}`;

export const securityLevelRoutes: readonly Route[] = [
  { method: 'GET', path: `${ALL}/level`, handle: list },
  { method: 'GET', path: `${ALL}/level/member`, handle: listMembers },
  { method: 'PUT', path: `${ALL}/{schemeId}/level`, handle: add },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'PUT', path: `${ONE}/member`, handle: addMembers },
  { method: 'DELETE', path: `${ONE}/member/{memberId}`, handle: removeMember },
  { method: 'GET', path: '/rest/api/3/securitylevel/{id}', handle: read },
];
