import { setProjectState } from '../projects/model';
import { deleteField } from '../fields/delete-field';
import { replaceOption } from '../fields/replace-option';
import { deletePriority } from '../priorities/delete-priority';
import { deleteResolution } from '../resolutions/delete-resolution';
import { assignScheme, deleteLevel } from '../security/tasks';
import type { World } from '../world';

/** What each kind of task does when it is due: `(world, who began it, input) => result`. */
export const TASK_KINDS = {
  'delete-project': (world: World, submittedBy: string, input: { readonly projectId: string }) => {
    setProjectState(world, submittedBy, input.projectId, 'trashed');
    return undefined;
  },
  'delete-field': deleteField,
  'replace-option': replaceOption,
  'delete-priority': deletePriority,
  'delete-resolution': deleteResolution,
  'assign-security-scheme': assignScheme,
  'delete-security-level': deleteLevel,
} as const;

export type TaskKind = keyof typeof TASK_KINDS;
export type TaskInput<K extends TaskKind> = Parameters<(typeof TASK_KINDS)[K]>[2];
