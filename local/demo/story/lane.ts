import type { StoryValues } from './act';
import type { Random } from './random';
import type { Telling } from './telling';
import { URGENT_REASONS } from './words/briefs';
import { say } from '../language';

export type Lane = 'urgent' | 'rapid-prototype' | 'planned' | 'foundations';

/** Working days within which a lane promises its first answer. */
export const ANSWER_WITHIN_DAYS: Readonly<Record<Lane, number>> = {
  urgent: 0.5,
  'rapid-prototype': 1,
  planned: 2,
  foundations: 2,
};
export const DATA_SOURCE_ANSWER_WITHIN_DAYS = 2;

/**
 * How an issue says its lane when it is filed: by the field since set-up, before it by priority
 * alone.
 */
export function laneValues(
  telling: Telling,
  random: Random,
  lane: Lane,
  filedAt: number,
): StoryValues {
  const isUrgent = lane === 'urgent';
  if (filedAt < telling.setUpAt) return { priority: isUrgent ? 'highest' : 'medium' };
  const priority = isUrgent ? 'high' : 'medium';
  if (!isUrgent) return { lane, priority };
  return { lane, priority, urgentReason: say(random.pick(URGENT_REASONS), telling.language) };
}
