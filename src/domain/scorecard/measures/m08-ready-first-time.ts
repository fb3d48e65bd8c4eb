import { MIN_FOR_RATE } from '../../flow/percentile';
import { BRIEF_FIELDS, BRIEF_PARTS } from '../../intake/brief';
import { isRequest } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { openMarketingWait, wayToReady } from '../first-ready';
import { fromHistory, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Recorder } from '../tally';
import { countNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M8' }>;

/** A request that was sent back waits so long on marketing before it counts as a miss, unfinished. */
const OPEN_MISS_DAYS = 5;

const share = { misses: 'M8.misses', base: 'M8.items', items: 'M8.items' } as const;

/** M8 Ready first time: marketing's promise to IT. */
export const readyFirstTime: Measure = {
  id: 'M8',
  side: 'marketing',
  unit: 'share',
  direction: 'higher',
  target: 0.7,
  owners: { it: 'it-business-analyst', marketing: 'marketing-product-owner' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: BRIEF_FIELDS.map((field) => ({ kind: 'field', field })),
  window: share,
  week: share,
  excluded: 'M8.excluded',
  basis: fromHistory,
  value: (sums) => 1 - sums.count('M8.misses') / sums.count('M8.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    const { fact } = issue;
    if (!isCounted(issue)) return;
    if (hasFlag(fact, 'unmapped')) {
      if (fact.readyAt !== undefined) tally.add(context.zone.dayOf(fact.readyAt), 'M8.excluded', 1);
      return;
    }
    if (fact.readyAt !== undefined) return addReady(issue, context, tally);
    if (!isOpenMiss(issue, context)) return;
    tally.add(context.asOfDay - 1, 'M8.items', 1);
    tally.add(context.asOfDay - 1, 'M8.misses', 1);
  },
  row: toRow,
};

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isRequest(fact.workType) && !hasFlag(fact, 'void');

function addReady(issue: DerivedIssue, context: DerivationContext, tally: Recorder): void {
  const way = wayToReady(issue.timeline, issue.flow);
  if (!way) return;
  const day = context.zone.dayOf(way.readyAt);
  tally.add(day, 'M8.items', 1);
  tally.add(day, 'M8.loops', way.loops);
  for (const part of way.missing) tally.add(day, `M8.missing-${part}`, 1);
  if (way.loops > 0 || way.missing.length > 0) tally.add(day, 'M8.misses', 1);
  const isCorrected = issue.acts.some(
    (act) => act.kind === 'restatement-word' && !act.isRight && act.at < way.readyAt,
  );
  if (isCorrected) tally.add(day, 'M8.corrected', 1);
}

/** Not yet ready, and waiting on marketing for longer than five working days. */
function isOpenMiss(issue: DerivedIssue, context: DerivationContext): boolean {
  const wait = openMarketingWait(issue.flow, context.asOf);
  if (!wait) return false;
  return issue.project.calendar.workingDays(wait.from, context.asOf) > OPEN_MISS_DAYS;
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact } = issue;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped')) return undefined;
  const identity = { measure: 'M8', issueId: fact.issueId, projectId: fact.projectId } as const;
  const way = wayToReady(issue.timeline, issue.flow);
  if (way) {
    if (way.readyAt < window.from || way.readyAt >= window.to) return undefined;
    const isRight = way.loops === 0 && way.missing.length === 0;
    return { ...identity, outcome: isRight ? 'right' : 'not-right', ...way };
  }
  const wait = openMarketingWait(issue.flow, context.asOf);
  if (!wait || !isOpenMiss(issue, context)) return undefined;
  const days = issue.project.calendar.workingDays(wait.from, context.asOf);
  return { ...identity, outcome: 'waits-on-marketing', sentBackAt: wait.from, workingDays: days };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  const items = sums.count('M8.items');
  const missing = BRIEF_PARTS.map((part) => ({ part, count: sums.count(`M8.missing-${part}`) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const perItem = Math.round((10 * sums.count('M8.loops')) / items) / 10;
  return [
    ...missing.map(({ part, count }) => countNote(`missing-${part}`, count)),
    countNote('loops-an-item', perItem),
    countNote('restatements-corrected', sums.count('M8.corrected')),
  ];
}
