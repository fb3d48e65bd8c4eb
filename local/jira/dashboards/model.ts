import { isAdmin } from '../permissions/model';
import { badFields, badRequest, notFound } from '../refusal';
import { isSharedWith, numberedShares, requireMayShare } from '../sharing/model';
import type { ShareTarget } from '../sharing/share';
import type { World } from '../world';
import type { AppGadget, Dashboard } from './dashboard';
import { forgetProperties } from './gadgets';

export interface DashboardInput {
  readonly name: string;
  readonly description?: string;
  readonly sharePermissions: readonly ShareTarget[];
  readonly editPermissions: readonly ShareTarget[];
}

const MAX_NAME = 255;

/** What everyone sees first on a new site. */
export function createSystemDashboard(world: World): Dashboard {
  return world.dashboards.put({
    id: world.nextId('dashboard'),
    name: 'System dashboard',
    description: '',
    ownerId: null,
    sharePermissions: numberedShares(world, [{ kind: 'global' }]),
    editPermissions: [],
    gadgets: [],
  });
}

export function createDashboard(world: World, actor: string, input: DashboardInput): Dashboard {
  return saveDashboard(world, actor, input, {
    id: '',
    name: '',
    description: '',
    ownerId: actor,
    sharePermissions: [],
    editPermissions: [],
    gadgets: [],
  });
}

/** @throws 400 for a bad name, one that its owner uses already, or a forbidden share. */
export function saveDashboard(
  world: World,
  actor: string,
  { name, description = '', sharePermissions, editPermissions }: DashboardInput,
  before: Dashboard,
): Dashboard {
  const wanted = name.trim();
  if (wanted === '') {
    throw badFields({ name: 'You must specify a name to save this dashboard as.' });
  }
  if (wanted.length > MAX_NAME) {
    throw badFields({ name: `The dashboard name must not be longer than ${MAX_NAME} characters.` });
  }
  requireFreeName(world, { ...before, name: wanted });
  requireMayShare(world, actor, { sharePermissions, editPermissions });
  return world.dashboards.put({
    ...before,
    id: before.id || world.nextId('dashboard'),
    name: wanted,
    description,
    sharePermissions: numberedShares(world, sharePermissions),
    editPermissions: numberedShares(world, editPermissions),
  });
}

/** @throws 400 where the owner has another dashboard of the name. */
export function requireFreeName(world: World, { id, ownerId, name }: Dashboard): void {
  if (isNameTaken(world, id, ownerId, name)) {
    throw badFields({ name: 'Dashboard with same name already exists.' });
  }
}

export const isNameTaken = (
  world: World,
  id: string,
  ownerId: string | null,
  name: string,
): boolean =>
  [...world.dashboards.values()].some(
    (other) =>
      other.id !== id &&
      other.ownerId === ownerId &&
      other.name.toLowerCase() === name.toLowerCase(),
  );

/** Administrators own the system dashboard. */
export const ownsDashboard = (
  world: World,
  accountId: string | undefined,
  { ownerId }: Dashboard,
): boolean => (ownerId === null ? isAdmin(world, accountId) : ownerId === accountId);

export const mayEditDashboard = (
  world: World,
  accountId: string | undefined,
  dashboard: Dashboard,
): boolean =>
  world.isTrusted ||
  ownsDashboard(world, accountId, dashboard) ||
  isSharedWith(world, accountId, dashboard.editPermissions);

export const isDashboardVisible = (
  world: World,
  accountId: string | undefined,
  dashboard: Dashboard,
): boolean =>
  mayEditDashboard(world, accountId, dashboard) ||
  isSharedWith(world, accountId, dashboard.sharePermissions);

/** @throws 404 for one that is absent or hidden. */
export function getVisibleDashboard(
  world: World,
  accountId: string | undefined,
  id: string,
): Dashboard {
  const dashboard = world.dashboards.find(id);
  if (!dashboard || !isDashboardVisible(world, accountId, dashboard)) {
    throw notFound(`The dashboard with id '${id}' does not exist.`);
  }
  return dashboard;
}

/** @throws 400, as Jira does here, for one that is absent, hidden, another's or the system's. */
export function deleteDashboard(world: World, actor: string, id: string): void {
  const dashboard = world.dashboards.find(id);
  if (!dashboard || !isDashboardVisible(world, actor, dashboard)) {
    throw badRequest(`The dashboard with id '${id}' does not exist.`);
  }
  if (dashboard.ownerId === null) throw badRequest('The system dashboard cannot be deleted.');
  if (dashboard.ownerId !== actor) throw badRequest('You do not own this dashboard.');
  for (const gadget of dashboard.gadgets) forgetProperties(world, dashboard, gadget.id);
  world.dashboards.remove(id);
}

export const declareGadget = (world: World, moduleKey: string, title: string): AppGadget =>
  world.appGadgets.put({ id: moduleKey, title });
