import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { caseHalfActId } from '../domain/acts/case-half';
import { appendVersion, demandSide } from './append-version';
import type { Call } from './call';
import type { WithJobs } from './job';
import { Refusal } from './refusal';

/** Saves a half of a business case: each is written by its own side only. */
export async function saveCaseHalf(
  call: Call,
  { issueId, basedOn, part }: ParsedArguments<'saveCaseHalf'>,
): Promise<WithJobs<Answers['saveCaseHalf']>> {
  const { projectId, side } = await demandSide(call, issueId);
  if (side !== part.half) throw new Refusal('not-permitted', 'the half of the other side');
  const { version, jobs } = await appendVersion(call, {
    issueId,
    projectId,
    kind: 'case-half',
    basedOn,
    actIdOf: (each) => caseHalfActId(part.half, each),
    body: { part },
  });
  return { answer: { version }, jobs };
}
