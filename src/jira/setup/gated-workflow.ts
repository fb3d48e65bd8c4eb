import type { ActualGate } from '../../domain/setup/actual-state';
import { gateModule } from '../../domain/gates/gate';
import { JiraNotFound, JiraRefused } from '../jira-error';
import type { JiraRequest } from '../jira-request';
import { path } from '../path';
import { sendJson } from '../request-json';
import { and, listAll } from './pages';
import { GATE_RULE, gateOf, type ModuleId, type RuleAnswer } from './gate-rules';

interface TransitionAnswer {
  readonly id: string;
  readonly validators?: readonly RuleAnswer[];
}

interface StatusOfWorkflow {
  readonly statusReference: string;
  readonly properties?: object;
  readonly layout?: object | null;
}

/** A workflow as the API gives it whole, and wants it back whole. */
interface WorkflowAnswer {
  readonly id: string;
  readonly description?: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statuses: readonly StatusOfWorkflow[];
  readonly transitions: readonly TransitionAnswer[];
  readonly startPointLayout?: object | null;
  readonly loopedTransitionContainerLayout?: object | null;
}

interface Statuses {
  readonly id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly statusCategory: string;
  readonly statusReference: string;
}

interface Answer {
  readonly statuses?: readonly Statuses[];
  readonly workflows?: readonly WorkflowAnswer[];
}

/** A gate on one transition of a workflow. */
export interface PlacedGate extends ActualGate {
  readonly transitionId: string;
}

/** Ids of the site's workflows that have validators of the app. */
export async function listGatedWorkflows(
  jira: JiraRequest,
  moduleId: ModuleId,
): Promise<readonly string[]> {
  const at = and(path`/rest/api/3/workflows/search`, 'expand', ['values.transitions']);
  const found = await listAll<WorkflowAnswer>(jira, at);
  return found.filter((each) => gatesOn(each, moduleId).length > 0).map(({ id }) => id);
}

/** The app's validators on a workflow. @returns `undefined` when it is gone. */
export async function readGates(
  jira: JiraRequest,
  moduleId: ModuleId,
  workflowId: string,
): Promise<readonly PlacedGate[] | undefined> {
  try {
    const { workflows } = await readWhole(jira, workflowId);
    return workflows?.[0] && gatesOn(workflows[0], moduleId);
  } catch (error) {
    if (error instanceof JiraNotFound) return undefined;
    throw error;
  }
}

const gatesOn = (
  { transitions }: Pick<WorkflowAnswer, 'transitions'>,
  moduleId: ModuleId,
): PlacedGate[] =>
  transitions.flatMap(({ id, validators = [] }) =>
    validators.flatMap((rule) => {
      const gate = gateOf(rule, moduleId);
      return gate === undefined
        ? []
        : [{ transitionId: id, gate, config: rule.parameters?.config ?? '' }];
    }),
  );

const readWhole = (jira: JiraRequest, workflowId: string): Promise<Answer> =>
  sendJson<Answer>(jira, 'POST', path`/rest/api/3/workflows`, { workflowIds: [workflowId] });

/**
 * Puts these validators of the app on a workflow, and no others of the app; everything else in it
 * stays as it is. Somebody who changes the workflow at the same time makes Jira refuse (409).
 *
 * @returns the id of a task of Jira's that goes on.
 * @throws JiraNotFound when there is no such workflow any more; JiraRefused where Jira finds fault.
 */
export async function writeGates(
  jira: JiraRequest,
  moduleId: ModuleId,
  workflowId: string,
  wanted: readonly PlacedGate[],
): Promise<string | undefined> {
  const { statuses = [], workflows = [] } = await readWhole(jira, workflowId);
  const [workflow] = workflows;
  if (!workflow) throw new JiraNotFound();
  const payload = {
    statuses: statuses.map((each) => ({ ...statusOf(each), description: each.description ?? '' })),
    workflows: [{ ...wholeOf(workflow), transitions: withGates(workflow, moduleId, wanted) }],
  };
  await refuseFaults(jira, payload);
  const { taskId } = await sendJson<{ readonly taskId?: string | null }>(
    ...([jira, 'POST', path`/rest/api/3/workflows/update`, payload] as const),
  );
  return taskId ?? undefined;
}

/** Asks Jira first, since a live workflow is changed. @throws JiraRefused with what is wrong with it. */
async function refuseFaults(jira: JiraRequest, payload: object): Promise<void> {
  const { errors = [] } = await sendJson<{
    readonly errors?: readonly { readonly level?: string; readonly message?: string }[];
  }>(jira, 'POST', path`/rest/api/3/workflows/update/validation`, {
    payload,
    validationOptions: { levels: ['ERROR'] },
  });
  const faults = errors.filter(({ level }) => level === 'ERROR');
  if (faults.length > 0)
    throw new JiraRefused(
      400,
      faults.flatMap(({ message }) => message ?? []),
      {},
    );
}

const statusOf = ({ id, name, statusCategory, statusReference }: Statuses) => ({
  ...{ id, name, statusCategory, statusReference },
});

const wholeOf = ({ id, description = '', version, statuses, ...rest }: WorkflowAnswer): object => ({
  ...{ id, description, version },
  statuses: statuses.map(({ statusReference, properties = {}, layout }) => ({
    ...{ statusReference, properties },
    ...(layout && { layout }),
  })),
  ...(rest.startPointLayout && { startPointLayout: rest.startPointLayout }),
  ...(rest.loopedTransitionContainerLayout && {
    loopedTransitionContainerLayout: rest.loopedTransitionContainerLayout,
  }),
});

const withGates = (
  { transitions }: WorkflowAnswer,
  moduleId: ModuleId,
  wanted: readonly PlacedGate[],
): readonly TransitionAnswer[] =>
  transitions.map((transition) => ({
    ...transition,
    validators: [
      ...(transition.validators ?? []).filter((rule) => gateOf(rule, moduleId) === undefined),
      ...wanted
        .filter(({ transitionId }) => transitionId === transition.id)
        .map(({ gate, config }) => ({
          ruleKey: GATE_RULE,
          parameters: { key: moduleId(gateModule(gate)), config },
        })),
    ],
  }));
