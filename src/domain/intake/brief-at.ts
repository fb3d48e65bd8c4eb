import {
  channelTrack,
  dayTrack,
  lengthTrack,
  optionTrack,
  presenceTrack,
  valueAt,
} from '../flow/track';
import type { Timeline } from '../flow/timeline';
import type { BriefState } from './brief';

/**
 * The brief as it stood at an instant, read back from history. A cost of waiting without a date
 * means that "no date" was said: the form asks both in one question.
 */
export function briefAt(timeline: Timeline, at: number): BriefState {
  const hasDate = valueAt(dayTrack(timeline, 'neededBy'), at) !== undefined;
  const hasCostOfWaiting =
    valueAt(optionTrack(timeline, 'costOfWaiting'), at) !== undefined ||
    valueAt(presenceTrack(timeline, 'costPerWeek'), at);
  const lengthOf = (field: 'outcome' | 'audience' | 'acceptance' | 'system'): number =>
    valueAt(lengthTrack(timeline, field), at);
  return {
    outcomeLength: lengthOf('outcome'),
    audienceLength: lengthOf('audience'),
    hasChannel: valueAt(channelTrack(timeline), at).length > 0,
    hasDate,
    saidNoDate: !hasDate && hasCostOfWaiting,
    hasCostOfWaiting,
    acceptanceLength: lengthOf('acceptance'),
    hasDataClass: valueAt(optionTrack(timeline, 'dataClass'), at) !== undefined,
    systemLength: lengthOf('system'),
  };
}
