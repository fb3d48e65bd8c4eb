import { isRecord } from '../fields/field-kind';
import { findProject } from '../permissions/model';
import { badRequest, invalidPayload, JiraRefusal } from '../refusal';
import {
  created,
  jsonBody,
  ok,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { getTask, submitTask } from '../tasks/model';
import type { Task } from '../tasks/task';
import { readEdit } from './edit-input';
import type { BulkMove } from './moves';
import { bulkFields, bulkTransitions } from './offers';
import type { BulkOperation } from './operations';
import { inBulkForm } from './refusals';
import { MAX_ISSUES, selectedIssues, whoMayBulkChange } from './selection';
import { bulkProgress } from './view';

const MAX_FIELDS = 200;
const MAX_AT_ONCE = 5;
const UNCOUNTED = new Set(['watch', 'unwatch']);

const idsOf = (
  call: RouteCall,
  actor: string,
  given: readonly string[] | undefined,
): readonly string[] => selectedIssues(call, actor, given).map(({ id }) => id);

/** Begins the task; the site runs five changes at a time, whoever began them. */
function submit(call: RouteCall, actor: string, operation: BulkOperation): Reply {
  const { world } = call;
  const isCounted = (task: Task): boolean =>
    task.finished === null &&
    task.kind === 'bulk-issues' &&
    !UNCOUNTED.has((task.input as BulkOperation).kind);
  const running = [...world.tasks.values()].filter(isCounted).length;
  if (running >= MAX_AT_ONCE && !UNCOUNTED.has(operation.kind)) {
    throw new JiraRefusal(429, [
      `A maximum of ${MAX_AT_ONCE} bulk operations can run at a time. Try again later.`,
    ]);
  }
  const task = submitTask(world, actor, 'bulk-issues', operation, `Bulk ${operation.kind}`);
  return created({ taskId: task.id });
}

function edit(call: RouteCall): Reply {
  const actor = whoMayBulkChange(call);
  const body = jsonBody(call);
  const selected = stringList(body, 'selectedActions');
  if (!selected || selected.length === 0) throw badRequest('No actions were selected.');
  if (selected.length > MAX_FIELDS) {
    throw badRequest(`You can edit up to ${MAX_FIELDS} fields in one operation.`);
  }
  const issueIds = idsOf(call, actor, stringList(body, 'selectedIssueIdsOrKeys'));
  const wanted = readEdit(body.editedFieldsInput, new Set(selected));
  return submit(call, actor, { kind: 'edit', issueIds, ...wanted });
}

function transition(call: RouteCall): Reply {
  const actor = whoMayBulkChange(call);
  const { bulkTransitionInputs: given } = jsonBody(call);
  if (!Array.isArray(given) || !given.every(isRecord)) throw invalidPayload();
  const all = given.flatMap((each) => stringList(each, 'selectedIssueIdsOrKeys') ?? []);
  selectedIssues(call, actor, all);
  const inputs = given.map((each) => ({
    issueIds: idsOf(call, actor, stringList(each, 'selectedIssueIdsOrKeys')),
    transitionId: String(each.transitionId),
  }));
  return submit(call, actor, { kind: 'transition', inputs });
}

function move(call: RouteCall): Reply {
  const actor = whoMayBulkChange(call);
  const { targetToSourcesMapping: given } = jsonBody(call);
  if (!isRecord(given)) throw invalidPayload();
  const targets = Object.entries(given);
  if (targets.length === 0) throw badRequest('No issues were selected.');
  const moves = targets.map(([target, sources]) => {
    if (!isRecord(sources)) throw invalidPayload();
    const issueIds = idsOf(call, actor, stringList(sources, 'issueIdsOrKeys'));
    return { issueIds, ...targetOf(call, target, sources) };
  });
  if (moves.reduce((sum, { issueIds }) => sum + issueIds.length, 0) > MAX_ISSUES) {
    throw badRequest(`You can select up to ${MAX_ISSUES} issues in one operation.`);
  }
  return submit(call, actor, { kind: 'move', moves });
}

const FLAGS = [
  'inferClassificationDefaults',
  'inferFieldDefaults',
  'inferStatusDefaults',
  'inferSubtaskTypeDefault',
];

/** `<project>,<type>[,<parent>]` and what is said beside it. */
function targetOf(call: RouteCall, target: string, said: Record<string, unknown>): BulkMove {
  const [project = '', issueType = '', parent] = target.split(',').map((each) => each.trim());
  if (!findProject(call.world, project)) {
    throw badRequest(`The target project '${project}' does not exist.`);
  }
  if (!call.world.issueTypes.has(issueType)) {
    throw badRequest(`The target issue type '${issueType}' does not exist.`);
  }
  for (const flag of FLAGS) {
    if (typeof said[flag] !== 'boolean') throw badRequest(`${flag} is required.`);
  }
  if (Array.isArray(said.targetMandatoryFields) && said.targetMandatoryFields.length > 0) {
    throw badRequest('Jira in a box cannot fill targetMandatoryFields: set them by an edit.');
  }
  return {
    ...{ project, issueType },
    ...(parent ? { parent } : {}),
    statuses: statusesIn(said.targetStatus),
    inferStatus: said.inferStatusDefaults === true,
    inferSubtaskType: said.inferSubtaskTypeDefault === true,
  };
}

/** `[{statuses: {target: [source, …]}}]`, the other way round. */
function statusesIn(given: unknown): Record<string, string> {
  if (given === undefined || given === null) return {};
  if (!Array.isArray(given)) throw invalidPayload();
  const pairs = given.flatMap((each: unknown) => {
    if (!isRecord(each) || !isRecord(each.statuses)) throw invalidPayload();
    return Object.entries(each.statuses).flatMap(([to, sources]) => {
      if (!Array.isArray(sources)) throw invalidPayload();
      return sources.map((from) => [String(from), to] as const);
    });
  });
  return Object.fromEntries(pairs);
}

function simple(kind: 'delete' | 'watch' | 'unwatch') {
  return (call: RouteCall): Reply => {
    const actor = whoMayBulkChange(call);
    const issueIds = idsOf(call, actor, stringList(jsonBody(call), 'selectedIssueIdsOrKeys'));
    return submit(call, actor, { kind, issueIds });
  };
}

const KEPT_MS = 14 * 24 * 60 * 60 * 1000;

/** Progress is kept for fourteen days, for whoever may make bulk changes. */
function progress(call: RouteCall): Reply {
  const { world } = call;
  whoMayBulkChange(call);
  const id = param(call, 'taskId');
  const task = world.tasks.has(id) ? getTask(world, id) : undefined;
  if (!task || world.now() - task.submitted > KEPT_MS) {
    throw badRequest(`The task with id '${id}' does not exist.`);
  }
  if (task.kind !== 'bulk-issues') {
    throw badRequest('The task associated with this taskId is not a bulk operation task');
  }
  return ok(bulkProgress(world, task));
}

const PATH = '/rest/api/3/bulk/issues';

const ROUTES: readonly Route[] = [
  { method: 'GET', path: `${PATH}/fields`, handle: bulkFields },
  { method: 'POST', path: `${PATH}/fields`, handle: edit },
  { method: 'GET', path: `${PATH}/transition`, handle: bulkTransitions },
  { method: 'POST', path: `${PATH}/transition`, handle: transition },
  { method: 'POST', path: `${PATH}/move`, handle: move },
  { method: 'POST', path: `${PATH}/delete`, handle: simple('delete') },
  { method: 'POST', path: `${PATH}/watch`, handle: simple('watch') },
  { method: 'POST', path: `${PATH}/unwatch`, handle: simple('unwatch') },
  { method: 'GET', path: '/rest/api/3/bulk/queue/{taskId}', handle: progress },
];

export const bulkRoutes: readonly Route[] = ROUTES.map((route) => ({
  ...route,
  handle: inBulkForm(route.handle),
}));
