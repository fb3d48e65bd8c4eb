import { z } from 'zod';
import { keysOf } from '../domain/setup/place';
import type { ActualProject } from '../domain/setup/actual-state';
import { STATUSES } from '../domain/setup/desired-statuses';
import type { SetupPlan } from '../domain/setup/plan';
import type { SetupNames, SetupPhase, SetupStepState } from '../domain/setup/run';
import { MAX_SETUP_PROJECTS, type SetupChoices } from '../domain/setup/scene';
import type { Step } from '../domain/setup/step';
import { jiraId } from './jira-id';

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

/** A plan to be read: nothing has been done. */
export interface SetupOffer {
  readonly plan: SetupPlan;
  /** Of what was read and what is planned: what is applied is what was shown. */
  readonly digest: string;
  readonly names: SetupNames;
  readonly projects: readonly ActualProject[];
}

export interface SetupRunStep {
  readonly step: Step;
  readonly state: SetupStepState;
}

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
