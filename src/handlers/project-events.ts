import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { noteProjectEvent, type ProjectChange } from '../usecases/note-project-event';
import { logNote } from './log';
import { pushJobs } from './push-jobs';
import { retryLater } from './retry-later';

const id = z.union([z.string(), z.number()]).transform(String);
const projectEvent = z.object({
  eventType: z.string(),
  project: z.object({ id, key: z.string().optional() }),
});

/** A project as a whole changed. Other projects of the site are left out here: no filter knows them. */
export async function onProjectEvent(event: unknown): Promise<InvocationError | undefined> {
  const parsed = projectEvent.safeParse(event);
  if (!parsed.success) {
    logNote('an event without a project was left out');
    return undefined;
  }
  const { eventType, project } = parsed.data;
  const change = toChange(eventType, project.key);
  if (change === undefined) return undefined;
  return retryLater('project event', async () => {
    await pushJobs(await noteProjectEvent(project.id, change));
  });
}

function toChange(eventType: string, projectKey: string | undefined): ProjectChange | undefined {
  switch (eventType) {
    case 'avi:jira:updated:project':
      return projectKey === undefined ? undefined : { kind: 'updated', projectKey };
    case 'avi:jira:archived:project':
    case 'avi:jira:softdeleted:project':
      return { kind: 'hidden' };
    case 'avi:jira:unarchived:project':
    case 'avi:jira:restored:project':
      return { kind: 'back' };
    case 'avi:jira:deleted:project':
      return { kind: 'deleted' };
    default:
      return undefined;
  }
}
