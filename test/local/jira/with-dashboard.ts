/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

/** Inès owns a dashboard that nobody else sees. */
export async function withDashboard(more: object = {}) {
  const world = smallSite();
  const asInes = as(world.site, world.ines);
  const body = { name: 'Mine', sharePermissions: [], editPermissions: [], ...more };
  const { json } = await asInes('POST', '/rest/api/3/dashboard', body);
  return { ...world, dashboard: json, path: `/rest/api/3/dashboard/${json.id}`, asInes };
}
