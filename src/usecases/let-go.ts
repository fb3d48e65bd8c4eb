import { firstDayKept } from '../domain/scorecard/windows';
import { dropDaysBefore } from '../storage/day-bucket';
import { deleteFacts, listStillCounted } from '../storage/issue-fact';
import { deleteTimelines, listIdleIds } from '../storage/issue-timeline';
import { isOutOfTime } from './reading';
import type { Reading } from './setup';

/**
 * Lets go of what no figure counts any more: days before every window, and, where the settings say
 * for how long histories are kept, those of issues in which nothing has happened for longer. Open
 * issues stay, whatever their age. What people recorded with us stays, too: Jira could not give it
 * back. Facts go first: a history without a fact is found again the next night.
 */
export async function letGo(reading: Reading, projectId: string): Promise<void> {
  const { asOf, asOfDay } = reading.context;
  await dropDaysBefore(projectId, firstDayKept(asOfDay));
  const { keepDays } = reading.setup.site;
  if (keepDays === undefined) return;
  const day = asOfDay - keepDays;
  for (let after = '0'; !isOutOfTime(reading);) {
    const idle = await listIdleIds(projectId, day, after);
    const last = idle.at(-1);
    if (last === undefined) return;
    const counted = await listStillCounted(idle, day, asOf);
    const gone = idle.filter((id) => !counted.has(id));
    await deleteFacts(gone);
    await deleteTimelines(gone);
    after = last;
  }
}

/** Epoch milliseconds before which an issue that we do not know is none that is missing. */
export function keptSince({ background, setup }: Reading): number {
  const { keepDays } = setup.site;
  return keepDays === undefined ? 0 : background.now() - keepDays * 86_400_000;
}
