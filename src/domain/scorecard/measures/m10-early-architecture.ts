import { MIN_FOR_RATE } from '../../flow/percentile';
import { presenceTrack, valueAt } from '../../flow/track';
import { isRequest } from '../../work-type';
import { findEarlyAct } from '../acts-before-ready';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { fromHistory, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import { shareNote } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M10' }>;

const share = { misses: 'M10.misses', base: 'M10.items', items: 'M10.items' } as const;

/** M10 Early architecture: IT's promise to marketing. */
export const earlyArchitecture: Measure = {
  id: 'M10',
  side: 'it',
  unit: 'share',
  direction: 'higher',
  target: 0.9,
  owners: { it: 'enterprise-architect', marketing: 'marketing-technologist' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 3,
  needs: [{ kind: 'roster', side: 'it' }, { kind: 'architect' }],
  window: share,
  week: share,
  excluded: 'M10.excluded',
  basis: fromHistory,
  value: (sums) => 1 - sums.count('M10.misses') / sums.count('M10.items'),
  notes: (sums) => shareNote('liaisons-named', sums.count('M10.liaisons'), sums.count('M10.items')),
  contribute: (issue, context, tally) => {
    const { fact } = issue;
    if (!isCounted(issue) || fact.readyAt === undefined) return;
    const day = context.zone.dayOf(fact.readyAt);
    if (hasFlag(fact, 'unmapped')) return tally.add(day, 'M10.excluded', 1);
    tally.add(day, 'M10.items', 1);
    if (!findEarlyAct(issue, context)) tally.add(day, 'M10.misses', 1);
    if (hasLiaisons(issue)) tally.add(day, 'M10.liaisons', 1);
  },
  row: toRow,
};

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isRequest(fact.workType) && !hasFlag(fact, 'void');

/** One on either side when it was first ready. */
const hasLiaisons = ({ timeline, fact }: DerivedIssue): boolean =>
  (['liaisonIt', 'liaisonMarketing'] as const).every((field) =>
    valueAt(presenceTrack(timeline, field), fact.readyAt ?? 0),
  );

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact } = issue;
  const { readyAt } = fact;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped') || readyAt === undefined) return undefined;
  if (readyAt < window.from || readyAt >= window.to) return undefined;
  const act = findEarlyAct(issue, context);
  return {
    measure: 'M10',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: act ? 'early' : 'none',
    readyAt,
    act,
  };
}
