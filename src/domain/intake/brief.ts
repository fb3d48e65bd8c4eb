import type { FieldKey } from '../fields';

/** The five answers of the brief, in the order in which the form asks them. */
export const BRIEF_PARTS = ['outcome', 'channel', 'date', 'acceptance', 'data'] as const;
export type BriefPart = (typeof BRIEF_PARTS)[number];

/** The fields that the answers are read from; without one of them nobody can tell what is missing. */
export const BRIEF_FIELDS = [
  'outcome',
  'audience',
  'channel',
  'costOfWaiting',
  'acceptance',
  'dataClass',
  'system',
] as const satisfies readonly FieldKey[];

/** Fewest characters of a text that count as an answer. */
export const MIN_TEXT_LENGTH = 20;

/**
 * What is known of a brief, whether typed in the form or read back from an issue. Lengths only:
 * completeness never needs the words.
 */
export interface BriefState {
  /** What changes, for whom. */
  readonly outcomeLength: number;
  readonly audienceLength: number;
  /** Where. */
  readonly hasChannel: boolean;
  /** By when, or "no date" said on purpose; and what waiting costs. */
  readonly hasDate: boolean;
  readonly saidNoDate: boolean;
  readonly hasCostOfWaiting: boolean;
  /** How we know that it works. */
  readonly acceptanceLength: number;
  /** Which data and system. */
  readonly hasDataClass: boolean;
  readonly systemLength: number;
}

const isAnswered: Readonly<Record<BriefPart, (brief: BriefState) => boolean>> = {
  outcome: (b) => b.outcomeLength >= MIN_TEXT_LENGTH && b.audienceLength > 0,
  channel: (b) => b.hasChannel,
  date: (b) => (b.hasDate || b.saidNoDate) && b.hasCostOfWaiting,
  acceptance: (b) => b.acceptanceLength >= MIN_TEXT_LENGTH,
  data: (b) => b.hasDataClass && b.systemLength > 0,
};

/** Parts of the brief that still miss an answer, in the order of the form. */
export function listMissingParts(brief: BriefState): readonly BriefPart[] {
  return BRIEF_PARTS.filter((part) => !isAnswered[part](brief));
}
