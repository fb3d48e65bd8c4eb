import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { missingNeed, type StepRecord } from '../domain/setup/run';
import type { Step } from '../domain/setup/step';
import { deedOf } from '../jira/setup/deeds/all';
import { getAgreedRun, type AgreedRun } from './agreed-run';
import type { Call } from './call';
import { applyEnrolment, rememberEnrolment } from './enrol';
import type { QueuedJob, WithJobs } from './job';
import { Refusal } from './refusal';
import { workOn } from './step-work';
import { takeStep, type Way } from './take-step';

/** Does one step of a set-up, or goes on with it. */
export async function applySetupStep(
  call: Call,
  { run, key }: ParsedArguments<'applySetupStep'>,
): Promise<WithJobs<Answers['applySetupStep']>> {
  const agreed = await getAgreedRun(run);
  const step = getStep(agreed, key);
  const jobs: QueuedJob[] = [];
  const way = wayOf(call, agreed, step, (more) => jobs.push(...more));
  return { answer: { state: await takeStep(call, { run, step, way }) }, jobs };
}

/** @throws Refusal `not-found` */
export function getStep({ plan, stored }: AgreedRun, key: string): Step {
  const step = plan.steps.find((each) => each.key === key);
  if (step === undefined)
    throw new Refusal('not-found', `set-up ${stored.run.run} has no step ${key}`);
  return step;
}

const isOpen = (record: StepRecord | undefined): boolean =>
  record === undefined ||
  (record.isUndoing !== true && (record.state === 'underway' || record.state === 'failed'));

function wayOf(
  call: Call,
  agreed: AgreedRun,
  step: Step,
  push: (jobs: readonly QueuedJob[]) => void,
): Way {
  return {
    isUndoing: false,
    isOpen: (run, record) => isOpen(record) && missingNeed(run, step) === undefined,
    prepare: async (run, record) => {
      const work = workOn(call, run, record);
      // What there was before is read once: after a kill it may be ours already.
      const before = record.before === undefined ? await remembered(work, step) : record.before;
      const found = record.isUnsure ? await foundAgain(work, step) : undefined;
      return {
        ...(before !== undefined && { before }),
        made: { ...record.made, ...found },
      };
    },
    go: async (run, record) => {
      const work = workOn(call, run, record);
      if (step.kind === 'enrol') {
        push(await applyEnrolment(call, agreed.plan, run, step.projectId));
        return { kind: 'over', record: { state: 'done' } };
      }
      // A screen is made in several requests; anything else that is there is done.
      if (record.made[step.key] !== undefined && step.kind !== 'create-screen')
        return { kind: 'over', record: { state: 'done' } };
      const outcome = await deedOf(step).perform(work, step);
      return outcome.kind === 'task'
        ? outcome
        : { kind: 'over', record: { state: 'done', made: { ...record.made, ...outcome.made } } };
    },
    afterTask: { state: 'done' },
  };
}

const remembered = (work: ReturnType<typeof workOn>, step: Step): Promise<unknown> =>
  step.kind === 'enrol'
    ? rememberEnrolment(work.jira, step.projectId)
    : (deedOf(step).remember?.(work, step) ?? Promise.resolve(undefined));

const foundAgain = (work: ReturnType<typeof workOn>, step: Step) =>
  step.kind === 'enrol' || work.made[step.key] !== undefined
    ? Promise.resolve(undefined)
    : deedOf(step).find?.(work, step);
