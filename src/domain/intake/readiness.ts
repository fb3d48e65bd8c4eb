import { BRIEF_PARTS, listMissingParts, type BriefPart, type BriefState } from './brief';

/** Own history of one part of the brief: median working days to *ready* with and without it. */
export interface PartEffect {
  readonly part: BriefPart;
  readonly withDays: number;
  readonly withoutDays: number;
  readonly n: number;
}

export interface Readiness {
  readonly answered: number;
  readonly total: number;
  /** In the order of the form, with what the history says of the part, when it says something. */
  readonly missing: readonly { readonly part: BriefPart; readonly effect?: PartEffect }[];
}

/**
 * How complete the brief is, and what each missing answer costs. An effect is told only where the
 * history shows that the answer helps.
 */
export function readReadiness(brief: BriefState, effects: readonly PartEffect[]): Readiness {
  const missing = listMissingParts(brief).map((part) => {
    const effect = effects.find((e) => e.part === part && e.withoutDays > e.withDays);
    return effect ? { part, effect } : { part };
  });
  return { answered: BRIEF_PARTS.length - missing.length, total: BRIEF_PARTS.length, missing };
}
