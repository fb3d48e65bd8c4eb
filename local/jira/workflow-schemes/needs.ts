import { issueTypeIdsOf } from '../issue-type-schemes/model';
import type { Project } from '../projects/project';
import { badRequest } from '../refusal';
import { getWorkflow } from '../workflows/model';
import type { Workflow } from '../workflows/workflow';
import type { World } from '../world';
import type { StatusMove } from './moves';
import { workflowIn } from './usage';
import type { WorkflowMapping } from './workflow-scheme';

/** Statuses of a type's workflow that its next workflow does not have. */
export interface Need {
  readonly typeId: string;
  readonly projectIds: readonly string[];
  readonly from: Workflow;
  readonly to: Workflow;
  readonly statusIds: readonly string[];
}

/** What must be mapped when projects go from one mapping to another: whether or not issues are there. */
export function needsOf(
  world: World,
  projects: readonly Project[],
  before: WorkflowMapping,
  after: WorkflowMapping,
): Need[] {
  const projectsByType = new Map<string, string[]>();
  for (const project of projects) {
    for (const typeId of issueTypeIdsOf(world, project)) {
      projectsByType.set(typeId, [...(projectsByType.get(typeId) ?? []), project.id]);
    }
  }
  return [...projectsByType].flatMap(([typeId, projectIds]) => {
    const from = getWorkflow(world, workflowIn(before, typeId));
    const to = getWorkflow(world, workflowIn(after, typeId));
    const statusIds = from.statusIds.filter((id) => !to.statusIds.includes(id));
    return statusIds.length > 0 ? [{ typeId, projectIds, from, to, statusIds }] : [];
  });
}

/** Where a call sends the issues of a status; `undefined` where it says nothing. */
export type TargetOf = (need: Need, statusId: string) => string | undefined;

/** The moves that fill the needs. @throws 400 where a mapping is missing or leads out of the workflow. */
export function planMoves(needs: readonly Need[], targetOf: TargetOf): StatusMove[] {
  refuseMissing(needs, targetOf);
  return needs.flatMap((need) =>
    need.statusIds.flatMap((from) => {
      const to = targetOf(need, from) ?? '';
      if (!need.to.statusIds.includes(to)) {
        throw badRequest(
          `The status with ID '${to}' is not in the workflow '${need.to.name}' of issue type with ID '${need.typeId}'.`,
        );
      }
      return need.projectIds.map((projectId) => ({ projectId, typeId: need.typeId, from, to }));
    }),
  );
}

/** Types that lack the same statuses are told together. */
function refuseMissing(needs: readonly Need[], targetOf: TargetOf): void {
  const typesByStatuses = new Map<string, string[]>();
  for (const need of needs) {
    const missing = need.statusIds.filter((id) => targetOf(need, id) === undefined).join(', ');
    if (missing === '') continue;
    typesByStatuses.set(missing, [...(typesByStatuses.get(missing) ?? []), need.typeId]);
  }
  if (typesByStatuses.size === 0) return;
  throw badRequest(
    ...[...typesByStatuses].map(
      ([statuses, types]) =>
        `Issue type with ID ${types.map((id) => `'${id}'`).join(',')} is missing the mappings required for statuses with IDs ${statuses}.`,
    ),
  );
}
