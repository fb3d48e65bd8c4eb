import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { caseActualActId, caseHalfActId } from '../domain/acts/case-half';
import { listActs } from '../storage/issue-act';
import { appendVersion, demandSide } from './append-version';
import type { Call } from './call';
import type { WithJobs } from './job';
import { Refusal } from './refusal';

/**
 * Records what came of a half of a business case, by the side that wrote it.
 *
 * @throws Refusal `not-permitted` for the other side, `not-found` where there is no such half yet
 */
export async function recordActual(
  call: Call,
  { issueId, basedOn, half, amount }: ParsedArguments<'recordActual'>,
): Promise<WithJobs<Answers['recordActual']>> {
  const { projectId, side } = await demandSide(call, issueId);
  if (side !== half) throw new Refusal('not-permitted', 'the half of the other side');
  const isWritten = (await listActs(issueId)).some(({ actId }) => actId === caseHalfActId(half, 1));
  if (!isWritten) throw new Refusal('not-found', 'no such half');
  const { version, jobs } = await appendVersion(call, {
    issueId,
    projectId,
    kind: 'case-actual',
    basedOn,
    actIdOf: (each) => caseActualActId(half, each),
    body: { half, amount },
  });
  return { answer: { version }, jobs };
}
