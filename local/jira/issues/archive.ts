import { canBrowse, findIssue, isAdmin, projectOf } from '../permissions/model';
import { badRequest, forbidden, invalidPayload, JiraRefusal } from '../refusal';
import {
  jsonBody,
  ok,
  stringList,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import type { Issue } from './issue';

const MAX_ISSUES = 1000;

/** Why an issue is left as it is, under Jira's names. */
const REASONS = {
  issuesNotFound: 'Issue not found.',
  issueIsSubtask: 'Issue is subtask.',
  issuesInArchivedProjects: 'Issue exists in archived project.',
} as const;

type Reason = keyof typeof REASONS;

/** Takes issues with their sub-tasks out of every search, read-only; or brings them back. */
function setArchived(call: RouteCall, archived: boolean): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  if (!isAdmin(world, actor)) {
    throw forbidden('Only admins can archive or unarchive issues. Access denied.');
  }
  const keys = stringList(jsonBody(call), 'issueIdsOrKeys');
  if (!keys) throw invalidPayload();
  if (keys.length > MAX_ISSUES) {
    throw new JiraRefusal(412, [
      'The number of issues to archive or unarchive exceeds the hard limit of 1000. Precondition failed.',
    ]);
  }
  const refused = new Map<Reason, string[]>();
  const allowed: Issue[] = [];
  for (const key of keys) {
    const issue = findIssue(world, key);
    const reason = reasonAgainst(world, actor, issue);
    if (reason) refused.set(reason, [...(refused.get(reason) ?? []), key]);
    else if (issue) allowed.push(issue);
  }
  if (allowed.length === 0) {
    throw badRequest('No valid issue to archive or unarchive. Bad request.');
  }
  return ok({ errors: errorsOf(refused), numberOfIssuesUpdated: apply(world, allowed, archived) });
}

function reasonAgainst(world: World, actor: string, issue: Issue | undefined): Reason | undefined {
  if (!issue || !canBrowse(world, actor, projectOf(world, issue), issue)) return 'issuesNotFound';
  if (world.issueTypes.find(issue.typeId)?.subtask) return 'issueIsSubtask';
  return projectOf(world, issue).state === 'archived' ? 'issuesInArchivedProjects' : undefined;
}

const errorsOf = (refused: ReadonlyMap<Reason, readonly string[]>): Record<string, unknown> =>
  Object.fromEntries(
    [...refused].map(([reason, issueIdsOrKeys]) => [
      reason,
      { count: issueIdsOrKeys.length, issueIdsOrKeys, message: REASONS[reason] },
    ]),
  );

function apply(world: World, issues: readonly Issue[], archived: boolean): number {
  const subtasks = issues.flatMap(({ id }) =>
    world.indexes.children(id).flatMap((child) => world.issues.find(child) ?? []),
  );
  const whole = [
    ...issues,
    ...subtasks.filter(({ typeId }) => world.issueTypes.find(typeId)?.subtask),
  ];
  const changing = whole.filter((issue) => (issue.archived !== undefined) !== archived);
  for (const { archived: _before, ...issue } of changing) {
    world.putIssue(archived ? { ...issue, archived: world.now() } : issue);
  }
  return changing.length;
}

export const archiveRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/rest/api/3/issue/archive',
    handle: (call) => setArchived(call, true),
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issue/unarchive',
    handle: (call) => setArchived(call, false),
  },
];
