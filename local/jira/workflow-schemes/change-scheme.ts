import type { World } from '../world';
import { moveIssues, type StatusMove } from './moves';
import type { WorkflowScheme } from './workflow-scheme';

/** What a task does to a scheme, and to the issues that would be left behind. */
export interface SchemeChange {
  readonly moves: readonly StatusMove[];
  /** The project that gets another scheme. */
  readonly project?: { readonly id: string; readonly schemeId: string };
  /** What the scheme is from now on. Its version grows by one. */
  readonly scheme?: Omit<WorkflowScheme, 'versionNumber' | 'isDefault'>;
  /** Whether it becomes what its draft says, which is then spent. */
  readonly spendsDraft?: boolean;
}

export function changeScheme(
  world: World,
  actor: string,
  { moves, project, scheme, spendsDraft }: SchemeChange,
): void {
  const moving = world.projects.find(project?.id ?? '');
  if (moving && project) {
    world.projects.put({ ...moving, workflowSchemeId: project.schemeId });
  }
  const before = world.workflowSchemes.find(scheme?.id ?? '');
  if (before && scheme) {
    world.workflowSchemes.put({ ...before, ...scheme, versionNumber: before.versionNumber + 1 });
    if (spendsDraft) world.workflowSchemeDrafts.remove(before.id);
  }
  moveIssues(world, actor, moves);
}
