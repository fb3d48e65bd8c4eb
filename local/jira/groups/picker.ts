import { hasGlobal } from '../permissions/model';
import { badRequest, forbidden } from '../refusal';
import { listParam, ok, type Reply, type RouteCall } from '../route';
import { pageRequest } from '../paging';
import { highlight } from '../users/highlight';
import { foundUsers, pickable } from '../users/picker';
import type { Group } from './group';

/** Jira's `jira.ajax.autocomplete.limit`. */
const LIMIT = 20;

/** Groups whose name has the query; case counts unless `caseInsensitive`. */
function matching(call: RouteCall, query: string): Group[] {
  const isLoose = call.query.get('caseInsensitive') === 'true';
  const plain = (text: string): string => (isLoose ? text.toLowerCase() : text);
  return [...call.world.groups.values()]
    .filter(({ name }) => plain(name).includes(plain(query)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function foundGroups(query: string, groups: readonly Group[], most: number) {
  const shown = groups.slice(0, most);
  return {
    header: `Showing ${shown.length} of ${groups.length} matching groups`,
    total: groups.length,
    groups: shown.map(({ id, name }) => ({
      name,
      html: highlight(name, query, 'b'),
      groupId: id,
      labels: [],
    })),
  };
}

/** Who may not browse groups finds a whole name only, who is not logged in nothing. */
export function groupsPicker(call: RouteCall): Reply {
  const { world, accountId } = call;
  const query = call.query.get('query') ?? '';
  if (call.query.has('exclude') && call.query.has('excludeId')) {
    throw badRequest("'exclude' and 'excludeId' cannot both be given.");
  }
  const names = listParam(call, 'exclude');
  const ids = listParam(call, 'excludeId');
  const mayBrowse = hasGlobal(world, accountId, 'USER_PICKER');
  const found = matching(call, query)
    .filter(({ id, name }) => !names.includes(name) && !ids.includes(id))
    .filter(({ name }) => accountId !== undefined && (mayBrowse || name === query));
  return ok(foundGroups(query, found, pageRequest(call, LIMIT).maxResults));
}

/** Users and groups in one answer. */
export function bothPicker(call: RouteCall): Reply {
  const { world, accountId } = call;
  const query = call.query.get('query');
  if (query === null) throw badRequest("The 'query' query parameter is required.");
  const mayBrowse = hasGlobal(world, accountId, 'USER_PICKER');
  if (accountId !== undefined && !mayBrowse) {
    throw forbidden('You do not have permission to browse users and groups.');
  }
  const { maxResults } = pageRequest(call, 50, 1000);
  const groups = mayBrowse ? matching(call, query) : [];
  return ok({
    users: foundUsers(call, query, mayBrowse ? pickable(call, query) : []),
    groups: foundGroups(query, groups, maxResults),
  });
}
