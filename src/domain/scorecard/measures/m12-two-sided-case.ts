import { MIN_FOR_RATE, percentile } from '../../flow/percentile';
import { SIDES } from '../../side';
import { isRequest } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { sinceSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Recorder } from '../tally';
import { findCaseAtBuild, isWholeCase, listActuals, type CaseAtBuild } from '../two-sided-case';
import { countNote, sampleNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M12' }>;

const share = { misses: 'M12.misses', base: 'M12.items', items: 'M12.items' } as const;

/** What came of a half, in parts of what was most likely. */
const RATIO_PARTS = 1000;

/** M12 Two-sided case: a promise of both. */
export const twoSidedCase: Measure = {
  id: 'M12',
  side: 'joint',
  unit: 'share',
  direction: 'higher',
  target: 1,
  owners: { it: 'cio-deputy', marketing: 'cmo-deputy' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [
    { kind: 'roster', side: 'it' },
    { kind: 'roster', side: 'marketing' },
    { kind: 'field', field: 'size' },
  ],
  window: share,
  week: share,
  excluded: 'M12.excluded',
  basis: sinceSetUp,
  value: (sums) => 1 - sums.count('M12.misses') / sums.count('M12.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    if (!isCounted(issue)) return;
    const found = findCaseAtBuild(issue, context);
    if (!found) return;
    const day = context.zone.dayOf(found.at);
    if (hasFlag(issue.fact, 'unmapped')) return tally.add(day, 'M12.excluded', 1);
    tally.add(day, 'M12.items', 1);
    if (!isWholeCase(found)) tally.add(day, 'M12.misses', 1);
    for (const side of SIDES)
      if (found.halves[side] !== 'complete') tally.add(day, `M12.without-${side}`, 1);
    addActuals(issue, found, context, tally);
  },
  row: toRow,
};

/** Each on the day on which it was recorded: what came of a case is known long after *build*. */
function addActuals(
  issue: DerivedIssue,
  found: CaseAtBuild,
  context: DerivationContext,
  tally: Recorder,
): void {
  for (const { half, at, ratio, isInside } of listActuals(issue, found, context)) {
    const day = context.zone.dayOf(at);
    tally.addValue(day, `M12.ratio-${half}`, Math.round(RATIO_PARTS * ratio));
    if (isInside) tally.add(day, `M12.inside-${half}`, 1);
  }
}

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isRequest(fact.workType) && !hasFlag(fact, 'void');

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact } = issue;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped')) return undefined;
  const found = findCaseAtBuild(issue, context);
  if (!found || found.at < window.from || found.at >= window.to) return undefined;
  return {
    measure: 'M12',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: isWholeCase(found) ? 'two-sided' : 'one-sided',
    buildAt: found.at,
    size: found.size,
    halves: found.halves,
    actuals: listActuals(issue, found, context).map(({ half, ratio }) => ({ half, ratio })),
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  return [
    ...SIDES.map((side) => countNote(`case-without-${side}`, sums.count(`M12.without-${side}`))),
    ...SIDES.flatMap((side) => {
      const ratios = sums.numbers(`M12.ratio-${side}`);
      const n = ratios.length;
      const median = () => (percentile(ratios, 50) ?? 0) / RATIO_PARTS;
      return [
        sampleNote(`actual-${side}`, 'share', n, median),
        sampleNote(`inside-${side}`, 'share', n, () => sums.count(`M12.inside-${side}`) / n),
      ];
    }),
  ];
}
