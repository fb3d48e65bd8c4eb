import { setProjectState } from '../projects/model';
import { changeScheme, type SchemeChange } from '../workflow-schemes/change-scheme';
import { moveIssues, type StatusMove } from '../workflow-schemes/moves';
import type { World } from '../world';

/** What each kind of task does when it is due: `(world, who began it, input) => result`. */
export const TASK_KINDS = {
  'delete-project': (world: World, submittedBy: string, input: { readonly projectId: string }) => {
    setProjectState(world, submittedBy, input.projectId, 'trashed');
    return undefined;
  },
  'switch-workflow-scheme': (world: World, submittedBy: string, input: SchemeChange) =>
    changeScheme(world, submittedBy, input),
  'publish-workflow-scheme': (world: World, submittedBy: string, input: SchemeChange) =>
    changeScheme(world, submittedBy, input),
  'update-workflow-scheme': (world: World, submittedBy: string, input: SchemeChange) =>
    changeScheme(world, submittedBy, input),
  'move-to-statuses': (
    world: World,
    submittedBy: string,
    input: { readonly moves: readonly StatusMove[] },
  ) => moveIssues(world, submittedBy, input.moves),
} as const;

export type TaskKind = keyof typeof TASK_KINDS;
export type TaskInput<K extends TaskKind> = Parameters<(typeof TASK_KINDS)[K]>[2];
