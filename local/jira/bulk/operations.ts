import type { FieldInput } from '../fields/read-input';
import type { Issue } from '../issues/issue';
import { deleteIssue, editIssue } from '../issues/model';
import { moveIssue } from '../issues/move';
import { canBrowse, findIssue, projectOf } from '../permissions/model';
import { JiraRefusal } from '../refusal';
import { transitionIssue, transitionTo } from '../transitions/model';
import { unwatch, watch } from '../watchers/model';
import type { World } from '../world';
import { moveWithSubtasks, type BulkMove } from './moves';

/** What a bulk call wants of its issues: plain JSON, since it waits in a task. */
export type BulkOperation =
  | ({ readonly kind: 'edit' } & BulkEdit & Selected)
  | {
      readonly kind: 'transition';
      readonly inputs: readonly (Selected & { readonly transitionId: string })[];
    }
  | { readonly kind: 'move'; readonly moves: readonly (Selected & BulkMove)[] }
  | ({ readonly kind: 'delete' | 'watch' | 'unwatch' } & Selected);

interface Selected {
  readonly issueIds: readonly string[];
}

/** Values, and what is not a value: a type is moved to, a status transitioned to. */
export interface BulkEdit {
  readonly input: FieldInput;
  readonly issueTypeId?: string;
  readonly statusId?: string;
}

export interface BulkOutcome {
  readonly processedAccessibleIssues: readonly number[];
  readonly failedAccessibleIssues: Readonly<Record<string, readonly string[]>>;
  readonly invalidOrInaccessibleIssueCount: number;
  readonly totalIssueCount: number;
}

type Act = (issueId: string) => void;

/** Runs the operation issue by issue: one that is refused leaves the others alone. */
export function runBulk(world: World, actor: string, operation: BulkOperation): BulkOutcome {
  const processed: number[] = [];
  const failed: Record<string, readonly string[]> = {};
  let inaccessible = 0;
  const steps = stepsOf(world, actor, operation);
  const seen = steps.map(({ id }) => visible(world, actor, id));
  steps.forEach(({ id, act }, place) => {
    if (!seen[place]) {
      inaccessible += 1;
      return;
    }
    // A sub-task that went with its parent is done already.
    if (operation.kind !== 'delete' || findIssue(world, id)) {
      const problems = problemsOf(() => world.attempt(() => act(id)));
      if (problems) {
        failed[id] = problems;
        return;
      }
    }
    processed.push(Number(id));
  });
  return {
    processedAccessibleIssues: processed,
    failedAccessibleIssues: failed,
    invalidOrInaccessibleIssueCount: inaccessible,
    totalIssueCount: steps.length,
  };
}

function visible(world: World, actor: string, id: string): Issue | undefined {
  const issue = findIssue(world, id);
  return issue && canBrowse(world, actor, projectOf(world, issue), issue) ? issue : undefined;
}

function problemsOf(run: () => void): string[] | undefined {
  try {
    run();
    return undefined;
  } catch (problem) {
    if (!(problem instanceof JiraRefusal)) throw problem;
    return [...problem.errorMessages, ...Object.values(problem.errors)];
  }
}

function stepsOf(
  world: World,
  actor: string,
  operation: BulkOperation,
): { readonly id: string; readonly act: Act }[] {
  const each = (ids: readonly string[], act: Act) => ids.map((id) => ({ id, act }));
  switch (operation.kind) {
    case 'edit':
      return each(operation.issueIds, (id) => edit(world, actor, id, operation));
    case 'transition':
      return operation.inputs.flatMap(({ issueIds, transitionId }) =>
        each(issueIds, (id) => void transitionIssue(world, actor, id, { transitionId })),
      );
    case 'move':
      return operation.moves.flatMap((move) =>
        each(move.issueIds, (id) => moveWithSubtasks(world, actor, id, move)),
      );
    case 'delete':
      return each(operation.issueIds, (id) => deleteIssue(world, actor, id, true));
    case 'watch':
      return each(operation.issueIds, (id) => watch(world, actor, id, actor));
    case 'unwatch':
      return each(operation.issueIds, (id) => unwatch(world, actor, id, actor));
  }
}

function edit(world: World, actor: string, id: string, wanted: BulkEdit): void {
  const { input, issueTypeId, statusId } = wanted;
  if (issueTypeId !== undefined) {
    const project = findIssue(world, id)?.projectId ?? '';
    moveIssue(world, actor, id, { project, issueType: issueTypeId });
  }
  if (input.fields || input.update) editIssue(world, actor, id, input);
  const isThere = findIssue(world, id)?.statusId === statusId;
  if (statusId !== undefined && !isThere) transitionTo(world, actor, id, statusId);
}
