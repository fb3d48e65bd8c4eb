import { badFields, badRequest, forbidden } from '../refusal';
import { addComment } from '../comments/model';
import { defaultsFor } from '../fields/default-values';
import { readInput, requiredProblems, type FieldInput } from '../fields/read-input';
import { createFields, editFields } from '../fields/screens';
import { usesType } from '../issue-type-schemes/model';
import { linkFromUpdate } from '../links/model';
import {
  canBrowse,
  findProject,
  getVisibleIssue,
  hasPermission,
  projectOf,
  requirePermission,
} from '../permissions/model';
import { defaultPriority } from '../priorities/model';
import type { Project } from '../projects/project';
import { deleteProperties, setProperties, type PropertyInput } from '../properties/model';
import { rankAtEnd } from '../rank/model';
import { securityOfNew } from '../security/model';
import { workflowFor } from '../workflow-schemes/model';
import { initialTransition } from '../workflows/model';
import { beginWorkflow } from '../workflows/begin';
import type { World } from '../world';
import { changeIssue } from './change';
import { eventIssue } from './event-issue';
import type { Issue, RawValue } from './issue';

export interface NewIssue extends FieldInput {
  /** Id or key. */
  readonly project: string;
  /** Id. */
  readonly issueType: string;
  readonly properties?: readonly PropertyInput[];
}

export function createIssue(world: World, actor: string, input: NewIssue): Issue {
  const project = projectForCreate(world, actor, input.project);
  const type = world.issueTypes.find(input.issueType);
  if (!type || !usesType(world, project, type.id)) {
    throw badFields({ issuetype: 'Specify a valid issue type' });
  }
  const screen = createFields(world, actor, project, type.id);
  const { values: given, errors } = readInput(world, project, screen, input);
  const values = withDefaults(world, actor, project, type.id, given);
  const problems = {
    ...requiredProblems(screen, (field) => values[field.id]),
    ...parentProblem(world, project, type.hierarchyLevel, values),
    ...errors,
  };
  if (Object.keys(problems).length > 0) throw badFields(problems);
  const issue = beginWorkflow(world, actor, storeNew(world, actor, project, type.id, values));
  setProperties(world, 'issue', issue.id, input.properties ?? []);
  addComments(world, actor, issue, input);
  world.emit('avi:jira:created:issue', actor, { issue: eventIssue(world, issue) });
  if (typeof values.assignee === 'string') {
    world.emit('avi:jira:assigned:issue', actor, { issue: eventIssue(world, issue) });
  }
  return issue;
}

export function projectForCreate(world: World, actor: string, idOrKey: string): Project {
  const project = findProject(world, idOrKey);
  if (!project || !canBrowse(world, actor, project)) {
    throw badFields({ project: 'valid project is required' });
  }
  if (!hasPermission(world, actor, 'CREATE_ISSUES', project)) {
    throw forbidden('You do not have permission to create issues in this project.');
  }
  return project;
}

function withDefaults(
  world: World,
  actor: string,
  project: Project,
  typeId: string,
  given: Readonly<Record<string, RawValue>>,
): Record<string, RawValue> {
  const defaults = defaultsFor(world, project, typeId);
  const values: Record<string, RawValue> = { reporter: actor, ...defaults, ...given };
  if (values.priority === undefined) values.priority = defaultPriority(world)?.id ?? null;
  const level = securityOfNew(world, project, values);
  if (level !== undefined) values.security = level;
  return values;
}

/** A sub-task needs a parent; any parent is one level up and, for sub-tasks, in the same project. */
export function parentProblem(
  world: World,
  project: Project,
  level: number,
  values: Readonly<Record<string, RawValue>>,
): Record<string, string> {
  const parent = typeof values.parent === 'string' ? world.issues.find(values.parent) : undefined;
  if (!parent) {
    return level === -1
      ? { parent: 'Issue type is a sub-task but parent issue key or id not specified.' }
      : {};
  }
  const parentLevel = world.issueTypes.find(parent.typeId)?.hierarchyLevel ?? 0;
  if (parentLevel !== level + 1 || (level === -1 && parent.projectId !== project.id)) {
    return { parent: 'Given parent issue does not belong to appropriate hierarchy.' };
  }
  return {};
}

function storeNew(
  world: World,
  actor: string,
  project: Project,
  typeId: string,
  values: Readonly<Record<string, RawValue>>,
): Issue {
  const number = project.lastIssueNumber + 1;
  world.projects.put({ ...project, lastIssueNumber: number });
  const now = world.now();
  return world.putIssue({
    id: world.nextId('issue'),
    key: `${project.key}-${number}`,
    formerKeys: [],
    number,
    projectId: project.id,
    typeId,
    statusId: initialTransition(workflowFor(world, project, typeId)).to,
    creatorId: actor,
    created: now,
    updated: now,
    statusCategoryChanged: now,
    resolved: null,
    rank: rankAtEnd(world),
    values,
  });
}

export const MAY_NOT_EDIT = 'You do not have permission to edit issues in this project.';

export interface IssueEdit extends FieldInput {
  readonly properties?: readonly PropertyInput[];
}

export function editIssue(world: World, actor: string, idOrKey: string, edit: IssueEdit): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  requirePermission(world, actor, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
  const screen = editFields(world, actor, issue);
  const project = projectOf(world, issue);
  const { values, errors } = readInput(world, project, screen, edit, issue);
  const emptied = requiredProblems(screen, (field) =>
    // Only what this edit touches: an old issue may lack a field that became required later.
    field.id in values ? values[field.id] : 'kept',
  );
  const problems = { ...emptied, ...errors };
  if (Object.keys(problems).length > 0) throw badFields(problems);
  addComments(world, actor, issue, edit);
  for (const link of edit.update?.issuelinks ?? []) linkFromUpdate(world, actor, issue, link.add);
  setProperties(world, 'issue', issue.id, edit.properties ?? []);
  return changeIssue(world, actor, issue.id, { values });
}

/** `update.comment: [{add: {body, visibility}}]` of create, edit and transition. */
export function addComments(world: World, actor: string, issue: Issue, input: FieldInput): void {
  for (const operation of input.update?.comment ?? []) {
    const add = operation.add as { body?: unknown; visibility?: unknown } | undefined;
    addComment(world, actor, issue.id, add?.body, { visibility: add?.visibility });
  }
}

export function deleteIssue(
  world: World,
  actor: string,
  idOrKey: string,
  withSubtasks = false,
): void {
  const issue = getVisibleIssue(world, actor, idOrKey);
  requirePermission(
    world,
    actor,
    'DELETE_ISSUES',
    issue,
    'You do not have permission to delete issues in this project.',
  );
  const children = world.indexes.children(issue.id).flatMap((id) => world.issues.find(id) ?? []);
  const subtasks = children.filter((child) => world.issueTypes.find(child.typeId)?.subtask);
  if (subtasks.length > 0 && !withSubtasks) {
    throw badRequest(
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  for (const subtask of subtasks) removeWhole(world, actor, subtask);
  removeWhole(world, actor, issue);
}

/** Parts go without events of their own, as in Jira. */
export function removeWhole(world: World, actor: string, issue: Issue): void {
  for (const comment of world.indexes.comments(issue.id)) world.comments.remove(comment.id);
  for (const history of world.indexes.histories(issue.id)) world.histories.remove(history.id);
  for (const link of world.indexes.links(issue.id)) {
    world.links.remove(link.id);
    world.indexes.removeLink(link);
  }
  removeAround(world, issue);
  const event = eventIssue(world, issue);
  world.removeIssue(issue);
  world.emit('avi:jira:deleted:issue', actor, { issue: event });
}

/** What only points at the issue: files, properties, links to elsewhere, people, children. */
function removeAround(world: World, issue: Issue): void {
  for (const file of [...world.attachments.values()]) {
    if (file.issueId === issue.id) world.attachments.remove(file.id);
  }
  for (const link of [...world.remoteLinks.values()]) {
    if (link.issueId === issue.id) world.remoteLinks.remove(link.id);
  }
  deleteProperties(world, 'issue', issue.id);
  deleteProperties(world, 'epic', issue.id);
  world.watchers.remove(issue.id);
  world.votes.remove(issue.id);
  for (const id of world.indexes.children(issue.id)) {
    const child = world.issues.find(id);
    if (child) world.putIssue({ ...child, values: { ...child.values, parent: null } });
  }
}
