import { whoAdministers } from '../admin';
import { optionalDescription, optionalName, readName, requireFreeName } from '../named';
import { putInOrder, readReordering, reordered } from '../ordered';
import { pageOf, pageRequest } from '../paging';
import { badRequest, JiraRefusal } from '../refusal';
import {
  created,
  jsonBody,
  listParam,
  noContent,
  ok,
  optionalNumber,
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
  checkPriorityCanGo,
  createPriority,
  getPriority,
  listPriorities,
  noSuchPriority,
  setDefaultPriority,
} from './model';
import { priorityDetails } from './view';

const ROOM = { name: 60, description: 255 };
const IN_USE = 'A priority with this name already exists.';

function list(call: RouteCall): Reply {
  whoCalls(call);
  return ok(listPriorities(call.world).map((each) => priorityDetails(call.world, each)));
}

function search(call: RouteCall): Reply {
  whoCalls(call);
  const { world, query } = call;
  const ids = listParam(call, 'id');
  const text = (query.get('priorityName') ?? '').toLowerCase();
  const onlyDefault = query.get('onlyDefault') === 'true';
  const wanted = listPriorities(world).filter(
    (each) =>
      (ids.length === 0 || ids.includes(each.id)) &&
      each.name.toLowerCase().includes(text) &&
      (!onlyDefault || priorityDetails(world, each).isDefault),
  );
  return ok(pageOf(call, wanted, pageRequest(call), (each) => priorityDetails(world, each)));
}

function read(call: RouteCall): Reply {
  whoCalls(call);
  return ok(priorityDetails(call.world, getPriority(call.world, param(call, 'id'))));
}

/** What a body says of the looks of a priority. */
function looks(body: Record<string, unknown>) {
  const color = optionalString(body, 'statusColor');
  if (color !== undefined && !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color)) {
    throw badRequest('The statusColor must be a color in 3-digit or 6-digit hexadecimal format.');
  }
  const iconUrl = optionalString(body, 'iconUrl');
  const avatarId = optionalNumber(body, 'avatarId');
  const description = optionalDescription(body, ROOM);
  return {
    ...(color === undefined ? {} : { color }),
    ...(iconUrl === undefined ? {} : { iconUrl }),
    ...(avatarId === undefined ? {} : { avatarId }),
    ...(description === undefined ? {} : { description }),
  };
}

function create(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const body = jsonBody(call);
  const name = readName(body, ROOM);
  const rest = looks(body);
  if (rest.color === undefined) throw badRequest('The statusColor has to be provided.');
  requireFreeName(world.priorities.values(), name, IN_USE);
  const { id } = createPriority(world, { name, ...rest });
  return created({ id });
}

function update(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const priority = getPriority(world, param(call, 'id'));
  const body = jsonBody(call);
  const name = optionalName(body, ROOM);
  const changes = { ...(name === undefined ? {} : { name }), ...looks(body) };
  if (Object.keys(changes).length === 0) {
    throw badRequest('At least one request body parameter must be defined.');
  }
  if (name !== undefined) requireFreeName(world.priorities.values(), name, IN_USE, priority.id);
  world.priorities.put({ ...priority, ...changes });
  return noContent();
}

function remove(call: RouteCall): Reply {
  const actor = whoAdministers(call);
  const { world } = call;
  const id = param(call, 'id');
  const { name } = getPriority(world, id);
  checkPriorityCanGo(world, id);
  if (isUnderWay(world, ['delete-priority'])) {
    throw new JiraRefusal(409, ['A task to delete the issue priority is already running.']);
  }
  const description = `Delete priority ${name}`;
  return seeTask(call, submitTask(world, actor, 'delete-priority', { id }, description));
}

function chooseDefault(call: RouteCall): Reply {
  whoAdministers(call);
  const body = jsonBody(call);
  const id = optionalString(body, 'id');
  if (id === undefined && body.id !== null) throw badRequest('The id has to be provided.');
  setDefaultPriority(call.world, id === undefined ? null : getPriority(call.world, id).id);
  return noContent();
}

function move(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const all = listPriorities(world).map(({ id }) => id);
  putInOrder(world.priorities, reordered(all, readReordering(jsonBody(call)), noSuchPriority));
  return noContent();
}

const ALL = '/rest/api/3/priority';
const ONE = `${ALL}/{id}`;

export const priorityRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: `${ALL}/search`, handle: search },
  { method: 'PUT', path: `${ALL}/default`, handle: chooseDefault },
  { method: 'PUT', path: `${ALL}/move`, handle: move },
  { method: 'GET', path: ONE, handle: read },
  { method: 'PUT', path: ONE, handle: update },
  { method: 'DELETE', path: ONE, handle: remove },
];
