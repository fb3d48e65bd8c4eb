import {
  ASK_AGAIN_SECONDS,
  ASK_FIRST_SECONDS,
  recordOf,
  stateOf,
  withRecord,
  type Run,
  type SetupStepState,
  type StepRecord,
} from '../domain/setup/run';
import type { Step } from '../domain/setup/step';
import { JiraNotFound } from '../jira/jira-error';
import { readTaskState } from '../jira/setup/deeds/task';
import { findRun, saveRun } from '../storage/setup-run';
import type { Call } from './call';
import { troubleOf } from './setup-trouble';
import { freshRecord } from './skip-setup-step';
import { keepRecord } from './step-work';

/** Longer than a resolver's function may live: who is silent for so long has been cut off. */
const BUSY_MS = 30_000;

/** What came of doing a step, or undoing it: what of its record is new, or a task that goes on. */
export type Came =
  | { readonly kind: 'over'; readonly record: Partial<StepRecord> }
  | { readonly kind: 'task'; readonly taskId: string };

/** One way along a step: doing it, or undoing it. */
export interface Way {
  readonly isUndoing: boolean;
  /** Whether the step is to be touched at all, as the run stands. */
  readonly isOpen: (run: Run, record: StepRecord | undefined) => boolean;
  /** What is to be kept before anything is changed. */
  readonly prepare: (run: Run, record: StepRecord) => Promise<Partial<StepRecord>>;
  readonly go: (run: Run, record: StepRecord) => Promise<Came>;
  /** What is known when a task of Jira's has done it. */
  readonly afterTask: Partial<StepRecord>;
}

/**
 * Takes a step one call further. Its record is claimed before anything is asked of Jira, and says
 * afterwards what came of it: a call that is cut off anywhere leaves a claim that runs out, and the
 * next call looks for what it may have made.
 */
export async function takeStep(
  call: Call,
  { run: number, step, way }: { readonly run: number; readonly step: Step; readonly way: Way },
): Promise<SetupStepState> {
  const stored = await findRun(number);
  const record = stored && recordOf(stored.run, step.key);
  if (!stored || !way.isOpen(stored.run, record)) return stateOf(record, call.now);
  if (record !== undefined && record.busyUntil > call.now) return stateOf(record, call.now);
  if (record?.taskId !== undefined) return pollTask(call, stored.run, record, step, way);
  try {
    const claimed = await prepared(stored.run, record, step, way, call.now);
    const saved = await saveRun({ ...stored, run: withRecord(stored.run, claimed) });
    // Somebody was first, at this step or at another one: look again.
    if (saved === undefined) return busy(1);
    return await went(saved.run, claimed, step, way);
  } catch (error) {
    return troubled(error, number, step, way);
  }
}

async function prepared(
  run: Run,
  record: StepRecord | undefined,
  step: Step,
  way: Way,
  nowMs: number,
): Promise<StepRecord> {
  const before = record ?? freshRecord(step.key);
  return {
    ...before,
    ...(await way.prepare(run, before)),
    ...{ state: 'underway', busyUntil: nowMs + BUSY_MS, isUndoing: way.isUndoing },
    isUnsure: true,
  };
}

async function went(run: Run, claimed: StepRecord, step: Step, way: Way): Promise<SetupStepState> {
  const came = await way.go(run, claimed);
  const free = { busyUntil: 0, isUnsure: false } as const;
  const now = recordOf(await freshRun(run.run), step.key) ?? claimed;
  if (came.kind === 'over')
    return stateOf(await kept(run.run, { ...now, ...free, ...came.record }), 0);
  await kept(run.run, { ...now, ...free, taskId: came.taskId });
  return running(0, ASK_FIRST_SECONDS);
}

async function freshRun(run: number): Promise<Run> {
  const stored = await findRun(run);
  if (!stored) throw new Error(`set-up ${run} is gone`);
  return stored.run;
}

async function kept(run: number, record: StepRecord): Promise<StepRecord> {
  await keepRecord(run, record);
  return record;
}

const running = (percent: number, afterSeconds: number): SetupStepState => ({
  kind: 'underway',
  because: { code: 'task', percent },
  afterSeconds,
});

const busy = (afterSeconds: number): SetupStepState => ({
  kind: 'underway',
  because: { code: 'another-call' },
  afterSeconds,
});

/** A task that Jira has forgotten may have done it or not: the step is taken once more. */
async function pollTask(
  call: Call,
  run: Run,
  record: StepRecord,
  step: Step,
  way: Way,
): Promise<SetupStepState> {
  const { taskId, ...rest } = record;
  try {
    const task = await readTaskState(call.jira, taskId ?? '');
    if (task.state === 'running') return running(task.percent, ASK_AGAIN_SECONDS);
    if (task.state === 'complete')
      return stateOf(await kept(run.run, { ...rest, ...way.afterTask }), call.now);
    const messages = task.message === undefined ? [] : [task.message];
    const cause = { code: 'task-failed', messages } as const;
    return stateOf(await kept(run.run, { ...rest, state: 'failed', cause }), call.now);
  } catch (error) {
    if (!(error instanceof JiraNotFound)) return troubled(error, run.run, step, way);
    await kept(run.run, { ...rest, isUnsure: true });
    return busy(0);
  }
}

/** What Jira did not do is kept as such; what is no trouble of Jira's ends the call. */
async function troubled(
  error: unknown,
  run: number,
  step: Step,
  way: Way,
): Promise<SetupStepState> {
  const trouble = troubleOf(error, step);
  if (trouble === undefined) throw error;
  const record = recordOf(await freshRun(run), step.key) ?? freshRecord(step.key);
  if (trouble.kind === 'failed') {
    const failed: StepRecord = {
      ...record,
      state: 'failed',
      busyUntil: 0,
      isUnsure: false,
      isUndoing: way.isUndoing,
      cause: trouble.cause,
    };
    return stateOf(await kept(run, failed), 0);
  }
  const { because, afterSeconds, isUnsure } = trouble;
  // A poll that was not heard leaves the task as it is.
  if (record.taskId === undefined && record.busyUntil > 0)
    await kept(run, { ...record, busyUntil: 0, isUnsure });
  return { kind: 'underway', because, afterSeconds };
}
