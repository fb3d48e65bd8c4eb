import type { WorkType } from '../work-type';

/** `settledAt` of an issue whose figures change by the passing of time alone. */
export const OPEN = 2_147_483_647;

/** Integer columns of a fact, in the order in which they are stored. Absent values are null there. */
export const FACT_INTEGERS = [
  'createdAt',
  'startedAt',
  'answerDueAt',
  'answeredAt',
  'replyAt',
  'secondAnswerAt',
  'readyAt',
  'buildAt',
  'pilotAt',
  'doneAt',
  'endedAt',
  'decideAt',
  'closedAt',
  'reviewLeftAt',
  'firstNeededByDay',
  'timeBoxEndDay',
  'answerSeconds',
  'secondGapSeconds',
  'readySeconds',
  'leadSeconds',
  'filingSeconds',
  'waitItSeconds',
  'waitMarketingSeconds',
  'waitVendorSeconds',
  'waitDecisionSeconds',
  'waitUnsaidSeconds',
  'lastInProgressDay',
  'lastExposedDay',
  'lastChangeDay',
  'lastUnmappedDay',
  'missingParts',
  'flags',
  'firstDay',
  'lastDay',
  'settledAt',
] as const;
export type FactInteger = (typeof FACT_INTEGERS)[number];

/** Bits of `flags`. */
export const FACT_FLAGS = {
  /** The resolution at T is mapped to *void*. */
  void: 1,
  /** Passed a status without a stage: left out of what needs stages, counted and named. */
  unmapped: 2,
  reportedByIt: 4,
  dataSource: 8,
  /** In {ready, build, review, pilot} at T. */
  inProgress: 16,
  urgentNow: 32,
  /** Cost of waiting or its weekly price is given. */
  priced: 64,
  /** Held before T. */
  truncated: 128,
} as const;

/**
 * What the measures, the pace and the outlook need of one issue: an instant (epoch seconds), a day
 * (in the site's zone) or seconds of working time (in the project's calendar) an anchor. A pure
 * function of timeline and context.
 *
 * - `startedAt` M1's `s`; `answerDueAt` = `s` plus the target of its lane; `answeredAt` M1's `a`.
 * - `readyAt` first ready (`r`); `endedAt` first *pilot*, else *done*; `leadSeconds` = wt(r, end);
 *   `filingSeconds` = wt(created, end); `readySeconds` = wt(s, r).
 * - `wait…Seconds` from the first *intake* (or created) to the end; absent before it.
 * - `lastChangeDay` the last event of M4; `lastUnmappedDay` the last day in a status without a stage.
 * - `missingParts` bit i = part i of `BRIEF_PARTS` missing at `startedAt`.
 * - `firstDay`…`lastDay` hold every day whose bucket the issue touches.
 * - `settledAt`: from then on nothing changes without an event; `OPEN` while time itself counts. An
 *   issue is *open at T* when `settledAt >= T`: it is folded in at T and stands in no bucket.
 */
export type IssueFact = {
  readonly issueId: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly workType: WorkType;
  /** Option id of the lane at T, and at `startedAt`. */
  readonly laneId: string | undefined;
  readonly startLaneId: string | undefined;
} & {
  readonly [K in FactInteger]: number | undefined;
} & {
  readonly createdAt: number;
  readonly flags: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly settledAt: number;
};

export function hasFlag(fact: IssueFact, flag: keyof typeof FACT_FLAGS): boolean {
  return (fact.flags & FACT_FLAGS[flag]) !== 0;
}

export function isOpenAt(fact: IssueFact, asOf: number): boolean {
  return fact.settledAt >= asOf;
}
