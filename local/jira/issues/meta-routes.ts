import { fieldCreateMeta, fieldEditMeta } from '../fields/meta';
import { createFields, editFields } from '../fields/screens';
import { usesType } from '../issue-type-schemes/model';
import { pageRequest } from '../paging';
import { getVisibleIssue, getVisibleProject, hasPermission, projectOf } from '../permissions/model';
import { issueTypesOf } from '../projects/view';
import { badRequest } from '../refusal';
import { ok, param, whoAsks, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import type { World } from '../world';
import type { Issue } from './issue';

/** What the edit screen offers to this person: nothing to whoever may not edit. */
export function editMeta(world: World, accountId: string, issue: Issue): Record<string, unknown> {
  const project = projectOf(world, issue);
  const screen = hasPermission(world, accountId, 'EDIT_ISSUES', project, issue)
    ? editFields(world, accountId, issue)
    : [];
  const entries = screen.map((each) => [each.field.id, fieldEditMeta(world, each)] as const);
  return { fields: Object.fromEntries(entries) };
}

function editMetaOf(call: RouteCall): Reply {
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(call.world, viewer, param(call, 'issueIdOrKey'));
  return ok(editMeta(call.world, viewer, issue));
}

function createMetaTypes(call: RouteCall): Reply {
  const { world } = call;
  const project = getVisibleProject(world, whoAsks(call), param(call, 'projectIdOrKey'));
  const { startAt, maxResults } = pageRequest(call, 50, 200);
  const all = issueTypesOf(world, project);
  const issueTypes = all.slice(startAt, startAt + maxResults);
  return ok({ issueTypes, maxResults, startAt, total: all.length });
}

function createMetaFields(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoCalls(call);
  const project = getVisibleProject(world, viewer, param(call, 'projectIdOrKey'));
  const typeId = param(call, 'issueTypeId');
  if (!usesType(world, project, typeId))
    throw badRequest('The issue type is not valid for the project.');
  const { startAt, maxResults } = pageRequest(call, 50, 200);
  const all = fieldCreateMeta(world, project, typeId, createFields(world, viewer, project, typeId));
  const fields = all.slice(startAt, startAt + maxResults);
  return ok({ fields, maxResults, startAt, total: all.length });
}

const CREATE = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

/** What the dialogs of Jira may ask for: create and edit. */
export const issueMetaRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}/editmeta', handle: editMetaOf },
  { method: 'GET', path: CREATE, handle: createMetaTypes },
  { method: 'GET', path: `${CREATE}/{issueTypeId}`, handle: createMetaFields },
];
