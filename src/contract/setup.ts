import { z } from 'zod';
import { keysOf } from '../domain/setup/place';
import type { ActualProject } from '../domain/setup/actual-state';
import { STATUSES } from '../domain/setup/desired-statuses';
import type { SetupPlan } from '../domain/setup/plan';
import type { SetupChoices } from '../domain/setup/scene';
import type { Step } from '../domain/setup/step';
import { jiraId } from './jira-id';

/** Most projects of one plan: what is read and kept of each has to fit into one call and one value. */
export const MAX_SETUP_PROJECTS = 20;

const thingKey = z.string().min(1).max(120);

const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('use'), id: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('name'), name: z.string().trim().min(1).max(60) }),
]);

/** What the admin wants; see `SetupChoices`. */
export const setupChoicesSchema = z.strictObject({
  language: z.enum(['en', 'fr']),
  projectIds: z.array(jiraId).min(1).max(MAX_SETUP_PROJECTS),
  sharedSchemes: z.enum(['copy', 'extend']),
  choices: z.record(thingKey, choice).optional(),
  statusMap: z.record(jiraId, z.record(jiraId, z.enum(keysOf(STATUSES)))).optional(),
}) satisfies z.ZodType<SetupChoices>;

/** One set-up, counted from 1: a later one may add what an earlier one did not have. */
export const setupRunNumber = z.int().min(1).max(100_000);

export const setupStepOfRun = z.strictObject({ run: setupRunNumber, key: z.string().max(400) });

/** Kinds of things of which a plan speaks by id. */
export type NamedKind =
  | 'project'
  | 'type'
  | 'status'
  | 'resolution'
  | 'link-type'
  | 'field'
  | 'layout'
  | 'screen'
  | 'screen-scheme'
  | 'workflow'
  | 'types-scheme'
  | 'workflows-scheme'
  | 'screens-scheme'
  | 'filter'
  | 'board';

/**
 * Id → name as the site has it. All of the site's own types, statuses and workflows are there, so
 * that the admin can choose among them; of the other kinds, what the plan speaks of.
 */
export type SetupNames = Readonly<Partial<Record<NamedKind, Readonly<Record<string, string>>>>>;

/** A plan to be read: nothing has been done. */
export interface SetupOffer {
  readonly plan: SetupPlan;
  /** Of what was read and what is planned: what is applied is what was shown. */
  readonly digest: string;
  readonly names: SetupNames;
  readonly projects: readonly ActualProject[];
}

/** Why a step could not be done, or undone, for now or at all. */
export type SetupCause =
  /** Jira's own sentences, in the admin's language: to be quoted. */
  | { readonly code: 'jira-refused'; readonly status: number; readonly messages: readonly string[] }
  | { readonly code: 'not-permitted' }
  /** Something that the plan speaks of is not there any more: plan anew. */
  | { readonly code: 'gone' }
  /** A task of Jira's ended without success. */
  | { readonly code: 'task-failed'; readonly messages: readonly string[] };

/** Why one has to wait. The same call, made again, goes on from there. */
export type SetupWait =
  /** A task of Jira's that this step has begun; percent as Jira tells it. */
  | { readonly code: 'task'; readonly percent: number }
  /** Another tab or another admin is at this step. */
  | { readonly code: 'another-call' }
  /** Jira changes workflows or schemes already, for somebody else. */
  | { readonly code: 'jira-busy' }
  | { readonly code: 'jira-rate-limited' }
  | { readonly code: 'jira-unavailable' };

/** Why something that set-up made stays. */
export type SetupKept =
  /** Issues, or other things, use it. */
  | { readonly code: 'in-use' }
  /** Somebody has changed it since. */
  | { readonly code: 'changed' }
  /** Jira has no way back. */
  | { readonly code: 'no-way-back' }
  /** Something that stays needs it: the key of that step. */
  | { readonly code: 'needed'; readonly by: string };

export type SetupStepState =
  | { readonly kind: 'waiting' }
  /** Call again after so many seconds. */
  | { readonly kind: 'underway'; readonly because: SetupWait; readonly afterSeconds: number }
  /** `made`: what came out of it, by key (`type:waiver`, `option:lane/urgent`) → id in Jira. */
  | { readonly kind: 'done'; readonly made: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly cause: SetupCause }
  /** `because`: key of the skipped step that it needs; absent: the admin's own word. */
  | { readonly kind: 'skipped'; readonly because?: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'kept'; readonly because: SetupKept };

export interface SetupRunStep {
  readonly step: Step;
  readonly state: SetupStepState;
}

/**
 * *applying*: steps are waiting, under way or have failed. *applied*: each is done or skipped.
 * *undoing*: some are undone. *undone*: nothing is left but what was kept.
 */
export type SetupPhase = 'applying' | 'applied' | 'undoing' | 'undone';

export interface SetupRunSummary {
  readonly run: number;
  readonly phase: SetupPhase;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/** What was agreed to, how far it has come, and what it made: the receipt. */
export interface SetupRun extends SetupRunSummary {
  readonly choices: SetupChoices;
  /** In the order in which they are applied; undone from the last to the first. */
  readonly steps: readonly SetupRunStep[];
  readonly reused: SetupPlan['reused'];
  readonly notes: SetupPlan['notes'];
  readonly names: SetupNames;
}

export type SetupStart =
  | { readonly kind: 'started'; readonly run: SetupRun }
  /** The site is not what it was when the plan was shown, or the plan has blockers: look again. */
  | { readonly kind: 'look-again'; readonly offer: SetupOffer }
  /** One is not finished: go on with it, or say `insteadOf`, which skips what it has not done. */
  | { readonly kind: 'unfinished'; readonly run: SetupRunSummary };
