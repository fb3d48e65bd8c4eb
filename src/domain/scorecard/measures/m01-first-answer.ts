import { MIN_FOR_RATE } from '../../flow/percentile';
import { valueAt } from '../../flow/track';
import { isRequest } from '../../work-type';
import { answerTargetSeconds } from '../answer-target';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { fromHistory, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Recorder } from '../tally';
import { countNote, percentileNote, shareNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M1' }>;

const share = { misses: 'M1.misses', base: 'M1.items', items: 'M1.items' } as const;

/** M1 First real answer: IT's promise to marketing. */
export const firstAnswer: Measure = {
  id: 'M1',
  side: 'it',
  unit: 'share',
  direction: 'higher',
  target: 0.85,
  owners: { it: 'it-martech-lead', marketing: 'marketing-operations-lead' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 3,
  needs: [{ kind: 'roster', side: 'it' }],
  window: share,
  week: share,
  excluded: 'M1.excluded',
  basis: fromHistory,
  value: (sums) => 1 - sums.count('M1.misses') / sums.count('M1.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    if (!isCounted(issue)) return;
    const { fact } = issue;
    const day = context.zone.dayOf(fact.startedAt ?? fact.createdAt);
    if (day >= context.asOfDay) return;
    if (hasFlag(fact, 'unmapped')) return tally.add(day, 'M1.excluded', 1);
    addPromise(issue, day, context, tally);
    const outcome = outcomeOf(issue, context);
    if (fact.answerSeconds !== undefined) {
      tally.addValue(day, 'M1.answerSeconds', fact.answerSeconds);
      if (fact.secondGapSeconds !== undefined)
        tally.addValue(day, 'M1.secondGapSeconds', fact.secondGapSeconds);
    } else if (fact.startedAt !== undefined && fact.closedAt === undefined) {
      const waited = issue.project.calendar.workingSeconds(fact.startedAt, context.asOf);
      tally.addValue(context.asOfDay - 1, 'M1.waitingSeconds', waited);
    }
    if (!outcome) return;
    const miss = outcome === 'on-time' ? 0 : 1;
    tally.add(day, 'M1.items', 1);
    tally.add(day, 'M1.misses', miss);
    if (!hasFlag(fact, 'dataSource')) return;
    tally.add(day, 'M1.dataSourceItems', 1);
    tally.add(day, 'M1.dataSourceMisses', miss);
  },
  row: toRow,
};

/** Requests that another side than IT reported; void ones are out. */
function isCounted({ fact }: DerivedIssue): boolean {
  return isRequest(fact.workType) && !hasFlag(fact, 'void') && !hasFlag(fact, 'reportedByIt');
}

/** When an answer was promised at filing; `undefined` where the form was not used. */
function promiseOf({ acts }: DerivedIssue, { asOf }: DerivationContext): number | undefined {
  const made = acts.find((act) => act.kind === 'promise' && act.at < asOf);
  return made?.kind === 'promise' ? made.answerBy : undefined;
}

/** Engagements: kept by an answer in time; one that is still to come counts neither way. */
function addPromise(
  issue: DerivedIssue,
  day: number,
  context: DerivationContext,
  tally: Recorder,
): void {
  const by = promiseOf(issue, context);
  const { startedAt, answeredAt } = issue.fact;
  if (by === undefined || startedAt === undefined) return;
  if (answeredAt === undefined && by >= context.asOf) return;
  tally.add(day, 'M1.promised', 1);
  if (answeredAt !== undefined && answeredAt <= by) tally.add(day, 'M1.promiseKept', 1);
}

/** `undefined`: never put before IT, or unanswered within the target. */
function outcomeOf(
  { fact, project, flow }: DerivedIssue,
  context: DerivationContext,
): Row['outcome'] | undefined {
  if (fact.startedAt === undefined) return undefined;
  const target = targetOf({ fact, project, flow });
  if (fact.answerSeconds !== undefined) return fact.answerSeconds <= target ? 'on-time' : 'late';
  const waited = project.calendar.workingSeconds(fact.startedAt, context.asOf);
  return waited > target ? 'unanswered-late' : undefined;
}

function targetOf({
  fact,
  project,
  flow,
}: Pick<DerivedIssue, 'fact' | 'project' | 'flow'>): number {
  const lane = valueAt(flow.lanes, fact.startedAt ?? fact.createdAt);
  return answerTargetSeconds(project, lane, hasFlag(fact, 'dataSource'));
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact, flow, project } = issue;
  const outcome = outcomeOf(issue, context);
  const startedAt = fact.startedAt;
  if (!outcome || startedAt === undefined || !isCounted(issue) || hasFlag(fact, 'unmapped'))
    return undefined;
  if (startedAt < window.from || startedAt >= window.to) return undefined;
  const { secondsPerDay, workingSeconds } = project.calendar;
  const lane = valueAt(flow.lanes, startedAt);
  const answer = flow.words.find((act) => act.side === 'it' && act.at === fact.answeredAt);
  return {
    measure: 'M1',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome,
    laneKey: lane === undefined ? undefined : (project.laneByOption.get(lane)?.key ?? lane),
    startedAt,
    answeredAt: fact.answeredAt,
    act: answer?.kind,
    promisedBy: promiseOf(issue, context),
    workingDays: (fact.answerSeconds ?? workingSeconds(startedAt, context.asOf)) / secondsPerDay,
    targetDays: targetOf(issue) / secondsPerDay,
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  const dataSources = sums.count('M1.dataSourceItems');
  const oldest = sums.days('M1.waitingSeconds').at(-1);
  const promised = sums.count('M1.promised');
  return [
    ...percentileNote('answer-p85', sums.days('M1.answerSeconds'), 85),
    ...(oldest === undefined
      ? []
      : [{ key: 'oldest-unanswered', value: oldest, unit: 'days' } as const]),
    countNote('unanswered', sums.days('M1.waitingSeconds').length),
    ...shareNote(
      'data-sources-on-time',
      dataSources - sums.count('M1.dataSourceMisses'),
      dataSources,
    ),
    ...shareNote('engagements-kept', sums.count('M1.promiseKept'), promised),
    ...percentileNote('second-gap-p85', sums.days('M1.secondGapSeconds'), 85),
  ];
}
