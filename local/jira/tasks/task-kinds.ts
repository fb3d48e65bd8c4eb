import { pinPanels } from '../forge/panels';
import { deleteProject } from '../projects/removal';
import { runBulk, type BulkOperation } from '../bulk/operations';
import {
  deleteByFilter,
  setByFilter,
  setByIssue,
  setForAll,
  type PropertiesByIssue,
  type PropertiesForAll,
  type PropertyFilter,
} from '../properties/bulk';
import { changeScheme, type SchemeChange } from '../workflow-schemes/change-scheme';
import { moveIssues, type StatusMove } from '../workflow-schemes/moves';
import { deleteField } from '../fields/delete-field';
import { replaceOption } from '../fields/replace-option';
import { deletePriority } from '../priorities/delete-priority';
import { deleteResolution } from '../resolutions/delete-resolution';
import { assignScheme, deleteLevel } from '../security/tasks';
import type { World } from '../world';

/** What each kind of task does when it is due: `(world, who began it, input) => result`. */
export const TASK_KINDS = {
  'delete-project': (world: World, submittedBy: string, input: { readonly projectId: string }) => {
    deleteProject(world, submittedBy, input.projectId, false);
    return undefined;
  },
  'pin-forge-panels': pinPanels,
  'set-issue-properties': (world: World, submittedBy: string, input: PropertiesForAll) =>
    setForAll(world, submittedBy, input),
  'set-issue-properties-by-issue': (world: World, submittedBy: string, input: PropertiesByIssue) =>
    setByIssue(world, submittedBy, input),
  'set-issue-property-by-filter': (
    world: World,
    submittedBy: string,
    input: PropertyFilter & { readonly value: unknown },
  ) => setByFilter(world, submittedBy, input),
  'delete-issue-property-by-filter': (world: World, submittedBy: string, input: PropertyFilter) =>
    deleteByFilter(world, submittedBy, input),
  'bulk-issues': (world: World, submittedBy: string, input: BulkOperation) =>
    runBulk(world, submittedBy, input),
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
  'delete-field': deleteField,
  'replace-option': replaceOption,
  'delete-priority': deletePriority,
  'delete-resolution': deleteResolution,
  'assign-security-scheme': assignScheme,
  'delete-security-level': deleteLevel,
} as const;

export type TaskKind = keyof typeof TASK_KINDS;
export type TaskInput<K extends TaskKind> = Parameters<(typeof TASK_KINDS)[K]>[2];
