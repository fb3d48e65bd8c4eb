import { shareBeans } from '../sharing/view';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { Dashboard, Gadget } from './dashboard';
import { rowOf } from './gadgets';
import { mayEditDashboard } from './model';

/** What a search adds for each `expand`, by the name of the expansion. */
export function expandable(
  world: World,
  viewer: string | undefined,
  dashboard: Dashboard,
): Readonly<Record<string, Record<string, unknown>>> {
  const { id, description, ownerId, sharePermissions, editPermissions } = dashboard;
  return {
    description: { description },
    owner: ownerId === null ? {} : { owner: userDetails(world, ownerId) },
    viewUrl: { view: world.url(`/secure/Dashboard.jspa?selectPageId=${id}`) },
    // No REST call makes a dashboard a favourite, so the box has none.
    favourite: { isFavourite: false },
    favouritedCount: { popularity: 0 },
    sharePermissions: { sharePermissions: shareBeans(world, viewer, sharePermissions) },
    editPermissions: { editPermissions: shareBeans(world, viewer, editPermissions) },
    isWritable: { isWritable: mayEditDashboard(world, viewer, dashboard) },
  };
}

export const dashboardIdentity = (
  world: World,
  { id, name }: Dashboard,
): Record<string, unknown> => ({
  id,
  name,
  self: world.url(`/rest/api/3/dashboard/${id}`),
});

export const dashboardBean = (
  world: World,
  viewer: string | undefined,
  dashboard: Dashboard,
): Record<string, unknown> =>
  Object.assign(
    { ...dashboardIdentity(world, dashboard), systemDashboard: dashboard.ownerId === null },
    ...Object.values(expandable(world, viewer, dashboard)),
  ) as Record<string, unknown>;

export const gadgetBean = (dashboard: Dashboard, gadget: Gadget): Record<string, unknown> => ({
  id: Number(gadget.id),
  ...(gadget.moduleKey !== undefined && { moduleKey: gadget.moduleKey }),
  ...(gadget.uri !== undefined && { uri: gadget.uri }),
  color: gadget.color,
  position: { row: rowOf(dashboard, gadget), column: gadget.column },
  title: gadget.title,
});
