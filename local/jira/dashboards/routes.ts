import { isAdmin } from '../permissions/model';
import { badRequest, notFound } from '../refusal';
import {
  jsonBody,
  noContent,
  ok,
  optionalString,
  param,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { readShares } from '../sharing/read-shares';
import { bulkEdit } from './bulk-edit';
import { copyDashboard } from './copy';
import type { Dashboard } from './dashboard';
import { gadgetRoutes } from './gadget-routes';
import { dashboardItemRoutes } from './item-routes';
import {
  createDashboard,
  deleteDashboard,
  getVisibleDashboard,
  mayEditDashboard,
  saveDashboard,
  type DashboardInput,
} from './model';
import { listDashboards, searchDashboards } from './search';
import { dashboardBean } from './view';

const shown = (call: RouteCall, dashboard: Dashboard): Reply =>
  ok(dashboardBean(call.world, call.accountId, dashboard));

const visible = (call: RouteCall): Dashboard =>
  getVisibleDashboard(call.world, call.accountId, param(call, 'id'));

/** For administrators who ask for it, shares neither hide nor limit. */
function asAllowed<T>(call: RouteCall, run: () => T): T {
  const isAsked = call.query.get('extendAdminPermissions') === 'true';
  return isAsked && isAdmin(call.world, call.accountId) ? call.world.trusted(run) : run();
}

/** All three must be given. */
function inputOf(call: RouteCall): DashboardInput {
  const body = jsonBody(call);
  for (const name of ['name', 'sharePermissions', 'editPermissions']) {
    if (body[name] === undefined || body[name] === null) {
      throw badRequest(`The '${name}' of the dashboard must be provided.`);
    }
  }
  return {
    name: optionalString(body, 'name') ?? '',
    description: optionalString(body, 'description'),
    sharePermissions: readShares(call.world, body.sharePermissions),
    editPermissions: readShares(call.world, body.editPermissions),
  };
}

function create(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const input = inputOf(call);
  return shown(
    call,
    asAllowed(call, () => createDashboard(call.world, actor, input)),
  );
}

function update(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const saved = asAllowed(call, () => {
    const dashboard = visible(call);
    if (!mayEditDashboard(call.world, actor, dashboard)) {
      throw notFound(`The dashboard with id '${dashboard.id}' does not exist.`);
    }
    return saveDashboard(call.world, actor, inputOf(call), dashboard);
  });
  return shown(call, saved);
}

function copy(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const made = asAllowed(call, () =>
    copyDashboard(call.world, actor, visible(call), inputOf(call)),
  );
  return shown(call, made);
}

function remove(call: RouteCall): Reply {
  deleteDashboard(call.world, whoCalls(call), param(call, 'id'));
  return noContent();
}

const ALL = '/rest/api/3/dashboard';

export const dashboardRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: listDashboards },
  { method: 'POST', path: ALL, handle: create },
  { method: 'GET', path: `${ALL}/search`, handle: searchDashboards },
  { method: 'PUT', path: `${ALL}/bulk/edit`, handle: bulkEdit },
  { method: 'GET', path: `${ALL}/{id}`, handle: (call) => shown(call, visible(call)) },
  { method: 'PUT', path: `${ALL}/{id}`, handle: update },
  { method: 'DELETE', path: `${ALL}/{id}`, handle: remove },
  { method: 'POST', path: `${ALL}/{id}/copy`, handle: copy },
  ...gadgetRoutes,
  ...dashboardItemRoutes,
];
