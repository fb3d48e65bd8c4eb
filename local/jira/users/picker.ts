import { hasGlobal } from '../permissions/model';
import { pageRequest } from '../paging';
import { badRequest } from '../refusal';
import { listParam, ok, whoAsks, type Reply, type RouteCall } from '../route';
import { highlight } from './highlight';
import { findUsers } from './model';
import type { User } from './user';
import { avatarUrls } from './view';

const MOST = 1000;

/** `GET /user/picker`: who may not browse users finds a whole name only. */
export function picker(call: RouteCall): Reply {
  const query = call.query.get('query');
  if (query === null) throw badRequest('The query parameter is required.');
  if (call.query.has('exclude') && call.query.has('excludeAccountIds')) {
    throw badRequest("'exclude' and 'excludeAccountIds' cannot both be given.");
  }
  const excluded = listParam(call, 'excludeAccountIds');
  const found = pickable(call, query).filter(({ id }) => !excluded.includes(id));
  return ok(foundUsers(call, query, found));
}

export function pickable(call: RouteCall, query: string): User[] {
  const viewer = whoAsks(call);
  const found = findUsers(call.world, query, viewer).filter(({ active }) => active);
  if (hasGlobal(call.world, viewer, 'USER_PICKER')) return found;
  return found.filter(({ displayName }) => displayName.toLowerCase() === query.toLowerCase());
}

/** A picker's list of users with its header; avatars where they are asked for. */
export function foundUsers(
  call: RouteCall,
  query: string,
  users: readonly User[],
): Record<string, unknown> {
  const { maxResults } = pageRequest(call, 50, MOST);
  const shown = users.slice(0, maxResults);
  const showAvatar = call.query.get('showAvatar') === 'true';
  return {
    users: shown.map((user) => ({
      accountId: user.id,
      accountType: user.accountType,
      html: highlight(user.displayName, query, 'strong'),
      displayName: user.displayName,
      ...(showAvatar && { avatarUrl: avatarUrls(user)['24x24'] }),
    })),
    total: users.length,
    header: `Showing ${shown.length} of ${users.length} matching users`,
  };
}
