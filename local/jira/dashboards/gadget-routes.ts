import { isRecord } from '../fields/field-kind';
import { invalidPayload } from '../refusal';
import {
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
import type { Dashboard } from './dashboard';
import { gadgetTypes } from './gadget-types';
import {
  addGadget,
  getGadget,
  noSuchGadgetPlace,
  removeGadget,
  updateGadget,
  type GadgetInput,
} from './gadgets';
import { isDashboardVisible, mayEditDashboard } from './model';
import { gadgetBean } from './view';

/** @throws 404 where the caller may not look, or not write. */
function dashboardOf(call: RouteCall, may: typeof mayEditDashboard): Dashboard {
  const dashboard = call.world.dashboards.find(param(call, 'dashboardId'));
  if (!dashboard || !may(call.world, call.accountId, dashboard)) throw noSuchGadgetPlace();
  return dashboard;
}

function writable(call: RouteCall): Dashboard {
  whoCalls(call);
  return dashboardOf(call, mayEditDashboard);
}

function list(call: RouteCall): Reply {
  const dashboard = dashboardOf(call, isDashboardVisible);
  const ids = listParam(call, 'gadgetId');
  const uris = listParam(call, 'uri');
  const modules = listParam(call, 'moduleKey');
  const isAll = ids.length + uris.length + modules.length === 0;
  const wanted = dashboard.gadgets.filter(
    ({ id, uri = '', moduleKey = '' }) =>
      isAll || ids.includes(id) || uris.includes(uri) || modules.includes(moduleKey),
  );
  return ok({ gadgets: wanted.map((each) => gadgetBean(dashboard, each)) });
}

function inputOf(body: Record<string, unknown>): GadgetInput {
  return {
    title: optionalString(body, 'title'),
    color: optionalString(body, 'color'),
    position: positionOf(body.position),
  };
}

function positionOf(value: unknown): GadgetInput['position'] {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) throw invalidPayload();
  const column = optionalNumber(value, 'column');
  const row = optionalNumber(value, 'row');
  if (column === undefined || row === undefined) throw invalidPayload();
  return { column, row };
}

function add(call: RouteCall): Reply {
  const dashboard = writable(call);
  const body = jsonBody(call);
  const gadget = addGadget(call.world, dashboard, {
    ...inputOf(body),
    uri: optionalString(body, 'uri'),
    moduleKey: optionalString(body, 'moduleKey'),
    isUnchecked: body.ignoreUriAndModuleKeyValidation === true,
  });
  return ok(gadgetBean(writable(call), gadget));
}

function update(call: RouteCall): Reply {
  const dashboard = writable(call);
  const gadget = getGadget(dashboard, param(call, 'gadgetId'));
  updateGadget(call.world, dashboard, gadget, inputOf(jsonBody(call)));
  return noContent();
}

function remove(call: RouteCall): Reply {
  const dashboard = writable(call);
  removeGadget(call.world, dashboard, getGadget(dashboard, param(call, 'gadgetId')));
  return noContent();
}

const GADGETS = '/rest/api/3/dashboard/{dashboardId}/gadget';

export const gadgetRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/dashboard/gadgets',
    handle: (call) => {
      whoCalls(call);
      return ok({ gadgets: gadgetTypes(call.world) });
    },
  },
  { method: 'GET', path: GADGETS, handle: list },
  { method: 'POST', path: GADGETS, handle: add },
  { method: 'PUT', path: `${GADGETS}/{gadgetId}`, handle: update },
  { method: 'DELETE', path: `${GADGETS}/{gadgetId}`, handle: remove },
];
