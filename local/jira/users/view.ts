import { groupIdsOf } from '../groups/model';
import { groupName } from '../groups/view';
import type { World } from '../world';
import { seesEmail } from './privacy';
import { EVERYONE_GROUP, hasProduct } from './products';
import type { User } from './user';

const COLOURS = ['#0052CC', '#5243AA', '#006644', '#974F0C', '#BF2600', '#008DA6', '#403294'];

/** The drawn avatar as a data URI, so that no page needs another host. */
function avatarOf(user: User): string {
  const colour =
    COLOURS[[...user.id].reduce((sum, c) => sum + c.charCodeAt(0), 0) % COLOURS.length];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="24" fill="${colour}"/><text x="24" y="31" font-family="sans-serif" font-size="19" fill="#fff" text-anchor="middle">${user.initials}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export function avatarUrls(user: User): Record<string, string> {
  const url = avatarOf(user);
  return { '48x48': url, '24x24': url, '16x16': url, '32x32': url };
}

/** The user inside issues, comments and changelogs. */
export function userDetails(world: World, accountId: string): Record<string, unknown> {
  const user = world.users.find(accountId);
  if (!user) {
    return { accountId, accountType: 'unknown', active: false, displayName: 'Former user' };
  }
  return {
    self: world.url(`/rest/api/3/user?accountId=${encodeURIComponent(user.id)}`),
    accountId: user.id,
    avatarUrls: avatarUrls(user),
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    accountType: user.accountType,
  };
}

/** The user as the users API shows it to the viewer. */
export function userBean(world: World, user: User, viewer?: string): Record<string, unknown> {
  return {
    ...userDetails(world, user.id),
    ...(seesEmail(world, viewer, user) && { emailAddress: user.emailAddress }),
    locale: user.locale,
  };
}

/** One user, with `expand` of groups and of application roles. */
export function userWhole(
  world: World,
  user: User,
  viewer: string,
  expand: readonly string[],
): Record<string, unknown> {
  const groups = groupIdsOf(world, user.id).flatMap((id) => world.groups.find(id) ?? []);
  const roles = hasProduct(world, user.id, 'jira-software') ? [SOFTWARE_ROLE] : [];
  const listed = (name: string, items: readonly unknown[]) => ({
    size: items.length,
    items: expand.includes(name) ? items : [],
  });
  return {
    ...userBean(world, user, viewer),
    groups: listed(
      'groups',
      groups.map((group) => groupName(world, group)),
    ),
    applicationRoles: listed('applicationRoles', roles),
    expand: 'groups,applicationRoles',
  };
}

const SOFTWARE_ROLE = {
  key: 'jira-software',
  groups: [EVERYONE_GROUP],
  name: 'Jira Software',
  defaultGroups: [EVERYONE_GROUP],
  selectedByDefault: true,
  defined: true,
  platform: false,
  hasUnlimitedSeats: false,
};
