import { agileFields } from '../boards/agile-fields';
import type { Board } from '../boards/board';
import { getVisibleBoard } from '../boards/model';
import { getVisibleIssue, requirePermission } from '../permissions/model';
import { badRequest } from '../refusal';
import {
  jsonBody,
  listParam,
  ok,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { changeIssue } from './change';
import type { Issue } from './issue';
import { MAY_NOT_EDIT } from './model';
import { issueParts } from './parts';
import { issueBean, selectFields } from './view';

const ISSUE = '/rest/agile/1.0/issue/{issueIdOrKey}';

/** The issue as the software API shows it: with its sprint, its epic and its flag. */
function read(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(world, viewer, param(call, 'issueIdOrKey'));
  const wanted = listParam(call, 'fields');
  const selected = selectFields(world, wanted.length > 0 ? wanted : ['*navigable']);
  const bean = issueBean(world, viewer, issue, selected);
  return ok({
    ...bean,
    fields: { ...(bean.fields as object | undefined), ...agileFields(world, issue, wanted) },
    ...issueParts(world, viewer, issue, selected, new Set(listParam(call, 'expand'))),
  });
}

/** The board says which field holds the estimate. @throws 400 without one */
function estimationField(call: RouteCall): string {
  const boardId = call.query.get('boardId');
  if (!boardId) throw badRequest('The boardId query parameter is required.');
  const board: Board = getVisibleBoard(call.world, whoAsks(call), boardId);
  const id = board.estimationFieldId;
  if (board.type !== 'scrum' || id === undefined || !call.world.fields.has(id)) {
    throw badRequest('The board does not use a field for estimation.');
  }
  return id;
}

/** The client's schema has a number here, Atlassian's example a string. */
function estimationBean(issue: Issue, fieldId: string): Record<string, unknown> {
  const value = issue.values[fieldId];
  return { fieldId, ...(typeof value === 'number' ? { value } : {}) };
}

function estimation(call: RouteCall): Reply {
  const issue = getVisibleIssue(call.world, whoAsks(call), param(call, 'issueIdOrKey'));
  return ok(estimationBean(issue, estimationField(call)));
}

/** Whatever the screens say. */
function estimate(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const issue = getVisibleIssue(world, actor, param(call, 'issueIdOrKey'));
  const fieldId = estimationField(call);
  requirePermission(world, actor, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
  const { value } = jsonBody(call);
  const number = value === null || value === '' ? null : Number(value);
  if (value === undefined || Number.isNaN(number)) {
    throw badRequest('The value of the estimation is not a number.');
  }
  return ok(
    estimationBean(changeIssue(world, actor, issue.id, { values: { [fieldId]: number } }), fieldId),
  );
}

export const agileIssueRoutes: readonly Route[] = [
  { method: 'GET', path: ISSUE, handle: read },
  { method: 'GET', path: `${ISSUE}/estimation`, handle: estimation },
  { method: 'PUT', path: `${ISSUE}/estimation`, handle: estimate },
];
