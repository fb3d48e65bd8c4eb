import { fieldSchema, kindOf } from '../fields/kinds';
import { editFields, type OfferedField } from '../fields/screens';
import type { Issue } from '../issues/issue';
import { hasPermission, projectOf } from '../permissions/model';
import { priorityBean } from '../priorities/view';
import { JiraRefusal, badRequest } from '../refusal';
import { listParam, ok, type Reply, type RouteCall } from '../route';
import { getStatus } from '../statuses/model';
import { availableTransitions, workflowOf } from '../transitions/model';
import type { World } from '../world';
import { selectedIssues, whoMayBulkChange } from './selection';

const PAGE = 50;

/** The fields that can be edited on all of the named issues at once. */
export function bulkFields(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoMayBulkChange(call);
  const issues = selectedIssues(call, actor, listParam(call, 'issueIdsOrKeys'));
  const text = (call.query.get('searchText') ?? '').toLowerCase();
  const all = commonFields(world, actor, issues).filter(({ field }) =>
    field.name.toLowerCase().includes(text),
  );
  if (all.length === 0) throw new JiraRefusal(404, ['No editable fields were found.']);
  const { shown, cursors } = cursorPage(call, all);
  return ok({ fields: shown.map((each) => fieldBean(world, each)), ...cursors });
}

function commonFields(world: World, actor: string, issues: readonly Issue[]): OfferedField[] {
  const [first = [], ...others] = issues.map((issue) =>
    hasPermission(world, actor, 'EDIT_ISSUES', projectOf(world, issue), issue)
      ? editFields(world, actor, issue)
      : [],
  );
  const known = others.map((offered) => new Set(offered.map(({ field }) => field.id)));
  return first.filter(({ field }) => known.every((ids) => ids.has(field.id)));
}

function fieldBean(world: World, { field, required }: OfferedField): Record<string, unknown> {
  const { custom } = fieldSchema(field);
  const options =
    field.type === 'priority'
      ? [...world.priorities.values()].map((each) => priorityBean(world, each))
      : field.options.filter(({ disabled }) => !disabled).map(({ id, value }) => ({ id, value }));
  return {
    id: field.id,
    name: field.name,
    description: field.description,
    type: custom ?? field.id,
    isRequired: required,
    ...(options.length > 0 ? { fieldOptions: options } : {}),
    ...(kindOf(field).operations.includes('add')
      ? { multiSelectFieldOptions: ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'] }
      : {}),
  };
}

/** The transitions that all issues of a workflow have in common and that ask for no fields. */
export function bulkTransitions(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoMayBulkChange(call);
  const issues = selectedIssues(call, actor, listParam(call, 'issueIdsOrKeys'));
  const byWorkflow = new Map<string, Issue[]>();
  for (const issue of issues) {
    const { id } = workflowOf(world, issue);
    byWorkflow.set(id, [...(byWorkflow.get(id) ?? []), issue]);
  }
  const { shown, cursors } = cursorPage(call, [...byWorkflow.values()]);
  return ok({ availableTransitions: shown.map((each) => offer(world, actor, each)), ...cursors });
}

function offer(world: World, actor: string, issues: readonly Issue[]): Record<string, unknown> {
  const [first = [], ...others] = issues.map((issue) => availableTransitions(world, actor, issue));
  const known = others.map((each) => new Set(each.map(({ id }) => id)));
  const all = new Set([first, ...others].flatMap((each) => each.map(({ id }) => id)));
  const offered = first.filter(
    ({ id, screenId }) => screenId === null && known.every((ids) => ids.has(id)),
  );
  return {
    issues: issues.map(({ key }) => key),
    isTransitionsFiltered: offered.length < all.size,
    transitions: offered.map(({ id, name, to }) => ({
      transitionId: Number(id),
      transitionName: name,
      to: { statusId: Number(to), statusName: getStatus(world, to).name },
    })),
  };
}

interface CursorPage<T> {
  readonly shown: readonly T[];
  readonly cursors: Readonly<Record<string, string>>;
}

function cursorPage<T>(call: RouteCall, all: readonly T[]): CursorPage<T> {
  const after = offsetIn(call, 'startingAfter');
  const before = offsetIn(call, 'endingBefore');
  const from = after ?? Math.max(0, (before ?? 0) - PAGE);
  const shown = all.slice(from, from + PAGE);
  const end = from + shown.length;
  return {
    shown,
    cursors: {
      ...(from > 0 ? { endingBefore: cursorAt(from) } : {}),
      ...(end < all.length ? { startingAfter: cursorAt(end) } : {}),
    },
  };
}

const cursorAt = (offset: number): string => Buffer.from(`at:${offset}`).toString('base64url');

function offsetIn(call: RouteCall, name: string): number | undefined {
  const cursor = call.query.get(name);
  if (cursor === null) return undefined;
  const found = /^at:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!found) throw badRequest(`The cursor '${name}' is not valid.`);
  return Number(found[1]);
}
