import { pinPanels } from '../forge/panels';
import { deleteProject } from '../projects/removal';
import type { World } from '../world';

/** What each kind of task does when it is due: `(world, who began it, input) => result`. */
export const TASK_KINDS = {
  'delete-project': (world: World, submittedBy: string, input: { readonly projectId: string }) => {
    deleteProject(world, submittedBy, input.projectId, false);
    return undefined;
  },
  'pin-forge-panels': pinPanels,
} as const;

export type TaskKind = keyof typeof TASK_KINDS;
export type TaskInput<K extends TaskKind> = Parameters<(typeof TASK_KINDS)[K]>[2];
