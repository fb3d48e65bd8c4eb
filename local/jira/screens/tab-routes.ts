import { listFields } from '../fields/model';
import { idsParam } from '../listing';
import { pageOf } from '../paging';
import { adminRoutes } from '../permissions/admin-routes';
import {
  getVisibleProject,
  isAdmin,
  requireAdmin,
  requireProjectAdmin,
} from '../permissions/model';
import {
  jsonBody,
  noContent,
  ok,
  optionalString,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { getScreen } from './model';
import type { Screen } from './screen';
import {
  addFieldToTab,
  addTab,
  deleteTab,
  getTab,
  moveField,
  moveTab,
  projectsShowing,
  removeFieldFromTab,
  renameTab,
} from './tabs';
import { fieldOnScreen, tabBean } from './view';

const TABS = '/rest/api/3/screens/{screenId}/tabs';
const TAB = `${TABS}/{tabId}`;
const FIELDS = `${TAB}/fields`;
const PAGE_CAP = 100;
const NOT_ADMIN = 'Only Jira administrators can manage screens.';

const screenIdOf = (call: RouteCall): string => param(call, 'screenId');
const tabIdOf = (call: RouteCall): string => param(call, 'tabId');
const nameIn = (call: RouteCall): string => optionalString(jsonBody(call), 'name') ?? '';

/** Administrators, and those of a project (`projectKey`) which shows the screen. */
function readable(call: RouteCall): Screen {
  const { world, accountId, query } = call;
  const key = query.get('projectKey');
  if (key === null || isAdmin(world, accountId)) requireAdmin(world, accountId, NOT_ADMIN);
  else {
    const project = getVisibleProject(world, accountId, key);
    requireProjectAdmin(world, accountId, project);
    const shows = projectsShowing(world, screenIdOf(call)).some(({ id }) => id === project.id);
    if (!shows) requireAdmin(world, accountId, NOT_ADMIN);
  }
  return getScreen(world, screenIdOf(call));
}

const tabs = (call: RouteCall): Reply => ok(readable(call).tabs.map(tabBean));

function fields(call: RouteCall): Reply {
  const { fieldIds } = getTab(readable(call), tabIdOf(call));
  const known = new Map(listFields(call.world).map((field) => [field.id, field]));
  return ok(fieldIds.flatMap((id) => known.get(id) ?? []).map(fieldOnScreen));
}

/** Tabs of several screens; here Jira calls the size of the page `maxResult`. */
function allTabs(call: RouteCall): Reply {
  const screenIds = idsParam(call, 'screenId');
  const tabIds = idsParam(call, 'tabId');
  const rows = [...call.world.screens.values()].flatMap((screen) =>
    screen.tabs.map((tab) => ({
      screenId: Number(screen.id),
      tabId: Number(tab.id),
      tabName: tab.name,
    })),
  );
  const wanted = rows.filter(
    ({ screenId, tabId }) =>
      (screenIds.length === 0 || screenIds.includes(String(screenId))) &&
      (tabIds.length === 0 || tabIds.includes(String(tabId))),
  );
  const size = Number(call.query.get('maxResult') ?? PAGE_CAP);
  const maxResults = Math.min(Number.isInteger(size) && size >= 0 ? size : PAGE_CAP, PAGE_CAP);
  const startAt = Number(call.query.get('startAt') ?? 0) || 0;
  return ok(pageOf(call, wanted, { startAt, maxResults }, (each) => each));
}

const add = (call: RouteCall): Reply =>
  ok(tabBean(addTab(call.world, screenIdOf(call), nameIn(call))));

const rename = (call: RouteCall): Reply =>
  ok(tabBean(renameTab(call.world, screenIdOf(call), tabIdOf(call), nameIn(call))));

function remove(call: RouteCall): Reply {
  deleteTab(call.world, screenIdOf(call), tabIdOf(call));
  return noContent();
}

function move(call: RouteCall): Reply {
  moveTab(call.world, screenIdOf(call), tabIdOf(call), param(call, 'pos'));
  return noContent();
}

function addField(call: RouteCall): Reply {
  const fieldId = optionalString(jsonBody(call), 'fieldId') ?? '';
  const skip = call.query.get('skipFieldAssociation') === 'true';
  const field = addFieldToTab(call.world, screenIdOf(call), tabIdOf(call), fieldId, skip);
  return ok(fieldOnScreen(field));
}

function removeField(call: RouteCall): Reply {
  removeFieldFromTab(call.world, screenIdOf(call), tabIdOf(call), param(call, 'id'));
  return noContent();
}

function reorderField(call: RouteCall): Reply {
  const body = jsonBody(call);
  moveField(call.world, screenIdOf(call), tabIdOf(call), param(call, 'id'), {
    after: optionalString(body, 'after'),
    position: optionalString(body, 'position'),
  });
  return noContent();
}

export const screenTabRoutes: readonly Route[] = [
  { method: 'GET', path: TABS, handle: tabs },
  { method: 'GET', path: FIELDS, handle: fields },
  ...adminRoutes(
    [
      { method: 'GET', path: '/rest/api/3/screens/tabs', handle: allTabs },
      { method: 'POST', path: TABS, handle: add },
      { method: 'PUT', path: TAB, handle: rename },
      { method: 'DELETE', path: TAB, handle: remove },
      { method: 'POST', path: `${TAB}/move/{pos}`, handle: move },
      { method: 'POST', path: FIELDS, handle: addField },
      { method: 'DELETE', path: `${FIELDS}/{id}`, handle: removeField },
      { method: 'POST', path: `${FIELDS}/{id}/move`, handle: reorderField },
    ],
    NOT_ADMIN,
  ),
];
