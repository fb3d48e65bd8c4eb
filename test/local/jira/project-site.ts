import { as, smallSite } from './small-site';

export const PROJECTS = '/rest/api/3/project';
export const CATEGORIES = '/rest/api/3/projectCategory';

/** The small site with what tests of projects call often. */
export function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const body = {
    ...{ key: 'NEW', name: 'New one', projectTypeKey: 'software' },
    leadAccountId: world.admin,
  };
  const create = (more: object = {}) => call('POST', PROJECTS, { ...body, ...more });
  const found = async (query: string): Promise<string[]> => {
    const { json } = await call('GET', `${PROJECTS}/search?${query}`);
    // eslint-disable-next-line @typescript-eslint/no-unsafe-member-access -- as answers come
    return (json.values as { key: string }[]).map(({ key }) => key);
  };
  return { ...world, call, body, create, found };
}
