import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { noteSprint } from '../usecases/note-sprint';
import { logNote } from './log';
import { retryLater } from './retry-later';

const sprintEvent = z.object({
  sprint: z.object({
    id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d+$/)),
    startDate: z.string().nullish(),
    completeDate: z.string().nullish(),
  }),
});

/** A sprint was started or closed. */
export async function onSprintEvent(event: unknown): Promise<InvocationError | undefined> {
  const parsed = sprintEvent.safeParse(event);
  if (!parsed.success) {
    logNote('an event without a sprint was left out');
    return undefined;
  }
  const { id, startDate, completeDate } = parsed.data.sprint;
  return retryLater('sprint event', () =>
    noteSprint({
      sprintId: id,
      startAt: toInstant(startDate),
      endAt: toInstant(completeDate),
    }),
  );
}

function toInstant(date: string | null | undefined): number | undefined {
  const instant = Date.parse(date ?? '');
  return Number.isNaN(instant) ? undefined : instant;
}
