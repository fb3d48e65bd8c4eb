import { MIN_FOR_RATE } from '../../flow/percentile';
import { SIDES } from '../../side';
import { isRequest } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { sinceSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import { findCaseAtBuild, isWholeCase } from '../two-sided-case';
import { countNote } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M12' }>;

const share = { misses: 'M12.misses', base: 'M12.items', items: 'M12.items' } as const;

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
  notes: (sums) =>
    SIDES.map((side) => countNote(`case-without-${side}`, sums.count(`M12.without-${side}`))),
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
  },
  row: toRow,
};

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
  };
}
