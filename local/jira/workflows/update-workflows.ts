import { JiraRefusal } from '../refusal';
import type { StatusMove } from '../workflow-schemes/moves';
import type { World } from '../world';
import { statusProblems } from './check-statuses';
import { contentProblems } from './create-workflows';
import { recordIn, textIn } from './json-reader';
import { versionOf } from './model';
import { readLists, readWorkflow, type StatusInput, type WorkflowInput } from './payload';
import { workflowProblem, type WorkflowProblem } from './problem';
import { readMappings, strandedProblems, movesOf, type Mappings } from './status-mappings';
import { drawnParts, putStatuses } from './write-parts';
import type { Workflow } from './workflow';

export interface WorkflowUpdate extends WorkflowInput {
  readonly id: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly mappings: Mappings;
}

export interface WorkflowUpdates {
  readonly statuses: readonly StatusInput[];
  readonly workflows: readonly WorkflowUpdate[];
}

/** @throws 400 for a body of another form. */
export function readUpdates(
  world: World,
  body: Record<string, unknown>,
  path = '',
): WorkflowUpdates {
  const { statuses, workflows } = readLists(body, path);
  return { statuses, workflows: workflows.map((json) => readUpdate(world, json)) };
}

function readUpdate(world: World, json: Record<string, unknown>): WorkflowUpdate {
  const id = textIn(json, 'id');
  const version = recordIn(json.version);
  return {
    ...readWorkflow(json, world.workflows.find(id)?.name ?? id, false),
    id,
    version: { id: textIn(version, 'id'), versionNumber: Number(version.versionNumber) },
    mappings: readMappings(json),
  };
}

/** What is wrong with the updates; warnings, too. */
export function problemsOfUpdates(
  world: World,
  { statuses, workflows }: WorkflowUpdates,
): WorkflowProblem[] {
  return workflows.flatMap((update, at) => {
    const before = world.workflows.find(update.id);
    if (!before) {
      const message = `The workflow with ID ${update.id} does not exist.`;
      return [workflowProblem('WORKFLOW_NOT_FOUND', message)];
    }
    if (before.isSystem) {
      return [workflowProblem('WORKFLOW_NOT_EDITABLE', 'The system workflow cannot be edited.')];
    }
    const own = contentProblems(world, update, statuses);
    const shared =
      at === 0 ? statusProblems(world, statuses, before.scopeProjectId ?? undefined) : [];
    const idOf = referenceReader(statuses);
    return [...shared, ...own, ...strandedProblems(world, before, update, idOf)];
  });
}

/** A new status has no id yet: its reference stands for it. */
const referenceReader = (statuses: readonly StatusInput[]) => {
  const ids = new Map(statuses.map(({ reference, id }) => [reference, id ?? reference]));
  return (reference: string): string => ids.get(reference) ?? reference;
};

/** @throws 409 where somebody else has changed a workflow since it was read. */
export function refuseStale(world: World, { workflows }: WorkflowUpdates): void {
  for (const { id, version } of workflows) {
    const before = world.workflows.find(id);
    const now = before && versionOf(before);
    if (!now || (now.id === version.id && now.versionNumber === version.versionNumber)) continue;
    throw new JiraRefusal(409, ['Workflow version and version token must match.']);
  }
}

/** Replaces the workflows, and says which issues must still move. */
export function updateWorkflows(
  world: World,
  { statuses, workflows }: WorkflowUpdates,
): { readonly workflows: Workflow[]; readonly moves: StatusMove[] } {
  const first = world.workflows.find(workflows[0]?.id ?? '');
  const idOf = putStatuses(world, statuses, first?.scopeProjectId ?? undefined);
  const moves: StatusMove[] = [];
  const after = workflows.map((update) => {
    const before = world.workflows.find(update.id);
    if (!before) throw new Error(`no workflow ${update.id}`);
    moves.push(...movesOf(world, before, update, idOf));
    return world.workflows.put({
      ...before,
      description: update.description,
      ...drawnParts(world, update, idOf),
      updated: world.now(),
      versionNumber: before.versionNumber + 1,
    });
  });
  return { workflows: after, moves };
}
