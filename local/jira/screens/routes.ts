import { listFields } from '../fields/model';
import { listed } from '../listing';
import { pageOf, pageRequest } from '../paging';
import { adminRoutes } from '../permissions/admin-routes';
import { invalidPayload } from '../refusal';
import {
  created,
  jsonBody,
  limitedString,
  listParam,
  noContent,
  ok,
  onlyKeys,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { addScreen, deleteScreen, updateScreen } from './edit';
import { DEFAULT_SCREEN, getScreen } from './model';
import type { Screen } from './screen';
import { addFieldToDefault, availableFields } from './tabs';
import { fieldOnScreen, screenBean, tabBean } from './view';

const ALL = '/rest/api/3/screens';
const ONE = `${ALL}/{screenId}`;
const PAGE = 100;

const screenIdOf = (call: RouteCall): string => param(call, 'screenId');

function list(call: RouteCall): Reply {
  const scopes = listParam(call, 'scope');
  const scopeOf = (screen: Screen): string => (screen.scopeProjectId ? 'PROJECT' : 'GLOBAL');
  const wanted = listed(call, call.world.screens.values()).filter(
    (screen) => scopes.length === 0 || scopes.includes(scopeOf(screen)),
  );
  return ok(pageOf(call, wanted, pageRequest(call, PAGE), screenBean));
}

function create(call: RouteCall): Reply {
  const { name = '', description } = namesIn(call);
  return created(screenBean(addScreen(call.world, { name, description })));
}

function namesIn(call: RouteCall): { readonly name?: string; readonly description?: string } {
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description']);
  const name = limitedString(body, 'name', 255);
  const description = limitedString(body, 'description', 255);
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
  };
}

function update(call: RouteCall): Reply {
  const changes = namesIn(call);
  if (Object.keys(changes).length === 0) throw invalidPayload();
  return ok(screenBean(updateScreen(call.world, screenIdOf(call), changes)));
}

function remove(call: RouteCall): Reply {
  deleteScreen(call.world, screenIdOf(call));
  return noContent();
}

/** Fields on no tab of the screen. */
const available = (call: RouteCall): Reply =>
  ok(availableFields(call.world, getScreen(call.world, screenIdOf(call))).map(fieldOnScreen));

function addToDefault(call: RouteCall): Reply {
  addFieldToDefault(call.world, DEFAULT_SCREEN, param(call, 'fieldId'));
  return ok({});
}

/** The screens that have the field, with its tab where it is asked for. */
function ofField(call: RouteCall): Reply {
  const fieldId = param(call, 'fieldId');
  const withTab = listParam(call, 'expand').includes('tab');
  const isKnown = listFields(call.world).some(({ id }) => id === fieldId);
  const rows = [...call.world.screens.values()].flatMap((screen) => {
    const tab = screen.tabs.find(({ fieldIds }) => fieldIds.includes(fieldId));
    if (!tab || !isKnown) return [];
    return [{ ...screenBean(screen), ...(withTab && { tab: tabBean(tab) }) }];
  });
  return ok(pageOf(call, rows, pageRequest(call, PAGE), (each) => each));
}

export const screenRoutes: readonly Route[] = adminRoutes(
  [
    { method: 'GET', path: ALL, handle: list },
    { method: 'POST', path: ALL, handle: create },
    { method: 'PUT', path: ONE, handle: update },
    { method: 'DELETE', path: ONE, handle: remove },
    { method: 'GET', path: `${ONE}/availableFields`, handle: available },
    { method: 'POST', path: `${ALL}/addToDefault/{fieldId}`, handle: addToDefault },
    { method: 'GET', path: '/rest/api/3/field/{fieldId}/screens', handle: ofField },
  ],
  'Only Jira administrators can manage screens.',
);
