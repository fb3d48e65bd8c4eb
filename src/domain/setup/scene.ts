import type { Language } from '../language';
import type { ActualProject, ActualState, Limited } from './actual-state';
import type { StatusKey } from './desired-statuses';
import { type Choice } from './match';
import type { SchemeKind, Step } from './step';

/** Most projects of one plan: what is read and kept of each has to fit into one call and one value. */
export const MAX_SETUP_PROJECTS = 20;

export interface SetupChoices {
  readonly language: Language;
  readonly projectIds: readonly string[];
  /** What to do with a scheme that other projects share: leave it and copy, or change it for all. */
  readonly sharedSchemes: 'copy' | 'extend';
  /** By key of the thing, such as `status:ready`. */
  readonly choices?: Readonly<Record<string, Choice>>;
  /** Type id → old status id → where its issues go: what the admin has confirmed. */
  readonly statusMap?: Readonly<Record<string, Readonly<Record<string, StatusKey>>>>;
}

/** Why the plan may be looked at and not applied. */
export type Blocker =
  | { readonly code: 'task-running'; readonly taskId: string }
  | { readonly code: 'project-missing'; readonly projectId: string }
  | {
      readonly code: 'no-room';
      readonly of: Limited;
      readonly wanted: number;
      readonly left: number;
    }
  /** Rename that one in Jira, or choose another name, or choose to use it as it is. */
  | {
      readonly code: 'name-taken';
      readonly key: string;
      readonly name: string;
      readonly id: string;
      readonly is: string;
    };

/** What the admin should know, or has to do by hand. */
export type Note =
  /** Only its events are turned on: types, fields, screens and workflows are made there by hand. */
  | { readonly code: 'team-managed'; readonly projectId: string }
  | {
      readonly code: 'scheme-shared';
      readonly of: SchemeKind;
      readonly schemeId: string;
      readonly othersIds: readonly string[];
      readonly instead: 'copy' | 'extend';
    }
  | {
      readonly code: 'layout-shared';
      readonly layoutId: string;
      readonly othersIds: readonly string[];
    }
  /** Ours by the journal, and somebody has taken moves out of it since. */
  | { readonly code: 'workflow-changed'; readonly key: string; readonly id: string }
  | { readonly code: 'board-columns-by-hand'; readonly projectId: string };

/** Something that is there and is taken as it is. */
export interface Reused {
  readonly key: string;
  readonly id: string;
  readonly by: 'choice' | 'journal' | 'name';
}

/** What one part of the plan comes to. */
export interface Part {
  readonly steps: readonly Step[];
  readonly reused: readonly Reused[];
  readonly blockers: readonly Blocker[];
  readonly notes: readonly Note[];
}

export const part = (some: Partial<Part> = {}): Part => ({
  steps: [],
  reused: [],
  blockers: [],
  notes: [],
  ...some,
});

export const joined = (parts: readonly Part[]): Part => ({
  steps: parts.flatMap((each) => each.steps),
  reused: parts.flatMap((each) => each.reused),
  blockers: parts.flatMap((each) => each.blockers),
  notes: parts.flatMap((each) => each.notes),
});

/** What every part of the plan is made from. */
export interface Scene {
  readonly actual: ActualState;
  readonly choices: SetupChoices;
  /** The chosen ones that can have everything, oldest first. */
  readonly projects: readonly ActualProject[];
}
