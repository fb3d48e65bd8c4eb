import type { AgreedPlan } from '../domain/setup/run';
import { findPlan, findRun, listRuns, type StoredRun } from '../storage/setup-run';
import { Refusal } from './refusal';

/** A run and what was agreed to. */
export interface AgreedRun {
  readonly stored: StoredRun;
  readonly plan: AgreedPlan;
}

export async function listAgreedRuns(): Promise<readonly AgreedRun[]> {
  return Promise.all((await listRuns()).map(withPlan));
}

/** @throws Refusal `not-found` */
export async function getAgreedRun(run: number): Promise<AgreedRun> {
  const stored = await findRun(run);
  if (stored === undefined) throw new Refusal('not-found', `there is no set-up ${run}`);
  return withPlan(stored);
}

async function withPlan(stored: StoredRun): Promise<AgreedRun> {
  const plan = await findPlan(stored.run);
  if (plan === undefined) throw new Error(`set-up ${stored.run.run} has no plan`);
  return { stored, plan };
}
