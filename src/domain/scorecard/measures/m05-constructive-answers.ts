import { MIN_FOR_RATE } from '../../flow/percentile';
import { ANSWER_KINDS } from '../../standing/answer-kind';
import { isRequest } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { findCondition, findGivenAnswer, type GivenAnswer } from '../given-answer';
import { mappedUntilSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Recorder } from '../tally';
import { sampleNote, shareNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M5' }>;

const share = { misses: 'M5.misses', base: 'M5.items', items: 'M5.items' } as const;

/** M5 Constructive answers: IT's promise to marketing. */
export const constructiveAnswers: Measure = {
  id: 'M5',
  side: 'it',
  unit: 'share',
  direction: 'higher',
  target: 0.95,
  owners: { it: 'it-martech-lead', marketing: 'marketing-operations-lead' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: (['answer', 'answerDetail', 'answerDate'] as const).map((field) => ({
    kind: 'field',
    field,
  })),
  window: share,
  week: share,
  // An answer needs no stage: nothing is left out for a status that has none.
  excluded: 'M5.excluded',
  basis: mappedUntilSetUp,
  value: (sums) => 1 - sums.count('M5.misses') / sums.count('M5.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    if (!isCounted(issue)) return;
    addCondition(issue, context, tally);
    const given = answerOf(issue, context);
    if (!given) return;
    const day = context.zone.dayOf(given.at);
    tally.add(day, 'M5.items', 1);
    tally.add(day, `M5.${given.kind}`, 1);
    if (given.lack) tally.add(day, 'M5.misses', 1);
  },
  row: toRow,
};

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isRequest(fact.workType) && !hasFlag(fact, 'void');

/** On the day on which the condition was set, whenever it was fulfilled. */
function addCondition(
  { timeline }: DerivedIssue,
  context: DerivationContext,
  tally: Recorder,
): void {
  const condition = findCondition(timeline, context);
  if (!condition) return;
  const day = context.zone.dayOf(condition.at);
  tally.add(day, 'M5.conditions', 1);
  if (condition.fulfilledAt !== undefined) tally.add(day, 'M5.fulfilled', 1);
}

function answerOf(issue: DerivedIssue, context: DerivationContext): GivenAnswer | undefined {
  const { timeline, flow, project } = issue;
  if (!isCounted(issue)) return undefined;
  return findGivenAnswer(timeline, flow, project, context);
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const given = answerOf(issue, context);
  if (!given || given.at < window.from || given.at >= window.to) return undefined;
  return {
    measure: 'M5',
    issueId: issue.fact.issueId,
    projectId: issue.fact.projectId,
    outcome: given.lack ? 'not-constructive' : 'constructive',
    answeredAt: given.at,
    answer: given.kind,
    untilDay: given.untilDay,
    lack: given.lack,
    conditionAt: given.kind === 'yes' ? findCondition(issue.timeline, context)?.at : undefined,
    stageNow: issue.flow.visits.at(-1)?.meaning?.stage,
  };
}

/** The mix of the answers: shown, and no target for anybody. */
function listNotes(sums: WindowSums): readonly SideNote[] {
  const items = sums.count('M5.items');
  const conditions = sums.count('M5.conditions');
  return [
    ...[...ANSWER_KINDS, 'no' as const].flatMap((kind) => {
      const count = sums.count(`M5.${kind}`);
      return count === 0 ? [] : shareNote(`answer-${kind}`, count, items);
    }),
    sampleNote(
      ...(['conditions-fulfilled', 'share', conditions] as const),
      () => sums.count('M5.fulfilled') / conditions,
    ),
  ];
}
