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
  { acts }: DerivedIssue,
  half: Side,
  at: number,
  { roster }: DerivationContext,
): HalfState {
  const saved = acts.findLast(
    (act) => act.kind === 'case-half' && act.half === half && act.at < at,
  );
  if (saved?.kind !== 'case-half') return 'none';
  if (sideAt(roster, saved.actor, saved.at) !== half) return 'by-the-other-side';
  return saved.isComplete ? 'complete' : 'incomplete';
}
