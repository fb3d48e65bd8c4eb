import { isRecord } from '../fields/field-kind';
import { findGroup } from '../groups/model';
import { getVisibleIssue } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  noContent,
  param,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { votersOf, watchersOf } from '../watchers/model';
import type { World } from '../world';
import type { Issue } from './issue';

/** A mail about the issue: nobody reads it here, but who would get it is checked as Jira does. */
function notify(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const issue = getVisibleIssue(world, actor, param(call, 'issueIdOrKey'));
  const { to, subject, textBody, htmlBody } = jsonBody(call);
  for (const text of [subject, textBody, htmlBody]) {
    if (text !== undefined && typeof text !== 'string') throw invalidPayload();
  }
  if (!isRecord(to)) throw badRequest('No recipients were defined for notification.');
  const recipients = recipientsOf(world, issue, to).filter((id) => id !== actor);
  if (recipients.length === 0) throw badRequest('No recipients were defined for notification.');
  return noContent();
}

function recipientsOf(world: World, issue: Issue, to: Record<string, unknown>): string[] {
  const { reporter, assignee } = issue.values;
  const person = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
  return [
    ...(to.reporter === true ? person(reporter) : []),
    ...(to.assignee === true ? person(assignee) : []),
    ...(to.watchers === true ? watchersOf(world, issue.id) : []),
    ...(to.voters === true ? votersOf(world, issue.id) : []),
    ...recordsIn(to.users).map((user) => existingUser(world, user)),
    ...groupNames(to).flatMap((name) => membersOf(world, name)),
  ];
}

function recordsIn(list: unknown): Record<string, unknown>[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list) || !list.every(isRecord)) throw invalidPayload();
  return list;
}

function existingUser(world: World, user: Record<string, unknown>): string {
  const accountId = String(user.accountId);
  if (!world.users.has(accountId)) {
    throw badRequest(`The user with account ID '${accountId}' does not exist.`);
  }
  return accountId;
}

function groupNames({ groups, groupIds }: Record<string, unknown>): string[] {
  const named = recordsIn(groups).map(({ groupId, name }) => String(groupId ?? name));
  const ids = Array.isArray(groupIds) ? groupIds.map(String) : [];
  return [...named, ...ids];
}

function membersOf(world: World, idOrName: string): readonly string[] {
  const group = findGroup(world, idOrName);
  if (!group) throw badRequest(`The group '${idOrName}' does not exist.`);
  return group.accountIds;
}

export const notifyRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/{issueIdOrKey}/notify', handle: notify },
];
