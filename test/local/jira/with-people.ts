/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const USER = '/rest/api/3/user';

/** A site on which Inès may not browse users: she is in no group but `makers`. */
export function withStranger() {
  const world = smallSite();
  world.model.removeFromGroup('jira-software-users', world.ines);
  return world;
}

/** A site to which Zoé was invited. */
export async function invited(products: readonly string[] = ['jira-software']) {
  const world = smallSite();
  const body = { emailAddress: 'zoe.martin@example.com', products };
  const { json } = await as(world.site, world.admin)('POST', USER, body);
  return { ...world, zoe: String(json.accountId) };
}
