/** IT's four answers. There is no bare No. */
export const ANSWER_KINDS = ['yes', 'yes-if', 'not-now', 'no-but'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
