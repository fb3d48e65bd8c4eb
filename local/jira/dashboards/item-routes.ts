import { isRecord } from '../fields/field-kind';
import { deleteProperty, getProperty, propertyKeys, setProperty } from '../properties/model';
import { badRequest, forbidden } from '../refusal';
import {
  anyJsonBody,
  created,
  noContent,
  ok,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { Gadget } from './dashboard';
import { getGadget, itemOf } from './gadgets';
import { getVisibleDashboard, mayEditDashboard } from './model';

interface Item {
  readonly gadget: Gadget;
  /** Under which its properties are kept. */
  readonly id: string;
}

function readable(call: RouteCall): Item {
  const dashboard = getVisibleDashboard(call.world, call.accountId, param(call, 'dashboardId'));
  const gadget = getGadget(dashboard, param(call, 'itemId'));
  return { gadget, id: itemOf(dashboard, gadget.id) };
}

function writable(call: RouteCall): Item {
  const item = readable(call);
  const dashboard = getVisibleDashboard(call.world, call.accountId, param(call, 'dashboardId'));
  if (!mayEditDashboard(call.world, call.accountId, dashboard)) {
    throw forbidden('You do not have permission to edit this dashboard.');
  }
  return item;
}

function keys(call: RouteCall): Reply {
  const { id, gadget } = readable(call);
  const base = `/rest/api/3/dashboard/${param(call, 'dashboardId')}/items/${gadget.id}/properties`;
  return ok({
    keys: propertyKeys(call.world, 'dashboard-item', id).map((key) => ({
      self: call.world.url(`${base}/${encodeURIComponent(key)}`),
      key,
    })),
  });
}

function get(call: RouteCall): Reply {
  const name = param(call, 'propertyKey');
  const { key, value } = getProperty(call.world, 'dashboard-item', readable(call).id, name);
  return ok({ key, value });
}

function put(call: RouteCall): Reply {
  const { id, gadget } = writable(call);
  const key = param(call, 'propertyKey');
  const value = anyJsonBody(call);
  if (key === 'config' && gadget.moduleKey === undefined) requireStrings(value);
  const done = setProperty(call.world, 'dashboard-item', id, { key, value });
  return done === 'created' ? created({}) : ok({});
}

/** The preferences of Jira's own gadgets are strings. */
function requireStrings(value: unknown): void {
  if (isRecord(value) && Object.values(value).every((each) => typeof each === 'string')) return;
  throw badRequest(
    'The JSON data provided for the property has too many levels. It must be an object with all keys and values as strings.',
  );
}

function remove(call: RouteCall): Reply {
  deleteProperty(call.world, 'dashboard-item', writable(call).id, param(call, 'propertyKey'));
  return noContent();
}

const KEYS = '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties';

export const dashboardItemRoutes: readonly Route[] = [
  { method: 'GET', path: KEYS, handle: keys },
  { method: 'GET', path: `${KEYS}/{propertyKey}`, handle: get },
  { method: 'PUT', path: `${KEYS}/{propertyKey}`, handle: put },
  { method: 'DELETE', path: `${KEYS}/{propertyKey}`, handle: remove },
];
