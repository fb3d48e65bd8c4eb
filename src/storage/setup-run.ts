import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { AgreedPlan, Run } from '../domain/setup/run';
import { calmly } from './calmly';
import { StorageBusy } from './storage-busy';

const ENTITY = 'setup';
/** Most keys of one batch (platform limit). */
const BATCH_SIZE = 25;

interface Stored<T> {
  readonly version: number;
  readonly body: T;
}

/** A run with the version that the next save has to be based on. */
export interface StoredRun {
  readonly version: number;
  readonly run: Run;
}

const runKey = (run: number): string => `run:${run}`;
/** By its digest too: of two admins who agree to different plans at once, each has their own. */
const planKey = ({ run, digest }: Pick<Run, 'run' | 'digest'>): string => `plan:${run}:${digest}`;

/** Runs from the first to the last: their numbers have no gap. Strictly consistent, by keys. */
export async function listRuns(): Promise<readonly StoredRun[]> {
  const runs: StoredRun[] = [];
  for (;;) {
    const numbers = Array.from({ length: BATCH_SIZE }, (_, at) => runs.length + at + 1);
    const items = numbers.map((each) => ({ key: runKey(each), entityName: ENTITY }));
    const { successfulKeys, failedKeys } = await calmly(() => kvs.batchGet<Stored<Run>>(items));
    const failure = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (failure !== undefined) throw new StorageBusy(failure.error.code);
    const found = new Map(successfulKeys.map(({ key, value }) => [key, value]));
    for (const number of numbers) {
      const stored = found.get(runKey(number));
      if (stored === undefined) return runs;
      runs.push({ version: stored.version, run: stored.body });
    }
  }
}

export async function findRun(run: number): Promise<StoredRun | undefined> {
  const stored = await calmly(() => kvs.entity<Stored<Run>>(ENTITY).get(runKey(run)));
  return stored && { version: stored.version, run: stored.body };
}

export async function findPlan(run: Run): Promise<AgreedPlan | undefined> {
  const stored = await calmly(() => kvs.entity<Stored<AgreedPlan>>(ENTITY).get(planKey(run)));
  return stored?.body;
}

/**
 * Keeps what was agreed to, then the run, which makes it so.
 *
 * @returns `false` when somebody else has begun that run meanwhile.
 */
export async function createRun(run: Run, plan: AgreedPlan): Promise<boolean> {
  // A plan without its run is nobody's: what a call leaves that was cut off here is written over.
  if ((await findRun(run.run)) !== undefined) return false;
  await calmly(() =>
    kvs.entity<Stored<AgreedPlan>>(ENTITY).set(planKey(run), { version: 1, body: plan }),
  );
  const stored: Stored<Run> = { version: 1, body: run };
  try {
    await calmly(() =>
      kvs.entity<Stored<Run>>(ENTITY).set(runKey(run.run), stored, { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && (await findRun(run.run)) !== undefined) return false;
    throw error;
  }
}

/**
 * Saves a run if nobody saved it since it was read.
 *
 * @returns the run as it is stored now; `undefined` when somebody was first.
 */
export async function saveRun({ version, run }: StoredRun): Promise<StoredRun | undefined> {
  const next: Stored<Run> = { version: version + 1, body: run };
  const conditions = new Filter<Stored<Run>>().and('version', FilterConditions.equalTo(version));
  try {
    await calmly(() =>
      kvs.transact().set(runKey(run.run), next, { entityName: ENTITY, conditions }).execute(),
    );
    return { version: version + 1, run };
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError)) throw error;
    // What is stored decides: the platform does not document the code of an unmet condition.
    const now = await findRun(run.run);
    if (now?.version === version) throw error;
    return undefined;
  }
}
