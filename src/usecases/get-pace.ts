import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { Call } from './call';
import { readPace } from './read-pace';
import { getEnrolled, getSetupOrRefuse } from './setup';

/** The team's own pace by lane and the rhythm of its pulls, from the last 90 days. */
export async function getPace(
  call: Call,
  { projectId }: ParsedArguments<'getPace'>,
): Promise<Answers['getPace']> {
  const setup = await getSetupOrRefuse();
  getEnrolled(setup, projectId);
  return readPace(setup, projectId, call.now);
}
