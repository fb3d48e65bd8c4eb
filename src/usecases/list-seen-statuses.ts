import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { migrate } from '../storage/migrations';
import { listSeenStatuses as list } from '../storage/status-seen';
import type { Call } from './call';

/** What the statuses of a project's past were called last, so that those that are gone can be mapped. */
export async function listSeenStatuses(
  _call: Call,
  { projectId }: ParsedArguments<'listSeenStatuses'>,
): Promise<Answers['listSeenStatuses']> {
  await migrate();
  return { statuses: await list(projectId) };
}
