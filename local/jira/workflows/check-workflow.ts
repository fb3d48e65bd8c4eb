import type { TransitionInput, WorkflowInput } from './payload';
import {
  statusProblem,
  statusWarning,
  transitionProblem,
  workflowProblem,
  type WorkflowProblem,
} from './problem';

const MAX_NAME = 255;

/** What is wrong with the drawing of a workflow: statuses, and transitions between them. */
export function drawingProblems(
  workflow: WorkflowInput,
  known: ReadonlySet<string>,
): WorkflowProblem[] {
  return [
    ...nameProblems(workflow),
    ...statusProblems(workflow, known),
    ...transitionProblems(workflow),
    ...unreachable(workflow),
  ];
}

function nameProblems({ name }: WorkflowInput): WorkflowProblem[] {
  if (name.trim() === '') {
    return [workflowProblem('WORKFLOW_NAME_EMPTY', 'You must provide a workflow name.')];
  }
  if (name.length <= MAX_NAME) return [];
  return [workflowProblem('WORKFLOW_NAME_TOO_LONG', `The name is too long, maxSize=${MAX_NAME}`)];
}

function statusProblems(
  { name, statuses }: WorkflowInput,
  known: ReadonlySet<string>,
): WorkflowProblem[] {
  if (statuses.length === 0) {
    const message = `The workflow "${name}" must have at least one status.`;
    return [workflowProblem('WORKFLOW_WITHOUT_STATUS', message)];
  }
  return statuses.flatMap(({ reference }, at) => {
    const where = { statusReference: reference };
    if (!known.has(reference)) {
      const message = `The status reference ${reference} is not among the statuses of the request.`;
      return [statusProblem('STATUS_REFERENCE_NOT_FOUND', message, where)];
    }
    if (!statuses.slice(0, at).some((each) => each.reference === reference)) return [];
    const message = 'A status can be in a workflow only once.';
    return [statusProblem('NON_UNIQUE_STATUS_REFERENCE', message, where)];
  });
}

function transitionProblems({ name, statuses, transitions }: WorkflowInput): WorkflowProblem[] {
  const inside = new Set(statuses.map(({ reference }) => reference));
  const initial = transitions.filter(({ type }) => type === 'INITIAL');
  const count =
    initial.length === 1
      ? []
      : [
          workflowProblem(
            'INITIAL_TRANSITION_COUNT',
            `The workflow "${name}" must have exactly one initial transition.`,
          ),
        ];
  const each = transitions.flatMap((transition, at) => [
    ...identityProblems(transition, transitions.slice(0, at)),
    ...endProblems(transition, inside),
  ]);
  return [...count, ...each];
}

function identityProblems(
  { id, name }: TransitionInput,
  earlier: readonly TransitionInput[],
): WorkflowProblem[] {
  const where = { transitionId: id };
  const say = (code: string, message: string) => [transitionProblem(code, message, where)];
  if (!/^[1-9]\d*$/.test(id)) {
    return say('INVALID_TRANSITION_ID', 'Transition IDs must be positive numbers.');
  }
  if (earlier.some((each) => each.id === id)) {
    return say('NON_UNIQUE_TRANSITION_ID', 'Transition IDs must be unique within a workflow.');
  }
  if (name.trim() === '') {
    return say('TRANSITION_NAME_EMPTY', 'You must provide a transition name.');
  }
  return [];
}

function endProblems(
  { id, name, type, to, links }: TransitionInput,
  inside: ReadonlySet<string>,
): WorkflowProblem[] {
  const where = { transitionId: id };
  const say = (code: string, message: string) => [transitionProblem(code, message, where)];
  const ends = [...(to === undefined ? [] : [to]), ...links.map(({ from }) => from)];
  if (ends.some((reference) => !inside.has(reference))) {
    return say(
      'TRANSITION_STATUS_NOT_FOUND',
      `The transition "${name}" uses a status that is not in the workflow.`,
    );
  }
  if (type === 'DIRECTED' && links.length === 0) {
    return say('DIRECTED_WITHOUT_LINKS', `The transition "${name}" must leave from a status.`);
  }
  if (type !== 'DIRECTED' && links.length > 0) {
    return say('LINKS_NOT_ALLOWED', `The transition "${name}" must have no links.`);
  }
  if (type !== 'GLOBAL' && to === undefined) {
    return say('TARGET_MISSING', `The transition "${name}" must go to a status.`);
  }
  return [];
}

/** A status to which nothing leads is worth a warning. */
function unreachable({ statuses, transitions }: WorkflowInput): WorkflowProblem[] {
  const reached = new Set(transitions.map(({ to }) => to));
  return statuses
    .filter(({ reference }) => !reached.has(reference))
    .map(({ reference }) =>
      statusWarning('NO_INBOUND_TRANSITIONS_TO_STATUS', 'No transition leads to the status.', {
        statusReference: reference,
      }),
    );
}
