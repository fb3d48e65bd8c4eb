import { badRequest, forbidden, invalidPayload } from '../refusal';
import { getVisibleIssue, isAdmin, requirePermission } from '../permissions/model';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { agileIssueRoutes } from './agile-routes';
import { archiveRoutes } from './archive';
import { assignIssue } from './assign';
import { bulkReadRoutes } from './bulk-read';
import { createRoutes } from './create-routes';
import { fieldInput } from './field-input';
import { deleteIssue, editIssue, MAY_NOT_EDIT, type IssueEdit } from './model';
import { notifyRoutes } from './notify';
import { pickerRoutes } from './picker';
import { issueParts, propertiesOf } from './parts';
import type { Issue } from './issue';
import { issueBean, selectFields } from './view';

function read(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(world, viewer, param(call, 'issueIdOrKey'));
  const wanted = listParam(call, 'fields');
  const selected = selectFields(world, wanted.length > 0 ? wanted : ['*all']);
  const expand = new Set(listParam(call, 'expand'));
  const properties = listParam(call, 'properties');
  const bean = issueBean(world, viewer, issue, selected);
  return ok({
    ...(expand.has('versionedRepresentations') ? versioned(bean) : bean),
    ...issueParts(world, viewer, issue, selected, expand),
    ...(properties.length > 0 ? { properties: propertiesOf(world, issue, properties) } : {}),
  });
}

/** Every field has one version; the versions stand in the place of the fields. */
function versioned({ fields, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields ?? {}) as [string, unknown][];
  return {
    ...rest,
    versionedRepresentations: Object.fromEntries(entries.map(([id, value]) => [id, { 1: value }])),
  };
}

function edit(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const input = fieldInput(jsonBody(call));
  if (!input.fields && !input.update && !input.properties) {
    throw badRequest("one of 'fields' or 'update' required");
  }
  const issue = editAsAsked(call, actor, input);
  if (call.query.get('returnIssue') !== 'true') return noContent();
  const selected = selectFields(world, ['*all']);
  const expand = new Set(listParam(call, 'expand'));
  return ok({
    ...issueBean(world, actor, issue, selected),
    ...issueParts(world, actor, issue, selected, expand),
  });
}

const OVERRIDES = ['overrideScreenSecurity', 'overrideEditableFlag'];

/** Administrators may ask for screens not to count. */
function editAsAsked(call: RouteCall, actor: string, input: IssueEdit): Issue {
  const { world, query } = call;
  const key = param(call, 'issueIdOrKey');
  if (!OVERRIDES.some((name) => query.get(name) === 'true')) {
    return editIssue(world, actor, key, input);
  }
  const issue = getVisibleIssue(world, actor, key);
  if (!isAdmin(world, actor)) {
    throw forbidden('You do not have permission to override the screen security.');
  }
  requirePermission(world, actor, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
  return world.trusted(() => editIssue(world, actor, key, input));
}

function remove(call: RouteCall): Reply {
  const withSubtasks = call.query.get('deleteSubtasks') === 'true';
  deleteIssue(call.world, whoCalls(call), param(call, 'issueIdOrKey'), withSubtasks);
  return noContent();
}

function assign(call: RouteCall): Reply {
  const { accountId } = jsonBody(call);
  if (accountId !== null && typeof accountId !== 'string') throw invalidPayload();
  assignIssue(call.world, whoCalls(call), param(call, 'issueIdOrKey'), accountId);
  return noContent();
}

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

export const issueRoutes: readonly Route[] = [
  ...createRoutes,
  ...bulkReadRoutes,
  ...agileIssueRoutes,
  ...archiveRoutes,
  ...notifyRoutes,
  ...pickerRoutes,
  { method: 'GET', path: ISSUE, handle: read },
  { method: 'PUT', path: ISSUE, handle: edit },
  { method: 'DELETE', path: ISSUE, handle: remove },
  { method: 'PUT', path: `${ISSUE}/assignee`, handle: assign },
];
