import { groupIdsOf, removeFromGroup } from '../groups/model';
import { badFields, badRequest } from '../refusal';
import type { World } from '../world';
import { createUser, findUserByAddress, getUser } from './model';
import { EVERYONE_GROUP, hasProduct, PRODUCTS } from './products';
import type { User } from './user';

export interface Invitation {
  readonly emailAddress: string;
  /** Keys of the products that the user gets access to. */
  readonly products: readonly string[];
}

/** Whoever has the address and access is answered as they are; a newcomer is made a user. */
export function inviteUser(world: World, { emailAddress, products }: Invitation): User {
  if (!/^[^@\s]+@[^@\s]+$/.test(emailAddress)) {
    throw badFields({ emailAddress: 'The email address format is incorrect.' });
  }
  const unknown = products.find((product) => !PRODUCTS.some((known) => known === product));
  if (unknown !== undefined) throw badFields({ products: `Invalid product: ${unknown}` });
  const known = findUserByAddress(world, emailAddress);
  if (!known) return newcomer(world, emailAddress, products);
  if (!hasProduct(world, known.id, 'jira-software')) {
    throw badRequest('The user already exists and does not have access to Jira.');
  }
  return known;
}

function newcomer(world: World, emailAddress: string, products: readonly string[]): User {
  const [displayName = emailAddress] = emailAddress.split('@');
  const user = createUser(world, { displayName });
  if (!products.includes('jira-software')) removeFromGroup(world, EVERYONE_GROUP, user.id);
  return world.users.put({ ...user, emailAddress });
}

/** Out of Jira: inactive and in no group; the Atlassian account, and with it the name, stays. */
export function removeUser(world: World, actor: string, accountId: string): void {
  const user = getUser(world, accountId);
  if (user.accountType === 'app' || user.id === actor) {
    throw badRequest(`The user '${user.displayName}' cannot be removed.`);
  }
  for (const groupId of groupIdsOf(world, user.id)) removeFromGroup(world, groupId, user.id);
  world.users.put({ ...user, active: false });
}
