import type { ActualMove, ActualWorkflow } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path } from '../path';
import { sendJson } from '../request-json';
import { and, listAll } from './pages';
import { gateOf, type ModuleId, type RuleAnswer } from './gate-rules';
import { projectIdIn, type Scope } from './things';

interface WorkflowAnswer extends Scope {
  readonly id: string;
  readonly name: string;
  readonly taskId?: string | null;
  readonly statuses?: readonly { readonly statusReference: string }[];
  readonly transitions?: readonly {
    readonly id?: string;
    readonly name?: string;
    readonly validators?: readonly RuleAnswer[];
    readonly type?: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
    readonly toStatusReference?: string | null;
    readonly links?: readonly { readonly fromStatusReference?: string | null }[];
  }[];
}

interface StatusAnswer {
  readonly id: string;
  readonly statusReference: string;
}

interface Workflows {
  readonly workflows?: readonly WorkflowAnswer[];
  readonly statuses?: readonly StatusAnswer[];
}

/** Names of the site's workflows, without what is in them, and the task that changes one now. */
export async function listWorkflows(
  jira: JiraRequest,
): Promise<{ readonly workflows: readonly ActualWorkflow[]; readonly runningTask?: string }> {
  const at = and(path`/rest/api/3/workflows/search`, 'scope', ['GLOBAL']);
  const found = await listAll<WorkflowAnswer>(jira, at);
  const runningTask = found.map(({ taskId }) => taskId).find((id) => id);
  return {
    workflows: found.map((each) => ({
      ...{ id: each.id, name: each.name, statusIds: [], moves: [] },
      ...projectIdIn(each),
    })),
    ...(runningTask && { runningTask }),
  };
}

/** Most workflows of one request. */
const WORKFLOWS_OF_ONE = 50;

/** The same with their statuses and moves, and with the app's validators on these. */
export async function readWorkflows(
  jira: JiraRequest,
  workflowIds: readonly string[],
  /** Absent: validators are not looked at. */
  moduleId: ModuleId = (key) => key,
): Promise<readonly ActualWorkflow[]> {
  const read: ActualWorkflow[] = [];
  for (let from = 0; from < workflowIds.length; from += WORKFLOWS_OF_ONE) {
    const ids = workflowIds.slice(from, from + WORKFLOWS_OF_ONE);
    const answer = await sendJson<Workflows>(jira, 'POST', path`/rest/api/3/workflows`, {
      workflowIds: ids,
    });
    read.push(...workflowsIn(answer, moduleId));
  }
  return read;
}

/** The workflows that these types follow in a project. */
export async function readWorkflowsOf(
  jira: JiraRequest,
  projectId: string,
  typeIds: readonly string[],
  moduleId: ModuleId,
): Promise<readonly ActualWorkflow[]> {
  if (typeIds.length === 0) return [];
  const projectAndIssueTypes = typeIds.map((issueTypeId) => ({ projectId, issueTypeId }));
  const answer = await sendJson<Workflows>(jira, 'POST', path`/rest/api/3/workflows`, {
    projectAndIssueTypes,
  });
  return workflowsIn(answer, moduleId);
}

function workflowsIn(
  { statuses = [], workflows = [] }: Workflows,
  moduleId: ModuleId,
): ActualWorkflow[] {
  const idOf = new Map(statuses.map((each) => [each.statusReference, each.id]));
  return workflows.map((each) => toWorkflow(each, idOf, moduleId));
}

function toWorkflow(
  answer: WorkflowAnswer,
  idOf: ReadonlyMap<string, string>,
  moduleId: ModuleId,
): ActualWorkflow {
  const { id, name, statuses = [], transitions = [] } = answer;
  const known = (reference: string | null | undefined): string[] => {
    const found = idOf.get(reference ?? '');
    return found === undefined ? [] : [found];
  };
  return {
    ...{ id, name, ...projectIdIn(answer) },
    statusIds: statuses.flatMap((each) => known(each.statusReference)),
    // A move without a target leads back to where it began: none of ours does.
    moves: transitions.flatMap(({ type, toStatusReference, links = [], ...transition }) =>
      known(toStatusReference).map((to) => ({
        to,
        ...describe(transition, moduleId),
        from: fromOf(
          type,
          links.flatMap((link) => known(link.fromStatusReference)),
        ),
      })),
    ),
  };
}

function describe(
  { id, name, validators = [] }: Pick<Transition, 'id' | 'name' | 'validators'>,
  moduleId: ModuleId,
): Pick<ActualMove, 'id' | 'name' | 'gates'> {
  const gates = validators.flatMap((rule) => {
    const gate = gateOf(rule, moduleId);
    return gate === undefined ? [] : [{ gate, config: rule.parameters?.config ?? '' }];
  });
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(gates.length > 0 && { gates }),
  };
}

type Transition = NonNullable<WorkflowAnswer['transitions']>[number];

function fromOf(
  type: 'INITIAL' | 'GLOBAL' | 'DIRECTED' | undefined,
  statusIds: readonly string[],
): ActualWorkflow['moves'][number]['from'] {
  if (type === 'INITIAL') return 'initial';
  return type === 'GLOBAL' ? 'any' : statusIds;
}
