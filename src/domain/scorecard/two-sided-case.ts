import type { RecordedAct } from '../acts/recorded-act';
import { FIELDS } from '../fields';
import { optionTrack, valueAt } from '../flow/track';
import { sideAt } from '../roster';
import { SIDES, type Side } from '../side';
import { optionKeyOf } from '../standards/standard';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';

/** How a half stood when its item entered *build*. */
export type HalfState = 'complete' | 'incomplete' | 'by-the-other-side' | 'none';

/** A request that is large enough for a business case, when it entered *build*. */
export interface CaseAtBuild {
  readonly at: number;
  readonly size: string;
  readonly halves: Readonly<Record<Side, HalfState>>;
}

const SIZES: readonly string[] = FIELDS.size.options;
const DEFAULT_FROM_SIZE = 'l';

/** @returns `undefined` for what never entered *build* since set-up, or is too small for a case. */
export function findCaseAtBuild(
  issue: DerivedIssue,
  context: DerivationContext,
): CaseAtBuild | undefined {
  const { fact, timeline, project } = issue;
  const at = fact.buildAt;
  if (at === undefined || at < project.setUpAt) return undefined;
  const size = optionKeyOf(context.site.fields, 'size', valueAt(optionTrack(timeline, 'size'), at));
  if (size === undefined || !needsCase(size, project.settings.caseFromSize)) return undefined;
  const [it, marketing] = (['it', 'marketing'] as const).map((side) =>
    halfAt(issue, side, at, context),
  );
  return { at, size, halves: { it: it ?? 'none', marketing: marketing ?? 'none' } };
}

/** Whether work of a size wants a business case; a size of an admin's own never does. */
export function needsCase(size: string, fromSize: string = DEFAULT_FROM_SIZE): boolean {
  return SIZES.indexOf(size) >= SIZES.indexOf(fromSize);
}

export const isWholeCase = ({ halves }: CaseAtBuild): boolean =>
  SIDES.every((side) => halves[side] === 'complete');

/** By its last save before the instant, and by the side that its author was on then. */
function halfAt(
  issue: DerivedIssue,
  half: Side,
  at: number,
  context: DerivationContext,
): HalfState {
  const saved = findHalf(issue, half, at);
  if (!saved) return 'none';
  if (sideAt(context.roster, saved.actor, saved.at) !== half) return 'by-the-other-side';
  return saved.isComplete ? 'complete' : 'incomplete';
}

type SavedHalf = Extract<RecordedAct, { kind: 'case-half' }>;

function findHalf({ acts }: DerivedIssue, half: Side, at: number): SavedHalf | undefined {
  return acts.findLast(
    (act): act is SavedHalf => act.kind === 'case-half' && act.half === half && act.at < at,
  );
}

/** What came of a half, beside what it had expected when its item entered *build*. */
export interface CaseActual {
  readonly half: Side;
  /** When it was last recorded. */
  readonly at: number;
  /** Of what was most likely. */
  readonly ratio: number;
  /** Not below the lowest that was expected, nor above the highest. */
  readonly isInside: boolean;
}

/** What its own side recorded last since *build*, of each half that was complete then. */
export function listActuals(
  issue: DerivedIssue,
  found: CaseAtBuild,
  { roster, asOf }: DerivationContext,
): readonly CaseActual[] {
  return SIDES.flatMap((half): CaseActual[] => {
    const expected =
      found.halves[half] === 'complete' ? findHalf(issue, half, found.at)?.total : undefined;
    const actual = issue.acts.findLast(
      (act) =>
        act.kind === 'case-actual' && act.half === half && act.at >= found.at && act.at < asOf,
    );
    if (!expected || expected.likely === 0 || actual?.kind !== 'case-actual') return [];
    if (sideAt(roster, actual.actor, actual.at) !== half) return [];
    const { at, amount } = actual;
    const isInside = expected.low <= amount && amount <= expected.high;
    return [{ half, at, ratio: amount / expected.likely, isInside }];
  });
}
