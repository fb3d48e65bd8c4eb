import type { World } from '../world';
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

/** The user as the users API shows it. */
export function userBean(world: World, user: User): Record<string, unknown> {
  return { ...userDetails(world, user.id), locale: user.locale };
}
