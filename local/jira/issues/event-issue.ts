import { issueTypeDetails } from '../issue-types/view';
import { renderValue } from '../fields/kinds';
import { getStatus } from '../statuses/model';
import { statusDetails } from '../statuses/view';
import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { Issue } from './issue';

const CARRIED = ['summary', 'assignee', 'reporter', 'priority', 'labels', 'duedate'];

/** The small part of an issue that events carry; what matters is read again by id. */
export function eventIssue(world: World, issue: Issue): Record<string, unknown> {
  const project = world.projects.find(issue.projectId);
  const type = world.issueTypes.find(issue.typeId);
  const fields: Record<string, unknown> = {
    project: project && { id: project.id, key: project.key, name: project.name },
    issuetype: type && issueTypeDetails(world, type),
    status: statusDetails(world, getStatus(world, issue.statusId)),
    creator: userDetails(world, issue.creatorId),
    created: jiraTimestamp(issue.created),
    updated: jiraTimestamp(issue.updated),
  };
  for (const id of CARRIED) {
    const field = world.fields.find(id);
    if (field) fields[id] = renderValue(world, field, issue.values[id]);
  }
  return { id: issue.id, key: issue.key, fields };
}
