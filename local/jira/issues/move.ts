import { usesType } from '../issue-type-schemes/model';
import { findIssue, getVisibleIssue, requirePermission } from '../permissions/model';
import type { Project } from '../projects/project';
import { badFields } from '../refusal';
import { workflowFor } from '../workflow-schemes/model';
import type { World } from '../world';
import { changeIssue } from './change';
import type { Issue, RawValue } from './issue';
import { parentProblem, projectForCreate } from './model';

export interface Move {
  readonly project: string;
  readonly issueType?: string;
  /** Where the issue lands when its status is not in the new workflow. */
  readonly statusId?: string;
  /** Id or key of a new parent; absent: it keeps the one that fits. */
  readonly parent?: string;
}

/** Moves an issue to another project or type; the key follows and the old one keeps answering. */
export function moveIssue(world: World, actor: string, idOrKey: string, move: Move): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const sentence = 'You do not have permission to move this issue.';
  requirePermission(world, actor, 'MOVE_ISSUES', issue, sentence);
  const project = projectForCreate(world, actor, move.project);
  const typeId = move.issueType ?? issue.typeId;
  if (!usesType(world, project, typeId)) {
    throw badFields({ issuetype: 'Specify a valid issue type' });
  }
  const workflow = workflowFor(world, project, typeId);
  const statusId = move.statusId ?? issue.statusId;
  if (!workflow.statusIds.includes(statusId)) {
    throw badFields({ status: 'The status is not in the workflow of the target.' });
  }
  const values = parentAfter(world, issue, project, typeId, move.parent);
  if (project.id === issue.projectId)
    return changeIssue(world, actor, issue.id, { typeId, statusId, values });
  const number = project.lastIssueNumber + 1;
  world.projects.put({ ...project, lastIssueNumber: number });
  const moved = { projectId: project.id, key: `${project.key}-${number}`, number };
  return changeIssue(world, actor, issue.id, { typeId, statusId, moved, values });
}

/** The new parent, or the old one where it still fits; a sub-task must have one. */
function parentAfter(
  world: World,
  issue: Issue,
  project: Project,
  typeId: string,
  wanted: string | undefined,
): Readonly<Record<string, RawValue>> {
  const level = world.issueTypes.find(typeId)?.hierarchyLevel ?? 0;
  const named = wanted === undefined ? undefined : findIssue(world, wanted);
  if (wanted !== undefined && !named) {
    throw badFields({ parent: 'Could not find issue by id or key.' });
  }
  const values = { parent: named?.id ?? issue.values.parent ?? null };
  const problems = parentProblem(world, project, level, values);
  if (Object.keys(problems).length === 0) return values;
  if (named || level === -1) throw badFields(problems);
  return { parent: null };
}
