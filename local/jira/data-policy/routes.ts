import { idsParam } from '../listing';
import { badRequest } from '../refusal';
import { ok, type Reply, type Route, type RouteCall } from '../route';

const MOST = 50;

/**
 * App-access rules are an organisation's, and this site belongs to none: nothing is blocked. A test
 * that needs a rule lets the host answer in its place.
 */
const NOTHING_BLOCKED = { anyContentBlocked: false };

/** @throws 400 when one of the projects is not there. */
function ofProjects(call: RouteCall): Reply {
  const ids = idsParam(call, 'ids');
  if (ids.length > MOST) throw badRequest('Up to 50 project IDs can be provided.');
  if (ids.some((id) => !call.world.projects.has(id))) {
    throw badRequest('Invalid request: some projects are not available or do not exist.');
  }
  const policies = ids.map((id) => ({ id: Number(id), dataPolicy: NOTHING_BLOCKED }));
  return ok({ projectDataPolicies: policies });
}

export const dataPolicyRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/data-policy', handle: () => ok(NOTHING_BLOCKED) },
  { method: 'GET', path: '/rest/api/3/data-policy/project', handle: ofProjects },
];
