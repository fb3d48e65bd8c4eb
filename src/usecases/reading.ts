import type { AppFieldIds } from '../jira/app-field';
import { findAppFieldsIfAny } from './app-fields';
import type { Background } from './call';
import { advanceDay } from './derive-facts';
import { contextAt, findSetup, type Reading } from './setup';
import { enrolProject, findFactsDay, setFactsDay } from '../storage/project-state';

/** Opens a round of reading for an enrolled project; `undefined` when it is not (or no longer) one. */
export async function openReading(
  background: Background,
  projectId: string,
): Promise<Reading | undefined> {
  const setup = await findSetup();
  if (setup === undefined || !setup.projects.has(projectId)) return undefined;
  let appFields: Promise<AppFieldIds> | undefined;
  return {
    ...{ background, setup, context: contextAt(setup, background.now()) },
    appFields: () => (appFields ??= findAppFieldsIfAny(background)),
  };
}

/**
 * Facts and buckets of a project are as of the start of one day. When that day is over, everything
 * that time itself changes is derived again before anything new is read.
 */
export async function bringToToday(reading: Reading, projectId: string): Promise<void> {
  const today = reading.context.asOfDay;
  await enrolProject(projectId);
  const day = await findFactsDay(projectId);
  if (day !== undefined && day < today) {
    const startsAt = reading.context.zone.startOfDay(day);
    await advanceDay(reading, projectId, contextAt(reading.setup, startsAt * 1000));
  }
  if (day !== today) await setFactsDay(projectId, today);
}

export function isOutOfTime({ background }: Reading): boolean {
  return background.now() >= background.deadline;
}
