import { sprintTrack } from '../flow/track';
import type { Timeline } from '../flow/timeline';

/** A sprint that was started, epoch seconds. */
export interface Sprint {
  readonly sprintId: string;
  readonly startAt: number;
  /** When it was completed; absent: it runs. */
  readonly endAt?: number | undefined;
}

/** An issue in the scope of a sprint. */
export interface InSprint {
  readonly startAt: number;
  readonly wasThereAtStart: boolean;
  /** It came in or went out, once or more, after the start and before the end. */
  readonly hasChanged: boolean;
}

/** Ids of the sprints that an issue is in or ever was, each once. */
export function listSprintIds(timeline: Timeline): readonly string[] {
  const { entries, now } = timeline;
  const isTouched = now.sprintIds.length > 0 || entries.some(({ kind }) => kind === 'sprint');
  return isTouched ? [...new Set(sprintTrack(timeline).flatMap(({ value }) => value))] : [];
}

/** The started sprints in whose scope the issue is or was, as of T. */
export function listInSprints(
  timeline: Timeline,
  sprints: readonly Sprint[],
  asOf: number,
): readonly InSprint[] {
  if (sprints.length === 0) return [];
  const steps = sprintTrack(timeline);
  return sprints.flatMap(({ sprintId, startAt, endAt = Infinity }): InSprint[] => {
    if (startAt >= asOf) return [];
    let isIn = false;
    let wasThereAtStart = false;
    let hasChanged = false;
    for (const { at, value } of steps) {
      if (at >= Math.min(endAt, asOf)) break;
      const isInNow = value.includes(sprintId);
      if (at <= startAt) wasThereAtStart = isInNow;
      else if (isInNow !== isIn) hasChanged = true;
      isIn = isInNow;
    }
    return wasThereAtStart || hasChanged ? [{ startAt, wasThereAtStart, hasChanged }] : [];
  });
}

/** Whether the start of a sprint that it is in is not known yet: the issue itself does not tell. */
export function awaitsSprint({ now }: Timeline, sprints: readonly Sprint[], asOf: number): boolean {
  return now.sprintIds.some((id) => {
    const sprint = sprints.find(({ sprintId }) => sprintId === id);
    return sprint === undefined || sprint.startAt >= asOf;
  });
}
