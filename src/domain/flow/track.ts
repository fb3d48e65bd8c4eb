import { elementAt } from '../invariant';
import type {
  DayField,
  OptionField,
  PresenceField,
  TextField,
  Timeline,
  TimelineEntry,
} from './timeline';

/** A half-open stretch of time, epoch seconds. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A value that holds from an instant on, until the next step. */
export interface Step<T> {
  readonly at: number;
  readonly value: T;
}

/** The values of one field through an issue's life; the first step is its creation. */
export type Track<T> = readonly Step<T>[];

export function valueAt<T>(track: Track<T>, at: number): T {
  let { value } = elementAt(track, 0);
  for (const step of track) {
    if (step.at > at) break;
    value = step.value;
  }
  return value;
}

/** Stretches before `until` in which the value passes the test, joined where they touch. */
export function intervalsWhere<T>(
  track: Track<T>,
  until: number,
  test: (value: T) => boolean,
): readonly Interval[] {
  const found: Interval[] = [];
  track.forEach(({ at, value }, i) => {
    const to = Math.min(until, track[i + 1]?.at ?? until);
    if (to <= at || !test(value)) return;
    const last = found.at(-1);
    if (last?.to === at) found[found.length - 1] = { from: last.from, to };
    else found.push({ from: at, to });
  });
  return found;
}

export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const found: Interval[] = [];
  for (const left of a)
    for (const right of b) {
      const from = Math.max(left.from, right.from);
      const to = Math.min(left.to, right.to);
      if (from < to) found.push({ from, to });
    }
  return found;
}

export function optionTrack(timeline: Timeline, field: OptionField): Track<string | undefined> {
  return trackOf(timeline, timeline.now.options[field], (entry) =>
    entry.kind === 'option' && entry.field === field ? entry : undefined,
  );
}

export function dayTrack(timeline: Timeline, field: DayField): Track<number | undefined> {
  return trackOf(timeline, timeline.now.days[field], (entry) =>
    entry.kind === 'day' && entry.field === field ? entry : undefined,
  );
}

export function lengthTrack(timeline: Timeline, field: TextField): Track<number> {
  return trackOf(timeline, timeline.now.lengths[field] ?? 0, (entry) =>
    entry.kind === 'text' && entry.field === field ? entry : undefined,
  );
}

export function presenceTrack(timeline: Timeline, field: PresenceField): Track<boolean> {
  return trackOf(timeline, timeline.now.present.includes(field), (entry) =>
    entry.kind === 'presence' && entry.field === field ? entry : undefined,
  );
}

export function channelTrack(timeline: Timeline): Track<readonly string[]> {
  return trackOf(timeline, timeline.now.channel, (entry) =>
    entry.kind === 'channel' ? entry : undefined,
  );
}

export function sprintTrack(timeline: Timeline): Track<readonly string[]> {
  return trackOf(timeline, timeline.now.sprintIds, (entry) =>
    entry.kind === 'sprint' ? entry : undefined,
  );
}

export function flagTrack(timeline: Timeline): Track<boolean> {
  return trackOf(timeline, timeline.now.flagged, (entry) =>
    entry.kind === 'flag' ? entry : undefined,
  );
}

export function typeTrack(timeline: Timeline): Track<string> {
  return trackOf(timeline, timeline.typeId, (entry) => (entry.kind === 'type' ? entry : undefined));
}

/** What the field held at first: before its first change, else what it holds now. */
function trackOf<T>(
  timeline: Timeline,
  current: T,
  pick: (entry: TimelineEntry) => { readonly from: T; readonly to: T } | undefined,
): Track<T> {
  const steps: Step<T>[] = [{ at: timeline.createdAt, value: current }];
  for (const entry of timeline.entries) {
    const change = pick(entry);
    if (!change) continue;
    if (steps.length === 1) steps[0] = { at: timeline.createdAt, value: change.from };
    steps.push({ at: entry.at, value: change.to });
  }
  return steps;
}
