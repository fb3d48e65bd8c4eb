import { MIN_FOR_P85, percentile } from '../../flow/percentile';
import { lengthTrack, valueAt } from '../../flow/track';
import { findReversal, listDecisions, type DecisionSpan } from '../decisions';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { sinceSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import { targetOn } from '../targets';
import type { Recorder } from '../tally';
import { countNote } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M13' }>;

const share = { misses: 'M13.misses', base: 'M13.items', items: 'M13.items' } as const;

/** M13 Decision time: a promise of both. */
export const decisionTime: Measure = {
  id: 'M13',
  side: 'joint',
  unit: 'days',
  direction: 'lower',
  target: 5,
  owners: { it: 'cio', marketing: 'cmo' },
  minimumSample: MIN_FOR_P85,
  formulaVersion: 2,
  needs: [],
  window: share,
  week: share,
  excluded: 'M13.excluded',
  basis: sinceSetUp,
  value: (sums) => percentile(sums.days('M13.seconds'), 85) ?? 0,
  notes: (sums) => [
    countNote('decisions-waiting', sums.count('M13.waiting')),
    countNote('decisions-reversed', sums.count('M13.reversed')),
    ...(sums.count('M13.taken') === 0
      ? []
      : [countNote('decisions-dissent', sums.count('M13.dissent'))]),
  ],
  contribute: (issue, context, tally) => {
    const { fact, project } = issue;
    if (hasFlag(fact, 'void')) return;
    const reversedAt = hasFlag(fact, 'unmapped') ? undefined : findReversal(issue);
    if (reversedAt !== undefined) tally.add(context.zone.dayOf(reversedAt), 'M13.reversed', 1);
    addTaken(issue, context, tally);
    const spans = listDecisions(issue, context);
    for (const span of spans) {
      const day = dayOf(span, context);
      if (hasFlag(fact, 'unmapped')) {
        tally.add(day, 'M13.excluded', 1);
        continue;
      }
      if (span.to === undefined) tally.add(day, 'M13.waiting', 1);
      const outcome = outcomeOf(issue, span, context);
      if (!outcome) continue;
      const seconds = project.calendar.workingSeconds(span.from, span.to ?? context.asOf);
      tally.add(day, 'M13.items', 1);
      tally.addValue(day, 'M13.seconds', seconds);
      if (outcome !== 'within') tally.add(day, 'M13.misses', 1);
    }
  },
  row: toRows,
};

/** A Decision that was taken, on the day of its end, and whether somebody disagreed. */
function addTaken(issue: DerivedIssue, context: DerivationContext, tally: Recorder): void {
  const { doneAt, workType } = issue.fact;
  if (workType !== 'decision' || doneAt === undefined || hasFlag(issue.fact, 'unmapped')) return;
  const day = context.zone.dayOf(doneAt);
  tally.add(day, 'M13.taken', 1);
  if (hasDissent(issue, context)) tally.add(day, 'M13.dissent', 1);
}

/** A dissent is noted at T, whenever it was. */
const hasDissent = ({ timeline }: DerivedIssue, { asOf }: DerivationContext): boolean =>
  valueAt(lengthTrack(timeline, 'dissent'), asOf - 1) > 0;

/** The day of its end; what waits stands on the last day before T. */
const dayOf = ({ to }: DecisionSpan, { zone, asOfDay }: DerivationContext): number =>
  to === undefined ? asOfDay - 1 : zone.dayOf(to);

/** `undefined`: it waits still, within the target. */
function outcomeOf(
  { project }: DerivedIssue,
  span: DecisionSpan,
  context: DerivationContext,
): Row['outcome'] | undefined {
  const days = project.calendar.workingDays(span.from, span.to ?? context.asOf);
  const target = targetOn(project.settings, decisionTime, dayOf(span, context));
  if (span.to === undefined) return days > target ? 'waits-over' : undefined;
  return days > target ? 'over' : 'within';
}

/** A row a decision. */
function toRows(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): readonly Row[] {
  const { fact, project } = issue;
  if (hasFlag(fact, 'void') || hasFlag(fact, 'unmapped')) return [];
  return listDecisions(issue, context).flatMap((span): Row[] => {
    const outcome = outcomeOf(issue, span, context);
    const day = dayOf(span, context);
    if (!outcome || day < window.fromDay || day >= window.toDay) return [];
    return [
      {
        measure: 'M13',
        issueId: fact.issueId,
        projectId: fact.projectId,
        outcome,
        from: span.from,
        to: span.to,
        workingDays: project.calendar.workingDays(span.from, span.to ?? context.asOf),
        targetDays: targetOn(project.settings, decisionTime, day),
        hasDissent: fact.workType === 'decision' && hasDissent(issue, context),
      },
    ];
  });
}
