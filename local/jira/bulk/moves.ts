import { issueTypeIdsOf, usesType } from '../issue-type-schemes/model';
import type { Issue } from '../issues/issue';
import { moveIssue } from '../issues/move';
import { findProject, getVisibleIssue } from '../permissions/model';
import type { Project } from '../projects/project';
import { badFields } from '../refusal';
import { workflowFor } from '../workflow-schemes/model';
import { initialTransition } from '../workflows/model';
import type { World } from '../world';

/** Where a group of issues goes. */
export interface BulkMove {
  readonly project: string;
  readonly issueType: string;
  readonly parent?: string;
  /** Target status by source status, for those that the target's workflow lacks. */
  readonly statuses: Readonly<Record<string, string>>;
  /** What no mapping names starts anew in the target's workflow. */
  readonly inferStatus: boolean;
  readonly inferSubtaskType: boolean;
}

/** An issue moves with its sub-tasks, which find a type and a status of the target for themselves. */
export function moveWithSubtasks(
  world: World,
  actor: string,
  issueId: string,
  move: BulkMove,
): void {
  const issue = getVisibleIssue(world, actor, issueId);
  const project = findProject(world, move.project);
  if (!project) throw badFields({ project: 'valid project is required' });
  const { issueType, parent } = move;
  const statusId = statusAfter(world, project, issue, issueType, move);
  moveIssue(world, actor, issueId, { project: project.id, issueType, statusId, parent });
  if (issue.projectId === project.id) return;
  for (const subtask of subtasksOf(world, issueId)) {
    const typeId = subtaskType(world, project, subtask, move);
    const status = statusAfter(world, project, subtask, typeId, move);
    moveIssue(world, actor, subtask.id, {
      project: project.id,
      issueType: typeId,
      statusId: status,
    });
  }
}

const subtasksOf = (world: World, issueId: string): Issue[] =>
  world.indexes
    .children(issueId)
    .flatMap((id) => world.issues.find(id) ?? [])
    .filter(({ typeId }) => world.issueTypes.find(typeId)?.subtask);

function subtaskType(world: World, project: Project, issue: Issue, move: BulkMove): string {
  if (usesType(world, project, issue.typeId)) return issue.typeId;
  const other = issueTypeIdsOf(world, project).find((id) => world.issueTypes.find(id)?.subtask);
  if (!move.inferSubtaskType || other === undefined) {
    throw badFields({ issuetype: 'The target project has no type for the sub-tasks.' });
  }
  return other;
}

function statusAfter(
  world: World,
  project: Project,
  issue: Issue,
  typeId: string,
  move: BulkMove,
): string {
  if (!usesType(world, project, typeId)) {
    throw badFields({ issuetype: 'Specify a valid issue type' });
  }
  const workflow = workflowFor(world, project, typeId);
  const mapped = move.statuses[issue.statusId];
  if (mapped !== undefined) return mapped;
  if (workflow.statusIds.includes(issue.statusId)) return issue.statusId;
  if (move.inferStatus) return initialTransition(workflow).to;
  throw badFields({ status: 'A target status is needed for the status of the issue.' });
}
