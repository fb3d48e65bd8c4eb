import { issueParts, propertiesOf } from '../issues/parts';
import { fieldNames, fieldSchemas, issueBean, selectFields } from '../issues/view';
import { JiraRefusal } from '../refusal';
import {
  jsonBody,
  ok,
  optionalString,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import { requestFromBody, requestFromQuery, type SearchRequest } from './request';
import { countBounded, searchBounded, tokenPage, type TokenPage } from './search';

function search(call: RouteCall, request: SearchRequest): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  world.search.reconcile(request.reconcileIssues);
  const all = searchBounded(world, viewer, request.jql);
  const page = tokenPage(all, request.jql, request.maxResults, request.nextPageToken);
  return ok(searchAnswer(world, viewer, page, request));
}

/** The answer that platform and software searches share. */
export function searchAnswer(
  world: World,
  viewer: string,
  page: TokenPage,
  request: Pick<SearchRequest, 'fields' | 'expand' | 'properties'>,
): Record<string, unknown> {
  const selected = selectFields(world, request.fields);
  const expand = new Set(request.expand);
  const parts = new Set([...expand].filter((each) => each !== 'names' && each !== 'schema'));
  const { properties } = request;
  // Only ids were asked for: then an issue has its id and nothing else.
  const bare = request.fields.every((field) => field === 'id') && properties.length === 0;
  const show = (issue: TokenPage['issues'][number]): Record<string, unknown> =>
    bare && parts.size === 0
      ? { id: issue.id }
      : {
          ...issueBean(world, viewer, issue, selected),
          ...issueParts(world, viewer, issue, selected, parts),
          ...(properties.length > 0 ? { properties: propertiesOf(world, issue, properties) } : {}),
        };
  return {
    issues: page.issues.map(show),
    ...(expand.has('names') ? { names: fieldNames(world, selected) } : {}),
    ...(expand.has('schema') ? { schema: fieldSchemas(world, selected) } : {}),
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
    isLast: page.isLast,
  };
}

function count(call: RouteCall): Reply {
  const jql = optionalString(jsonBody(call), 'jql') ?? '';
  return ok({ count: countBounded(call.world, whoAsks(call), jql) });
}

/** The searches that Jira took away. */
const gone = (): Reply => {
  throw new JiraRefusal(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
  ]);
};

export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/search/jql',
    handle: (call) => search(call, requestFromQuery(call)),
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    handle: (call) => search(call, requestFromBody(call)),
  },
  { method: 'POST', path: '/rest/api/3/search/approximate-count', handle: count },
  { method: 'GET', path: '/rest/api/3/search', handle: gone },
  { method: 'POST', path: '/rest/api/3/search', handle: gone },
];
