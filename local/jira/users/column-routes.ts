import { columnItems, readColumns, SITE_COLUMNS, unknownColumn } from '../fields/columns';
import { isAdmin } from '../permissions/model';
import { forbidden, JiraRefusal } from '../refusal';
import { noContent, ok, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { getUser } from './model';
import { settingsOf, setUserColumns } from './settings';

/** Whose columns the call is about: one's own, or for administrators anyone's. */
function whose(call: RouteCall): string {
  const caller = whoCalls(call);
  const accountId = call.query.get('accountId') ?? caller;
  if (accountId !== caller && !isAdmin(call.world, caller)) {
    throw forbidden("You do not have permission to access another user's columns.");
  }
  return getUser(call.world, accountId).id;
}

function get(call: RouteCall): Reply {
  const { columns } = settingsOf(call.world, whose(call));
  return ok(columnItems(call.world, columns ?? SITE_COLUMNS));
}

function put(call: RouteCall): Reply {
  const accountId = whose(call);
  const columns = readColumns(call);
  const unknown = unknownColumn(call.world, columns);
  // Jira's own status for this mistake.
  if (unknown !== undefined) throw new JiraRefusal(500, [`The column '${unknown}' is not valid.`]);
  setUserColumns(call.world, accountId, columns);
  return { status: 200 };
}

function reset(call: RouteCall): Reply {
  setUserColumns(call.world, whose(call), null);
  return noContent();
}

const COLUMNS = '/rest/api/3/user/columns';

export const userColumnRoutes: readonly Route[] = [
  { method: 'GET', path: COLUMNS, handle: get },
  { method: 'PUT', path: COLUMNS, handle: put },
  { method: 'DELETE', path: COLUMNS, handle: reset },
];
