import { findGroup } from '../groups/model';
import type { World } from '../world';

/** The group that Jira puts every licensed user in. */
export const EVERYONE_GROUP = 'jira-software-users';

/** The products that a user can be invited to. */
export const PRODUCTS = [
  'jira-core',
  'jira-servicedesk',
  'jira-product-discovery',
  'jira-software',
] as const;

/** Who may use a product; the site has Jira only. */
export const hasProduct = (world: World, accountId: string, product: string): boolean =>
  product === 'jira-software' &&
  (findGroup(world, EVERYONE_GROUP)?.accountIds.includes(accountId) ?? false);
