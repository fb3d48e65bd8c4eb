/** Characters of what IT understood, and of what marketing corrects in it: an act in words. */
export const RESTATEMENT_LENGTH = { min: 20, max: 500 } as const;

/** How a restatement is named among the acts of its issue. */
export const restatementActId = (version: number): string => `restatement-${version}`;

/** There is one word about each: who comes second finds it said. */
export const restatementWordActId = (version: number): string => `restatement-word-${version}`;
