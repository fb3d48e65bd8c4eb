import { notFound } from '../refusal';
import { addToGroup, findGroup } from '../groups/model';
import type { World } from '../world';
import { seesEmail } from './privacy';
import { EVERYONE_GROUP } from './products';
import type { User } from './user';

export interface NewUser {
  /** Absent: made from the sequence, in Atlassian's form. */
  readonly accountId?: string;
  readonly displayName: string;
  /** Absent: made from the name, so that everybody can sign in. Empty: nobody signs in as them. */
  readonly emailAddress?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly active?: boolean;
  readonly initials?: string;
  readonly accountType?: User['accountType'];
}

export function createUser(world: World, input: NewUser): User {
  const number = world.nextId('user', 1);
  const user = world.users.put({
    id: input.accountId ?? `712020:${number.padStart(8, '0')}-1f2e-4d3c-8b5a-6f7e8d9c0b1a`,
    displayName: input.displayName,
    emailAddress: input.emailAddress ?? (isPerson(input) ? freeAddress(world, input) : ''),
    active: input.active ?? true,
    locale: input.locale ?? 'en_US',
    timeZone: input.timeZone ?? 'Etc/UTC',
    accountType: input.accountType ?? 'atlassian',
    initials: input.initials ?? initialsOf(input.displayName),
  });
  if (user.accountType === 'atlassian' && findGroup(world, EVERYONE_GROUP)) {
    addToGroup(world, EVERYONE_GROUP, user.id);
  }
  return user;
}

const isPerson = ({ accountType = 'atlassian' }: NewUser): boolean => accountType === 'atlassian';

/** `given.surname@example.com`; a namesake gets a number. */
function freeAddress(world: World, { displayName }: NewUser): string {
  const name = plain(displayName)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('.');
  for (let place = 1; ; place += 1) {
    const address = `${name || 'user'}${place === 1 ? '' : place}@example.com`;
    if (!findUserByAddress(world, address)) return address;
  }
}

/** The person who signs in with an address, however it is cased. */
export function findUserByAddress(world: World, address: string): User | undefined {
  const wanted = address.trim().toLowerCase();
  if (wanted === '') return undefined;
  for (const user of world.users.values()) {
    if (user.emailAddress.toLowerCase() === wanted) return user;
  }
  return undefined;
}

export function updateUser(
  world: World,
  accountId: string,
  changes: Partial<Pick<User, 'displayName' | 'active' | 'locale' | 'timeZone'>>,
): User {
  const user = world.users.find(accountId);
  if (!user) throw new Error(`no user ${accountId}`);
  return world.users.put({ ...user, ...changes });
}

/** @throws 404 */
export function getUser(world: World, accountId: string): User {
  const user = world.users.find(accountId);
  if (!user)
    throw notFound('Specified user does not exist or you do not have required permissions');
  return user;
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();

/**
 * Users whose name matches as Jira's picker does: any word begins with the query. An address matches
 * by its beginning for who may see it, else as a whole.
 */
export function findUsers(world: World, query: string, viewer?: string): User[] {
  const wanted = plain(query);
  return [...world.users.values()]
    .filter((user) => user.accountType === 'atlassian')
    .filter((user) => matchesName(user, wanted) || matchesEmail(world, user, wanted, viewer))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();

function matchesName(user: User, wanted: string): boolean {
  if (wanted === '') return true;
  const name = plain(user.displayName);
  return user.id === wanted || ` ${name}`.includes(` ${wanted}`);
}

function matchesEmail(world: World, user: User, wanted: string, viewer?: string): boolean {
  const address = user.emailAddress.toLowerCase();
  if (address === '') return false;
  return address === wanted || (address.startsWith(wanted) && seesEmail(world, viewer, user));
}
