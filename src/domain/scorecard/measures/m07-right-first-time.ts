import type { RecordedAct } from '../../acts/recorded-act';
import { findOptionKey } from '../../fields';
import { MIN_FOR_RATE, percentile } from '../../flow/percentile';
import { optionTrack, valueAt } from '../../flow/track';
import { sideAt } from '../../roster';
import { STAGE_ORDER, type Stage } from '../../stage';
import { isWork } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { fromHistory, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import { RETURN_REASONS, type ReturnReason } from '../return-reason';
import { countNote, sampleNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M7' }>;

const share = { misses: 'M7.misses', base: 'M7.items', items: 'M7.items' } as const;

/** M7 Right first time: IT's promise to marketing. */
export const rightFirstTime: Measure = {
  id: 'M7',
  side: 'it',
  unit: 'share',
  direction: 'higher',
  target: 0.8,
  owners: { it: 'it-business-analyst', marketing: 'marketing-product-owner' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [],
  window: share,
  week: share,
  excluded: 'M7.excluded',
  basis: fromHistory,
  value: (sums) => 1 - sums.count('M7.misses') / sums.count('M7.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    const { fact } = issue;
    if (!isCounted(issue)) return;
    const fit = hasFlag(fact, 'unmapped') ? undefined : findFit(issue, context);
    if (fit) tally.addValue(context.zone.dayOf(fit.at), 'M7.fit', fit.rating);
    if (fact.reviewLeftAt === undefined) return;
    const day = context.zone.dayOf(fact.reviewLeftAt);
    if (hasFlag(fact, 'unmapped')) return tally.add(day, 'M7.excluded', 1);
    const outcome = outcomeOf(issue);
    if (!outcome) return;
    tally.add(day, 'M7.items', 1);
    if (outcome === 'right') return;
    tally.add(day, 'M7.misses', 1);
    tally.add(day, `M7.${reasonOf(issue, context)}`, 1);
  },
  row: toRow,
};

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isWork(fact.workType) && !hasFlag(fact, 'void');

/** What marketing said last of its fit, once it was with its users; as they were on a side then. */
function findFit(
  { acts, fact }: DerivedIssue,
  { roster, asOf }: DerivationContext,
): Extract<RecordedAct, { kind: 'fit' }> | undefined {
  const { endedAt } = fact;
  if (endedAt === undefined) return undefined;
  return acts.findLast(
    (act): act is Extract<RecordedAct, { kind: 'fit' }> =>
      act.kind === 'fit' &&
      act.at >= endedAt &&
      act.at < asOf &&
      sideAt(roster, act.actor, act.at) === 'marketing',
  );
}

/** Where the item went from its first review; `undefined`: stopped, or put on radar. */
function outcomeOf({ fact, flow }: DerivedIssue): Row['outcome'] | undefined {
  const next = nextStage({ fact, flow });
  if (next === undefined || next === 'stopped' || next === 'radar') return undefined;
  return STAGE_ORDER.indexOf(next) < STAGE_ORDER.indexOf('review') ? 'sent-back' : 'right';
}

const nextStage = ({ fact, flow }: Pick<DerivedIssue, 'fact' | 'flow'>): Stage | undefined =>
  flow.visits.find((visit) => visit.from === fact.reviewLeftAt)?.meaning?.stage;

/** The reason that stood when the item was sent back. */
function reasonOf({ timeline, fact }: DerivedIssue, { site }: DerivationContext): ReturnReason {
  const optionId = valueAt(optionTrack(timeline, 'returnReason'), fact.reviewLeftAt ?? 0);
  const key =
    optionId === undefined ? undefined : findOptionKey(site.fields.returnReason, optionId);
  return RETURN_REASONS.find((reason) => reason === key) ?? 'unsaid';
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact } = issue;
  const leftAt = fact.reviewLeftAt;
  if (leftAt === undefined || leftAt < window.from || leftAt >= window.to) return undefined;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped')) return undefined;
  const outcome = outcomeOf(issue);
  if (!outcome) return undefined;
  return {
    measure: 'M7',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome,
    leftAt,
    reason: outcome === 'sent-back' ? reasonOf(issue, context) : undefined,
    fit: findFit(issue, context)?.rating,
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  const ratings = sums.numbers('M7.fit');
  return [
    ...RETURN_REASONS.flatMap((reason) => {
      const count = sums.count(`M7.${reason}`);
      return count === 0 ? [] : [countNote(`returned-${reason}`, count)];
    }),
    sampleNote('fit-median', 'count', ratings.length, () => percentile(ratings, 50)),
  ];
}
