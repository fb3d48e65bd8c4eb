import type { ActualGate } from './actual-state';
import type { StatusCategory } from './desired-statuses';

/** Something in Jira: there already, or made by an earlier step of the same plan. */
export type Ref =
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'made'; readonly by: string };

export const existing = (id: string): Ref => ({ kind: 'existing', id });
export const made = (by: string): Ref => ({ kind: 'made', by });

/** What a step does; one call or a few of Jira, and never one that takes away. */
export type Deed =
  | { readonly kind: 'create-type'; readonly name: string; readonly description: string }
  | { readonly kind: 'create-status'; readonly name: string; readonly category: StatusCategory }
  | { readonly kind: 'create-resolution'; readonly name: string; readonly description: string }
  | {
      readonly kind: 'create-link-type';
      readonly name: string;
      readonly inward: string;
      readonly outward: string;
    }
  /** Makes the field with its context for all projects, which `made` by this step also names. */
  | {
      readonly kind: 'create-field';
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly searcherKey: string;
    }
  | {
      readonly kind: 'create-context';
      readonly field: Ref;
      readonly name: string;
      readonly projectIds: readonly string[];
    }
  | {
      readonly kind: 'widen-context';
      readonly field: Ref;
      readonly contextId: string;
      readonly types: readonly Ref[];
    }
  | {
      readonly kind: 'add-options';
      readonly field: Ref;
      readonly context: Ref;
      readonly options: readonly { readonly key: string; readonly name: string }[];
    }
  | { readonly kind: 'show-fields'; readonly layoutId: string; readonly fields: readonly Ref[] }
  | { readonly kind: 'create-screen'; readonly name: string; readonly fields: readonly Ref[] }
  | { readonly kind: 'add-to-screen'; readonly screen: Ref; readonly fields: readonly Ref[] }
  | { readonly kind: 'create-screen-scheme'; readonly name: string; readonly screen: Ref }
  | {
      readonly kind: 'create-workflow';
      readonly name: string;
      readonly statuses: readonly Ref[];
      readonly moves: readonly PlannedMove[];
    }
  /** A scheme of its own, with everything that `from` has, and `adds`. */
  | {
      readonly kind: 'copy-scheme';
      readonly of: SchemeKind;
      readonly from: string;
      readonly name: string;
      readonly adds: readonly SchemeEntry[];
    }
  | {
      readonly kind: 'extend-scheme';
      readonly of: SchemeKind;
      readonly scheme: Ref;
      readonly adds: readonly SchemeEntry[];
      readonly statusMaps: readonly StatusMap[];
    }
  /** On a project without issues, or of a scheme that does not move issues. */
  | {
      readonly kind: 'assign-scheme';
      readonly of: SchemeKind;
      readonly projectId: string;
      readonly scheme: Ref;
    }
  /** The same for workflows where there are issues: a task of Jira's, which moves them. */
  | {
      readonly kind: 'switch-workflows';
      readonly projectId: string;
      readonly scheme: Ref;
      readonly statusMaps: readonly StatusMap[];
    }
  /** Shows the project's work, without the types left out. */
  | {
      readonly kind: 'create-filter';
      readonly projectId: string;
      readonly name: string;
      readonly without: readonly Ref[];
    }
  | {
      readonly kind: 'create-board';
      readonly projectId: string;
      readonly name: string;
      readonly filter: Ref;
    }
  /** Turns the project's events on and writes its settings, from what is there and what was made. */
  | { readonly kind: 'enrol'; readonly projectId: string }
  /** Which of the app's validators are on a workflow: these and no others of the app. */
  | {
      readonly kind: 'set-gates';
      readonly workflowId: string;
      readonly rules: readonly PlannedGate[];
    }
  /** Shows our panel on every issue of the project, without anybody having to add it. */
  | { readonly kind: 'pin-panel'; readonly projectId: string };

/** Jira's own workflow scheme, which has no id there. */
export const DEFAULT_SCHEME_ID = 'default';

export type SchemeKind = 'types' | 'workflows' | 'screens';

/** A type in a scheme, with the workflow or screen scheme that it follows there. */
export interface SchemeEntry {
  readonly type: Ref;
  readonly follows?: Ref;
}

export interface PlannedMove {
  readonly name: string;
  readonly from: readonly Ref[] | 'initial';
  readonly to: Ref;
  readonly screen?: Ref;
  /** Field ids or references of what Jira must refuse to go without. */
  readonly required: readonly Ref[];
  readonly resolution?: Ref | 'cleared';
}

/** One validator on one transition. */
export interface PlannedGate extends ActualGate {
  readonly transitionId: string;
  readonly transition: string;
}

/** Where the issues of one type in one status go, in one project, when their workflow changes. */
export interface StatusMap {
  readonly projectId: string;
  readonly typeId: string;
  readonly from: string;
  readonly to: Ref;
  readonly issues: number;
  /** *confirmed* by the admin; else a proposal, by the status's name, by its category, or for want of either. */
  readonly because: 'confirmed' | 'same-name' | 'same-category' | 'no-match';
}

/**
 * *delete-if-unused*: what it made goes, as far as no issue uses it. *put-back*: what was before is
 * set again. *stays*: Jira has no way back.
 */
export type Undo = 'delete-if-unused' | 'put-back' | 'stays';

export type Step = Deed & {
  /** Stable: the same wish on the same site has the same key, whatever else is planned. */
  readonly key: string;
  /** Projects that see the change, those that were not chosen included. */
  readonly touches: readonly string[];
  /** Keys of the steps of this plan that must have been done. */
  readonly needs: readonly string[];
  readonly undo: Undo;
};

const UNDO: Readonly<Record<Deed['kind'], Undo>> = {
  'create-type': 'delete-if-unused',
  'create-status': 'delete-if-unused',
  'create-resolution': 'delete-if-unused',
  'create-link-type': 'delete-if-unused',
  'create-field': 'delete-if-unused',
  'create-context': 'delete-if-unused',
  'widen-context': 'put-back',
  'add-options': 'delete-if-unused',
  'show-fields': 'put-back',
  'create-screen': 'delete-if-unused',
  'add-to-screen': 'put-back',
  'create-screen-scheme': 'delete-if-unused',
  'create-workflow': 'delete-if-unused',
  'copy-scheme': 'delete-if-unused',
  'extend-scheme': 'put-back',
  'assign-scheme': 'put-back',
  // Issues have gone to other statuses; where each was is in its history only.
  'switch-workflows': 'stays',
  'create-filter': 'delete-if-unused',
  'create-board': 'delete-if-unused',
  enrol: 'put-back',
  'pin-panel': 'put-back',
  'set-gates': 'put-back',
};

export function step(key: string, deed: Deed, touches: readonly string[] = []): Step {
  return { ...deed, key, touches, needs: [...new Set(madeIn(deed))], undo: UNDO[deed.kind] };
}

/** Keys of the steps to whose work a deed refers. */
function madeIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'made' && 'by' in value) return [String(value.by)];
  return Object.values(value).flatMap(madeIn);
}
