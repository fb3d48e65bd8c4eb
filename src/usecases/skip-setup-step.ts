import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { dependantsOf, recordOf, withRecord, type Run, type StepRecord } from '../domain/setup/run';
import { getAgreedRun } from './agreed-run';
import type { Call } from './call';
import { changeRun } from './change-run';
import { Refusal } from './refusal';

/** Leaves out a step that has not been done, and those that need it. */
export async function skipSetupStep(
  call: Call,
  { run, key }: ParsedArguments<'skipSetupStep'>,
): Promise<Answers['skipSetupStep']> {
  const { plan } = await getAgreedRun(run);
  if (!plan.steps.some((step) => step.key === key))
    throw new Refusal('not-found', `set-up ${run} has no step ${key}`);
  const lost = dependantsOf(plan.steps, key);
  const { run: after } = await changeRun(run, (before) => {
    // A call is at it: nobody can say yet what comes of it.
    if ((recordOf(before, key)?.busyUntil ?? 0) > call.now) return before;
    const skipped = skipRecord(before, key);
    if (recordOf(skipped, key)?.state !== 'skipped') return before;
    return lost.reduce((sum, each) => skipRecord(sum, each, key), skipped);
  });
  const isSkipped = (each: string): boolean => recordOf(after, each)?.state === 'skipped';
  return { skipped: [key, ...lost].filter(isSkipped) };
}

/** The run with a step skipped, unless the step has been done, or undone. */
export function skipRecord(run: Run, key: string, skippedFor?: string): Run {
  const record = recordOf(run, key);
  if (record !== undefined && !OPEN.includes(record.state)) return run;
  if (record?.isUndoing === true) return run;
  return withRecord(run, {
    ...(record ?? freshRecord(key)),
    ...{ state: 'skipped', busyUntil: 0 },
    // A task of Jira's cannot be called back: undo looks for what came of it.
    isUnsure: record !== undefined,
    ...(skippedFor !== undefined && { skippedFor }),
  });
}

const OPEN: readonly StepRecord['state'][] = ['underway', 'failed'];

export const freshRecord = (key: string): StepRecord => ({
  ...{ key, state: 'underway', busyUntil: 0, isUnsure: false, made: {} },
});
