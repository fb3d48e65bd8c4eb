import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { isStanding, phaseOf, recordOf, type Run, type StepRecord } from '../domain/setup/run';
import type { Step } from '../domain/setup/step';
import { deedOf } from '../jira/setup/deeds/all';
import type { Undone } from '../jira/setup/deeds/deed';
import { getAgreedRun, listAgreedRuns } from './agreed-run';
import { getStep } from './apply-setup-step';
import type { Call } from './call';
import { undoEnrolment } from './enrol';
import type { QueuedJob, WithJobs } from './job';
import { NotMade, workOn } from './step-work';
import { takeStep, type Came, type Way } from './take-step';

/** Takes one step back as far as nothing uses what it made. */
export async function undoSetupStep(
  call: Call,
  { run, key }: ParsedArguments<'undoSetupStep'>,
): Promise<WithJobs<Answers['undoSetupStep']>> {
  const agreed = await getAgreedRun(run);
  const step = getStep(agreed, key);
  const later = (await listAgreedRuns()).filter(({ stored }) => stored.run.run > run);
  const isLast = later.every(({ stored, plan }) => phaseOf(stored.run, plan.steps) === 'undone');
  const jobs: QueuedJob[] = [];
  const way: Way = {
    isUndoing: true,
    isOpen: (now, record) =>
      isLast && isStanding(record) && laterSteps(agreed.plan.steps, key).every(isOver(now)),
    prepare: async (now, record) => {
      const isLost = record.isUnsure && record.made[key] === undefined && step.kind !== 'enrol';
      const found = isLost ? await deedOf(step).find?.(workOn(call, now, record), step) : undefined;
      return { made: { ...record.made, ...found } };
    },
    go: (now, record) =>
      takeBack(call, { run: now, record, step, steps: agreed.plan.steps }, (more) => {
        jobs.push(...more);
      }),
    afterTask: { state: 'undone' },
  };
  return { answer: { state: await takeStep(call, { run, step, way }) }, jobs };
}

const laterSteps = (steps: readonly Step[], key: string): readonly Step[] =>
  steps.slice(steps.findIndex((step) => step.key === key) + 1);

const isOver =
  (run: Run) =>
  ({ key }: Step): boolean =>
    !isStanding(recordOf(run, key));

interface Back {
  readonly run: Run;
  readonly record: StepRecord;
  readonly step: Step;
  readonly steps: readonly Step[];
}

async function takeBack(
  call: Call,
  { run, record, step, steps }: Back,
  push: (jobs: readonly QueuedJob[]) => void,
): Promise<Came> {
  const keeper = steps.find(
    ({ key, needs }) => needs.includes(step.key) && recordOf(run, key)?.state === 'kept',
  );
  if (keeper) return over({ kind: 'kept', because: { code: 'needed', by: keeper.key } });
  if (step.kind === 'enrol') {
    push(await undoEnrolment(call, step.projectId, record.before));
    return over({ kind: 'undone' });
  }
  try {
    const undone = await deedOf(step).undo(workOn(call, run, record), step);
    return undone.kind === 'task' ? undone : over(undone);
  } catch (error) {
    // What it was to be done to has never been made, or is undone: there is nothing to take back.
    if (error instanceof NotMade) return over({ kind: 'undone' });
    throw error;
  }
}

const over = (undone: Exclude<Undone, { readonly kind: 'task' }>): Came => ({
  kind: 'over',
  record: undone.kind === 'kept' ? { state: 'kept', kept: undone.because } : { state: 'undone' },
});
