import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { SetupOffer } from '../contract/setup';
import { phaseOf, type AgreedPlan, type Run } from '../domain/setup/run';
import type { SetupChoices } from '../domain/setup/scene';
import { createRun } from '../storage/setup-run';
import { getAgreedRun, listAgreedRuns, type AgreedRun } from './agreed-run';
import type { Call } from './call';
import { changeRun } from './change-run';
import { offerSetup } from './offer-setup';
import { Refusal } from './refusal';
import { skipRecord } from './skip-setup-step';
import { summarise, tellRun } from './tell-run';

/** Most bytes of a plan: the platform's value holds 240 KiB. */
const MAX_PLAN_BYTES = 230_000;

/** Agrees to a plan, if it is still the one that was shown. Nothing is done in Jira yet. */
export async function startSetup(
  call: Call,
  { choices, digest, insteadOf }: ParsedArguments<'startSetup'>,
): Promise<Answers['startSetup']> {
  const earlier = await listAgreedRuns();
  const last = earlier.at(-1);
  if (last !== undefined && isUnfinished(last) && insteadOf !== last.stored.run.run)
    return { kind: 'unfinished', run: summarise(last.stored.run, last.plan) };
  const offer = await offerSetup(call, choices);
  if (offer.digest !== digest || offer.plan.blockers.length > 0)
    return { kind: 'look-again', offer };
  if (last !== undefined && isUnfinished(last)) await closeRun(last);
  const run: Run = { run: earlier.length + 1, digest, startedAt: call.now, records: [] };
  const plan = agreed(choices, offer);
  if (await createRun(run, plan)) return { kind: 'started', run: tellRun(run, plan, call.now) };
  const other = await getAgreedRun(run.run);
  return { kind: 'unfinished', run: summarise(other.stored.run, other.plan) };
}

const isUnfinished = ({ stored, plan }: AgreedRun): boolean =>
  ['applying', 'undoing'].includes(phaseOf(stored.run, plan.steps));

function agreed(choices: SetupChoices, { plan, names }: SetupOffer): AgreedPlan {
  const { steps, reused, notes } = plan;
  const spoken: AgreedPlan = { choices, steps, reused, notes, names };
  const bytes = Buffer.byteLength(JSON.stringify(spoken));
  if (bytes > MAX_PLAN_BYTES)
    throw new Refusal('too-large', `a plan of ${bytes} bytes: choose fewer projects`);
  return spoken;
}

/** What the run has not done is left out; what a step may have made is kept in mind for undo. */
async function closeRun({ stored, plan }: AgreedRun): Promise<void> {
  await changeRun(stored.run.run, (run) =>
    plan.steps.reduce((sum, { key }) => skipRecord(sum, key), run),
  );
}
