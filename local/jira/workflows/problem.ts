/** One thing that is wrong with a workflow, as the validation endpoints tell it. */
export interface WorkflowProblem {
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly type:
    'RULE' | 'STATUS' | 'STATUS_LAYOUT' | 'WORKFLOW' | 'TRANSITION' | 'SCOPE' | 'STATUS_MAPPING';
  readonly elementReference?: Readonly<Record<string, unknown>>;
}

type Where = Readonly<Record<string, unknown>>;

const problem =
  (type: WorkflowProblem['type'], level: WorkflowProblem['level'] = 'ERROR') =>
  (code: string, message: string, elementReference?: Where): WorkflowProblem => ({
    ...{ code, level, message, type },
    ...(elementReference && { elementReference }),
  });

export const statusProblem = problem('STATUS');
export const workflowProblem = problem('WORKFLOW');
export const transitionProblem = problem('TRANSITION');
export const ruleProblem = problem('RULE');
export const ruleWarning = problem('RULE', 'WARNING');
export const mappingProblem = problem('STATUS_MAPPING');
export const statusWarning = problem('STATUS', 'WARNING');
