import { canBrowse, findIssue, projectOf } from '../permissions/model';
import { badRequest } from '../refusal';
import {
  jsonBody,
  ok,
  stringList,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import type { Issue } from './issue';
import { issueParts, propertiesOf } from './parts';
import { fieldNames, fieldSchemas, issueBean, selectFields } from './view';

const MAX_ISSUES = 100;
const MAX_SIMPLE = 1000;
const MAX_SIMPLE_FIELDS = 100;
const MANY_VALUED = new Set(['comment', 'worklog', 'attachment']);
/** What is told once for all issues costs nothing more with many. */
const LIGHT_EXPAND = new Set(['names', 'schema']);

/** A thousand issues may be asked for where each is small: named fields of one value, no more. */
function maxIssues(body: Record<string, unknown>): number {
  const fields = stringList(body, 'fields') ?? [];
  const expand = stringList(body, 'expand') ?? [];
  const isSimple =
    fields.length >= 1 &&
    fields.length <= MAX_SIMPLE_FIELDS &&
    fields.every((field) => !/^[*-]/.test(field) && !MANY_VALUED.has(field)) &&
    expand.every((each) => LIGHT_EXPAND.has(each));
  return isSimple ? MAX_SIMPLE : MAX_ISSUES;
}

function bulkFetch(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const body = jsonBody(call);
  const keys = stringList(body, 'issueIdsOrKeys');
  if (!keys || keys.length === 0) throw badRequest('issueIdsOrKeys must not be empty.');
  const max = maxIssues(body);
  if (keys.length > max) {
    throw badRequest(`The number of issues requested exceeds the limit of ${max}.`);
  }
  const selected = selectFields(world, stringList(body, 'fields') ?? ['*navigable']);
  const expand = new Set(stringList(body, 'expand') ?? []);
  const each = new Set([...expand].filter((part) => !LIGHT_EXPAND.has(part)));
  const properties = stringList(body, 'properties') ?? [];
  const issues = bulkIssues(world, viewer, keys).map((issue) => ({
    ...issueBean(world, viewer, issue, selected),
    ...issueParts(world, viewer, issue, selected, each),
    ...(properties.length > 0 ? { properties: propertiesOf(world, issue, properties) } : {}),
  }));
  // Issues that are absent or hidden are left out without a word, as Cloud does.
  return ok({
    expand: 'renderedFields,names,schema,operations,editmeta,changelog',
    issues,
    issueErrors: [],
    ...(expand.has('names') ? { names: fieldNames(world, selected) } : {}),
    ...(expand.has('schema') ? { schema: fieldSchemas(world, selected) } : {}),
  });
}

/** Each issue once, in ascending id order. */
export function bulkIssues(world: World, viewer: string, keys: readonly string[]): Issue[] {
  const found = new Map<string, Issue>();
  for (const key of keys) {
    const issue = findIssue(world, key);
    if (issue && canBrowse(world, viewer, projectOf(world, issue), issue))
      found.set(issue.id, issue);
  }
  return [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
}

export const bulkReadRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', handle: bulkFetch },
];
