import type { World } from '../world';
import { ruleProblems } from './check-rules';
import { statusProblems } from './check-statuses';
import { drawingProblems } from './check-workflow';
import { textIn } from './json-reader';
import { createWorkflow, findWorkflowByName } from './model';
import { readLists, readWorkflow, type StatusInput, type WorkflowInput } from './payload';
import { statusProblem, workflowProblem, type WorkflowProblem } from './problem';
import { drawnParts, putStatuses } from './write-parts';
import type { Workflow } from './workflow';

export interface NewWorkflows {
  readonly scopeProjectId: string | undefined;
  readonly statuses: readonly StatusInput[];
  readonly workflows: readonly WorkflowInput[];
}

/** @throws 400 for a body of another form. */
export function readNewWorkflows(
  body: Record<string, unknown>,
  scopeProjectId: string | undefined,
  path = '',
): NewWorkflows {
  const { statuses, workflows } = readLists(body, path);
  const whole = workflows.map((json) => readWorkflow(json, textIn(json, 'name'), true));
  return { scopeProjectId, statuses, workflows: whole };
}

/** What is wrong with the workflows; warnings, too. */
export function problemsOfNew(world: World, input: NewWorkflows): WorkflowProblem[] {
  const { statuses, workflows, scopeProjectId } = input;
  return [
    ...statusProblems(world, statuses, scopeProjectId),
    ...numberedProblems(statuses),
    ...workflows.flatMap((workflow, at) => [
      ...namesakeProblems(world, workflow, workflows.slice(0, at)),
      ...contentProblems(world, workflow, statuses),
    ]),
  ];
}

/** Jira takes an id as reference of a status when a workflow is updated, and not when it is made. */
const numberedProblems = (statuses: readonly StatusInput[]): WorkflowProblem[] =>
  statuses
    .filter(({ id, reference }) => reference === id)
    .map(({ reference }) =>
      statusProblem(
        'STATUS_REFERENCE_NOT_UUID',
        `The status reference ${reference} must be a UUID.`,
        { statusReference: reference },
      ),
    );

/** What is wrong with a workflow's drawing and its rules. */
export function contentProblems(
  world: World,
  workflow: WorkflowInput,
  statuses: readonly StatusInput[],
): WorkflowProblem[] {
  const references = new Set(statuses.map(({ reference }) => reference));
  return [
    ...drawingProblems(workflow, references),
    ...workflow.transitions.flatMap((each) => ruleProblems(world, each, references)),
  ];
}

function namesakeProblems(
  world: World,
  { name }: WorkflowInput,
  earlier: readonly WorkflowInput[],
): WorkflowProblem[] {
  const isTwice = earlier.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!isTwice && !findWorkflowByName(world, name)) return [];
  return [workflowProblem('NON_UNIQUE_WORKFLOW_NAME', 'You must use a unique workflow name.')];
}

/** Makes what has been found without fault. */
export function createWorkflows(
  world: World,
  { statuses, workflows, scopeProjectId }: NewWorkflows,
): Workflow[] {
  const idOf = putStatuses(world, statuses, scopeProjectId);
  return workflows.map((input) =>
    createWorkflow(world, {
      name: input.name,
      description: input.description,
      ...drawnParts(world, input, idOf),
      scopeProjectId,
      isSimplified: false,
    }),
  );
}
