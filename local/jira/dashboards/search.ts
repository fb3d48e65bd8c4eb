import { findGroup } from '../groups/model';
import { pageOf, pageRequest } from '../paging';
import { badRequest } from '../refusal';
import { listParam, ok, type Reply, type RouteCall } from '../route';
import { orderBy, type SortKey } from '../sharing/order';
import type { Dashboard } from './dashboard';
import { isDashboardVisible, ownsDashboard } from './model';
import { dashboardBean, dashboardIdentity, expandable } from './view';

const none = (): number => 0;

const SORT_KEYS: Readonly<Record<string, SortKey<Dashboard>>> = {
  description: ({ description }) => description,
  favorite_count: none,
  favourite_count: none,
  id: ({ id }) => Number(id),
  is_favorite: none,
  is_favourite: none,
  name: ({ name }) => name,
  owner: ({ ownerId }) => ownerId ?? '',
};

const visible = ({ world, accountId }: RouteCall): Dashboard[] =>
  [...world.dashboards.values()].filter((each) => isDashboardVisible(world, accountId, each));

/** `GET /dashboard`: a page of the older form, with the addresses of its neighbours. */
export function listDashboards(call: RouteCall): Reply {
  const { world, accountId } = call;
  const filter = call.query.get('filter');
  if (filter !== null && filter !== 'my' && filter !== 'favourite') {
    throw badRequest(`The filter '${filter}' is not valid.`);
  }
  const wanted = visible(call).filter(
    (each) => filter === null || (filter === 'my' && ownsDashboard(world, accountId, each)),
  );
  const { startAt, maxResults } = pageRequest(call, 20, 1000);
  const shown = wanted.slice(startAt, startAt + maxResults);
  const pageAt = (from: number): string =>
    world.url(
      `/rest/api/3/dashboard?${filter ? `filter=${filter}&` : ''}maxResults=${maxResults}&startAt=${from}`,
    );
  const end = startAt + shown.length;
  return ok({
    ...{ startAt, maxResults },
    total: wanted.length,
    ...(startAt > 0 && { prev: pageAt(Math.max(0, startAt - maxResults)) }),
    ...(end < wanted.length && { next: pageAt(end) }),
    dashboards: shown.map((each) => dashboardBean(world, accountId, each)),
  });
}

/** `GET /dashboard/search`: every attribute that is given must match. */
export function searchDashboards(call: RouteCall): Reply {
  requireSound(call);
  const sorted = orderBy(call, SORT_KEYS);
  const status = call.query.get('status') ?? 'active';
  // Nothing of the box archives a dashboard.
  const wanted = status === 'active' ? visible(call).filter((each) => isWanted(call, each)) : [];
  const show = (each: Dashboard) => bean(call, each);
  return ok(pageOf(call, sorted(wanted), pageRequest(call, 50, 100), show));
}

function requireSound({ query }: RouteCall): void {
  for (const [one, other] of [
    ['owner', 'accountId'],
    ['groupname', 'groupId'],
  ] as const) {
    if (query.has(one) && query.has(other)) {
      throw badRequest(`The parameters '${one}' and '${other}' cannot both be specified.`);
    }
  }
  const status = query.get('status');
  if (status !== null && !['active', 'archived', 'deleted'].includes(status)) {
    throw badRequest(`The status '${status}' is not valid.`);
  }
}

function isWanted(call: RouteCall, dashboard: Dashboard): boolean {
  const { world, query } = call;
  const { name, ownerId, sharePermissions } = dashboard;
  const part = query.get('dashboardName')?.toLowerCase();
  const owner = query.get('accountId') ?? query.get('owner');
  const group = query.get('groupId') ?? query.get('groupname');
  const groupId = group === null ? null : (findGroup(world, group)?.id ?? '');
  const projectId = query.get('projectId');
  return (
    (!part || name.toLowerCase().includes(part)) &&
    (!owner || ownerId === owner) &&
    (groupId === null ||
      sharePermissions.some((each) => each.kind === 'group' && each.groupId === groupId)) &&
    (projectId === null ||
      sharePermissions.some((each) => 'projectId' in each && each.projectId === projectId))
  );
}

function bean(call: RouteCall, dashboard: Dashboard): Record<string, unknown> {
  const { world, accountId } = call;
  const parts = expandable(world, accountId, dashboard);
  const wanted = listParam(call, 'expand').map((name) => {
    const part = parts[name];
    if (!part) throw badRequest(`The expand value '${name}' is not valid.`);
    return part;
  });
  return Object.assign(dashboardIdentity(world, dashboard), ...wanted) as Record<string, unknown>;
}
