import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { listAgreedRuns } from './agreed-run';
import type { Call } from './call';
import { Refusal } from './refusal';
import { summarise, tellRun } from './tell-run';

/** Where a page goes on, and the receipt of what was done. */
export async function getSetupRun(
  call: Call,
  { run }: ParsedArguments<'getSetupRun'>,
): Promise<Answers['getSetupRun']> {
  const all = await listAgreedRuns();
  const runs = all.map(({ stored, plan }) => summarise(stored.run, plan));
  const asked = run === undefined ? all.at(-1) : all.find(({ stored }) => stored.run.run === run);
  if (run !== undefined && asked === undefined)
    throw new Refusal('not-found', `there is no set-up ${run}`);
  return { runs, run: asked && tellRun(asked.stored.run, asked.plan, call.now) };
}
