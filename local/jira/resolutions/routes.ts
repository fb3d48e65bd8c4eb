import { whoAdministers } from '../admin';
import { optionalDescription, readName, requireFreeName } from '../named';
import { putInOrder, readReordering, reordered } from '../ordered';
import { pageOf, pageRequest } from '../paging';
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
import {
  createResolution,
  getResolution,
  listResolutions,
  noSuchResolution,
  setDefaultResolution,
} from './model';
import { resolutionBean } from './view';

const ROOM = { name: 60, description: 255 };
const IN_USE = 'A resolution with this name already exists.';

function list(call: RouteCall): Reply {
  whoCalls(call);
  return ok(listResolutions(call.world).map((each) => resolutionBean(call.world, each)));
}

function search(call: RouteCall): Reply {
  whoCalls(call);
  const ids = listParam(call, 'id');
  const onlyDefault = call.query.get('onlyDefault') === 'true';
  const wanted = listResolutions(call.world).filter(
    ({ id, isDefault }) => (ids.length === 0 || ids.includes(id)) && (!onlyDefault || isDefault),
  );
  return ok(
    pageOf(call, wanted, pageRequest(call), (each) => ({
      ...resolutionBean(call.world, each),
      default: each.isDefault,
    })),
  );
}

function read(call: RouteCall): Reply {
  whoCalls(call);
  return ok(resolutionBean(call.world, getResolution(call.world, param(call, 'id'))));
}

function create(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM);
  requireFreeName(world.resolutions.values(), name, IN_USE);
  const { id } = createResolution(world, { name, description });
  return created({ id });
}

function update(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const resolution = getResolution(world, param(call, 'id'));
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const description = optionalDescription(body, ROOM) ?? resolution.description;
  requireFreeName(world.resolutions.values(), name, IN_USE, resolution.id);
  world.resolutions.put({ ...resolution, name, description });
  return noContent();
}

function remove(call: RouteCall): Reply {
  const actor = whoAdministers(call);
  const { world } = call;
  const { id, name } = getResolution(world, param(call, 'id'));
  const replaceWith = call.query.get('replaceWith') ?? '';
  if (replaceWith === '') throw badRequest('The replaceWith has to be provided.');
  if (replaceWith === id) throw badRequest('A resolution cannot be replaced with itself.');
  getResolution(world, replaceWith);
  if (isUnderWay(world, ['delete-resolution'])) {
    throw new JiraRefusal(409, ['A task to delete the issue resolution is already running.']);
  }
  const input = { id, replaceWith };
  return seeTask(call, submitTask(world, actor, 'delete-resolution', input, `Delete ${name}`));
}

function chooseDefault(call: RouteCall): Reply {
  whoAdministers(call);
  const body = jsonBody(call);
  const id = optionalString(body, 'id');
  if (id === undefined && body.id !== null) throw badRequest('The id has to be provided.');
  setDefaultResolution(call.world, id === undefined ? null : getResolution(call.world, id).id);
  return noContent();
}

function move(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const all = listResolutions(world).map(({ id }) => id);
  putInOrder(world.resolutions, reordered(all, readReordering(jsonBody(call)), noSuchResolution));
  return noContent();
}

const ALL = '/rest/api/3/resolution';
const ONE = `${ALL}/{id}`;

export const resolutionRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: `${ALL}/search`, handle: search },
  { method: 'PUT', path: `${ALL}/default`, handle: chooseDefault },
  { method: 'PUT', path: `${ALL}/move`, handle: move },
  { method: 'GET', path: ONE, handle: read },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
];
