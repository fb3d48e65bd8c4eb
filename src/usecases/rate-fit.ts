import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { fitActId } from '../domain/acts/fit';
import { appendVersion, demandSide } from './append-version';
import type { Call } from './call';
import type { WithJobs } from './job';
import { Refusal } from './refusal';

/**
 * Says how well something fits what was needed; one rating an issue, the last one holds.
 *
 * @throws Refusal `not-permitted` for IT
 */
export async function rateFit(
  call: Call,
  { issueId, basedOn, rating }: ParsedArguments<'rateFit'>,
): Promise<WithJobs<Answers['rateFit']>> {
  const { projectId, side } = await demandSide(call, issueId);
  if (side !== 'marketing') throw new Refusal('not-permitted', 'said by marketing');
  const { version, jobs } = await appendVersion(call, {
    ...{ issueId, projectId, kind: 'fit', basedOn },
    ...{ actIdOf: fitActId, body: { rating } },
  });
  return { answer: { version }, jobs };
}
