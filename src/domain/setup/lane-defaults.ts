import type { LaneSettings } from '../settings';

type Promised = Pick<LaneSettings, 'answerWithinDays' | 'sleDays'>;

/** What a lane promises until its team agrees on something else, in working days. */
export const LANE_DEFAULTS: Readonly<Record<string, Promised>> = {
  urgent: { answerWithinDays: 0.5, sleDays: 5 },
  'rapid-prototype': { answerWithinDays: 1, sleDays: 15 },
  planned: { answerWithinDays: 2, sleDays: 12 },
  foundations: { answerWithinDays: 2, sleDays: 18 },
};

export const DATA_SOURCE_ANSWER_WITHIN_DAYS = 2;
