/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const FILTER = '/rest/api/3/filter';

/** Inès owns a filter that nobody else sees. */
export async function withFilter(more: object = {}) {
  const world = smallSite();
  const ines = as(world.site, world.ines);
  const made = await ines('POST', FILTER, { name: 'Mine', jql: 'project = ACQ', ...more });
  return { ...world, filter: made.json, path: `${FILTER}/${made.json.id}`, asInes: ines };
}
