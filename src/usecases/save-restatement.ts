import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { restatementActId } from '../domain/acts/restatement';
import { appendVersion, demandSide } from './append-version';
import type { Call } from './call';
import type { WithJobs } from './job';
import { Refusal } from './refusal';

/** Says what IT understood of a request: said by IT only. */
export async function saveRestatement(
  call: Call,
  { issueId, basedOn, says }: ParsedArguments<'saveRestatement'>,
): Promise<WithJobs<Answers['saveRestatement']>> {
  const { projectId, side } = await demandSide(call, issueId);
  if (side !== 'it') throw new Refusal('not-permitted', 'said by IT');
  const { version, jobs } = await appendVersion(call, {
    ...{ issueId, projectId, kind: 'restatement', basedOn },
    ...{ actIdOf: restatementActId, body: { says } },
  });
  return { answer: { version }, jobs };
}
