import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { checkActId } from '../domain/standards/standard';
import { appendVersion, demandSide } from './append-version';
import type { Call } from './call';
import type { WithJobs } from './job';
import { Refusal } from './refusal';

/** Records what somebody of either side found of a standard of the catalogue. */
export async function recordCheck(
  call: Call,
  { issueId, basedOn, check, state, evidence }: ParsedArguments<'recordCheck'>,
): Promise<WithJobs<Answers['recordCheck']>> {
  const { projectId, setup } = await demandSide(call, issueId);
  const isKnown = setup.site.standards?.some(({ key }) => key === check);
  if (!isKnown) throw new Refusal('not-found', 'no such standard in the catalogue');
  const { version, jobs } = await appendVersion(call, {
    issueId,
    projectId,
    kind: 'check',
    basedOn,
    actIdOf: (each) => checkActId(check, each),
    body: { check, state, evidence: evidence.trim() },
  });
  return { answer: { version }, jobs };
}
