import type { Timeline } from './timeline';
import { optionTrack, valueAt, type Step, type Track } from './track';

/** How lanes are read from the time before there was a lane field. */
export interface MappedLanes {
  /** From this instant on the field is there. */
  readonly setUpAt: number;
  readonly urgentPriorityIds: readonly string[];
  /** Option id that stands for *Urgent*; absent when the project has no such lane. */
  readonly urgentLaneId: string | undefined;
}

/**
 * The lane of an issue through its life. Before the day of set-up it is mapped from the priority;
 * a change of the field before that day proves that the field was there already.
 */
export function laneTrack(timeline: Timeline, mapped: MappedLanes): Track<string | undefined> {
  const lanes = optionTrack(timeline, 'lane');
  const since = Math.min(mapped.setUpAt, lanes[1]?.at ?? Infinity);
  if (timeline.createdAt >= since) return lanes;
  const steps: Step<string | undefined>[] = optionTrack(timeline, 'priority')
    .filter(({ at }) => at < since)
    .map(({ at, value }) => ({
      at,
      value:
        value !== undefined && mapped.urgentPriorityIds.includes(value)
          ? mapped.urgentLaneId
          : undefined,
    }));
  steps.push({ at: since, value: valueAt(lanes, since) });
  return [...steps, ...lanes.filter(({ at }) => at > since)];
}
