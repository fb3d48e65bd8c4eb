import { adminRoutes } from '../permissions/admin-routes';
import {
  created,
  jsonBody,
  limitedString,
  noContent,
  ok,
  param,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import {
  createCategory,
  deleteCategory,
  getCategory,
  updateCategory,
  type CategoryInput,
} from './model';
import { categoryBean } from './view';

const ALL = '/rest/api/3/projectCategory';
const ONE = `${ALL}/{id}`;

function list(call: RouteCall): Reply {
  whoCalls(call);
  const { world } = call;
  return ok([...world.projectCategories.values()].map((each) => categoryBean(world, each)));
}

function one(call: RouteCall): Reply {
  whoCalls(call);
  return ok(categoryBean(call.world, getCategory(call.world, param(call, 'id'))));
}

function inputOf(call: RouteCall): CategoryInput {
  const body = jsonBody(call);
  return {
    name: limitedString(body, 'name', 255),
    description: limitedString(body, 'description', 1000),
  };
}

const create = (call: RouteCall): Reply =>
  created(categoryBean(call.world, createCategory(call.world, inputOf(call))));

function update(call: RouteCall): Reply {
  const category = updateCategory(call.world, param(call, 'id'), inputOf(call));
  return ok(categoryBean(call.world, category));
}

function remove(call: RouteCall): Reply {
  deleteCategory(call.world, param(call, 'id'));
  return noContent();
}

export const projectCategoryRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'GET', path: ONE, handle: one },
  ...adminRoutes([
    { method: 'POST', path: ALL, handle: create },
    { method: 'PUT', path: ONE, handle: update },
    { method: 'DELETE', path: ONE, handle: remove },
  ]),
];
