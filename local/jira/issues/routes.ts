import { isRecord } from '../fields/field-kind';
import { historyBean } from '../changelog/view';
import { badFields, badRequest, invalidPayload } from '../refusal';
import { canBrowse, findIssue, getVisibleIssue, projectOf } from '../permissions/model';
import { findProperty, type PropertyInput } from '../properties/model';
import {
  created,
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  stringList,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { transitionBeans } from '../transitions/view';
import type { World } from '../world';
import type { FieldInput } from '../fields/read-input';
import { editMeta } from './meta-routes';
import { createIssue, deleteIssue, editIssue } from './model';
import type { Issue } from './issue';
import { fieldNames, fieldSchemas, issueBean, selectFields } from './view';

/** `fields` and `update` of a body. @throws 400 when either has the wrong shape. */
export function fieldInput(body: Record<string, unknown>): FieldInput & {
  readonly properties?: readonly PropertyInput[];
} {
  const { fields, update, properties } = body;
  if (fields !== undefined && !isRecord(fields)) throw invalidPayload();
  if (update !== undefined) {
    if (!isRecord(update)) throw invalidPayload();
    for (const [field, operations] of Object.entries(update)) {
      if (!Array.isArray(operations) || !operations.every(isRecord)) {
        throw badFields({ [field]: 'Operations must be an array of objects.' });
      }
    }
  }
  if (properties !== undefined && !Array.isArray(properties)) throw invalidPayload();
  return {
    fields,
    update: update as FieldInput['update'],
    properties: properties as PropertyInput[],
  };
}

function create(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const input = fieldInput(body);
  const { project, issuetype, ...fields } = input.fields ?? {};
  const projectName = isRecord(project) ? (project.id ?? project.key) : undefined;
  if (projectName === undefined) throw badFields({ project: 'Specify a valid project ID or key' });
  const issueType = issueTypeId(world, String(projectName), issuetype);
  const issue = createIssue(world, actor, {
    ...input,
    fields,
    project: String(projectName),
    issueType,
  });
  const self = world.url(`/rest/api/3/issue/${issue.id}`);
  return created({ id: issue.id, key: issue.key, self });
}

/** The type by id or, within the project, by name. */
function issueTypeId(world: World, projectName: string, given: unknown): string {
  if (!isRecord(given)) throw badFields({ issuetype: 'Specify an issue type' });
  if (given.id !== undefined) return String(given.id);
  for (const type of world.issueTypes.values()) if (type.name === given.name) return type.id;
  throw badFields({ issuetype: `Specify a valid issue type for ${projectName}` });
}

function read(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(world, viewer, param(call, 'issueIdOrKey'));
  const wanted = listParam(call, 'fields');
  const selected = selectFields(world, wanted.length > 0 ? wanted : ['*all']);
  const expand = new Set(listParam(call, 'expand'));
  const properties = listParam(call, 'properties');
  return ok({
    ...issueBean(world, viewer, issue, selected),
    ...issueParts(world, viewer, issue, selected, expand),
    ...(properties.length > 0 ? { properties: propertiesOf(world, issue, properties) } : {}),
  });
}

/** What `expand` adds to an issue. */
export function issueParts(
  world: World,
  viewer: string,
  issue: Issue,
  selected: ReadonlySet<string>,
  expand: ReadonlySet<string>,
): Record<string, unknown> {
  return {
    ...(expand.has('names') ? { names: fieldNames(world, selected) } : {}),
    ...(expand.has('schema') ? { schema: fieldSchemas(world, selected) } : {}),
    ...(expand.has('changelog') ? { changelog: newestHistories(world, issue) } : {}),
    ...(expand.has('transitions')
      ? { transitions: transitionBeans(world, viewer, issue, expand.has('transitions.fields')) }
      : {}),
    ...(expand.has('editmeta') ? { editmeta: editMeta(world, viewer, issue) } : {}),
  };
}

const EXPANDED_HISTORIES = 100;

/** `expand=changelog` gives the newest hundred, newest first. */
function newestHistories(world: World, issue: Issue): Record<string, unknown> {
  const all = world.indexes.histories(issue.id);
  const histories = all.slice(-EXPANDED_HISTORIES).reverse();
  return {
    startAt: 0,
    maxResults: histories.length,
    total: all.length,
    histories: histories.map((each) => historyBean(world, each)),
  };
}

export function propertiesOf(
  world: World,
  issue: Issue,
  keys: readonly string[],
): Record<string, unknown> {
  const found = keys.flatMap((key) => findProperty(world, 'issue', issue.id, key) ?? []);
  return Object.fromEntries(found.map(({ key, value }) => [key, value]));
}

function edit(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const input = fieldInput(body);
  if (!input.fields && !input.update && !input.properties) {
    throw badRequest("one of 'fields' or 'update' required");
  }
  const issue = editIssue(call.world, actor, param(call, 'issueIdOrKey'), input);
  if (call.query.get('returnIssue') !== 'true') return noContent();
  return ok(issueBean(call.world, actor, issue, selectFields(call.world, ['*all'])));
}

function remove(call: RouteCall): Reply {
  const withSubtasks = call.query.get('deleteSubtasks') === 'true';
  deleteIssue(call.world, whoCalls(call), param(call, 'issueIdOrKey'), withSubtasks);
  return noContent();
}

function assign(call: RouteCall): Reply {
  const { accountId } = jsonBody(call);
  const assignee = accountId === null ? null : { accountId };
  const { world } = call;
  const actor = whoCalls(call);
  const key = param(call, 'issueIdOrKey');
  editIssue(world, actor, key, { fields: { assignee } });
  return noContent();
}

const MAX_BULK = 100;

function bulkFetch(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const body = jsonBody(call);
  const keys = stringList(body, 'issueIdsOrKeys');
  if (!keys || keys.length === 0) throw badRequest('issueIdsOrKeys must not be empty.');
  if (keys.length > MAX_BULK) {
    throw badRequest(`The number of issues requested exceeds the limit of ${MAX_BULK}.`);
  }
  const selected = selectFields(world, stringList(body, 'fields') ?? ['*navigable']);
  const expand = new Set(stringList(body, 'expand') ?? []);
  const properties = stringList(body, 'properties') ?? [];
  const issues = bulkIssues(world, viewer, keys).map((issue) => ({
    ...issueBean(world, viewer, issue, selected),
    ...issueParts(world, viewer, issue, selected, expand),
    ...(properties.length > 0 ? { properties: propertiesOf(world, issue, properties) } : {}),
  }));
  // Issues that are absent or hidden are left out without a word, as Cloud does.
  return ok({
    expand: 'renderedFields,names,schema,operations,editmeta,changelog',
    issues,
    issueErrors: [],
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

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

export const issueRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue', handle: create },
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', handle: bulkFetch },
  { method: 'GET', path: ISSUE, handle: read },
  { method: 'PUT', path: ISSUE, handle: edit },
  { method: 'DELETE', path: ISSUE, handle: remove },
  { method: 'PUT', path: `${ISSUE}/assignee`, handle: assign },
];
