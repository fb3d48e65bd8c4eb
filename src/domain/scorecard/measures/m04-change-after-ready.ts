import { MIN_FOR_RATE } from '../../flow/percentile';
import { isWork } from '../../work-type';
import { mondayOf } from '../../day';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { fromHistory, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Recorder } from '../tally';
import { weeksOf } from '../windows';
import { listInSprints } from '../sprint-scope';
import { countNote, sampleNote, type WindowSums } from '../window-sums';

/** M4 Change after Ready: marketing's promise to IT. */
export const changeAfterReady: Measure = {
  id: 'M4',
  side: 'marketing',
  unit: 'share',
  direction: 'lower',
  target: 0.2,
  owners: { it: 'it-business-analyst', marketing: 'marketing-product-owner' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [{ kind: 'roster', side: 'it' }],
  window: { misses: 'M4.misses', base: 'M4.items', items: 'M4.items' },
  week: { misses: 'M4.weekMisses', base: 'M4.weekItems', items: 'M4.weekItems' },
  excluded: 'M4.excluded',
  basis: fromHistory,
  value: (sums) => sums.count('M4.misses') / sums.count('M4.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    const { fact } = issue;
    if (!isCounted(issue)) return;
    if (hasFlag(fact, 'unmapped')) {
      const day = Math.max(fact.lastExposedDay ?? 0, fact.lastUnmappedDay ?? 0);
      return tally.add(day, 'M4.excluded', 1);
    }
    addSprints(issue, context, tally);
    const exposedOn = fact.lastExposedDay;
    if (exposedOn === undefined) return;
    tally.add(exposedOn, 'M4.items', 1);
    // A window ends at T: it holds both exposure and event when it holds the earlier of the last of each.
    if (fact.lastChangeDay !== undefined)
      tally.add(Math.min(exposedOn, fact.lastChangeDay), 'M4.misses', 1);
    for (const event of issue.flow.changes.events) {
      const day = Math.min(exposedOn, context.zone.dayOf(event.at));
      tally.add(day, `M4.${event.kind}`, 1);
    }
    addWeeks(issue, context, tally);
  },
  row: toRow,
};

/** Work; a void one only where it was cancelled to be filed again, and the cancel is the event. */
function isCounted({ fact, flow }: DerivedIssue): boolean {
  if (!isWork(fact.workType)) return false;
  if (!hasFlag(fact, 'void')) return true;
  return flow.changes.events.some((event) =>
    event.changed.some(({ field }) => field === 'resolution'),
  );
}

/** The scope of sprints, each on the day of its start: a window holds sprints whole. */
function addSprints(
  { timeline, sprints = [] }: DerivedIssue,
  context: DerivationContext,
  tally: Recorder,
): void {
  for (const { startAt, wasThereAtStart, hasChanged } of listInSprints(
    timeline,
    sprints,
    context.asOf,
  )) {
    const day = context.zone.dayOf(startAt);
    if (wasThereAtStart) tally.add(day, 'M4.sprintItems', 1);
    if (hasChanged) tally.add(day, 'M4.sprintChanged', 1);
  }
}

function addWeeks({ flow }: DerivedIssue, context: DerivationContext, tally: Recorder): void {
  const changed = new Set(
    flow.changes.events.map((event) => mondayOf(context.zone.dayOf(event.at))),
  );
  for (const week of weeksOf(flow.exposed, context)) {
    tally.add(week, 'M4.weekItems', 1);
    if (changed.has(week)) tally.add(week, 'M4.weekMisses', 1);
  }
}

function toRow(issue: DerivedIssue, window: MeasureWindow): MeasureRow | undefined {
  const { fact, flow } = issue;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped')) return undefined;
  if ((fact.lastExposedDay ?? -1) < window.fromDay || flow.readyAt === undefined) return undefined;
  const isInside = ({ at }: { readonly at: number }): boolean =>
    at >= window.from && at < window.to;
  const changes = flow.changes.events.filter(isInside);
  return {
    measure: 'M4',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: changes.length > 0 ? 'changed' : 'unchanged',
    readyAt: flow.readyAt,
    changes,
    leftOut: flow.changes.leftOut.filter(isInside),
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  const kinds = ['M4.need', 'M4.priority', 'M4.date'] as const;
  const events = kinds.reduce((sum, kind) => sum + sums.count(kind), 0);
  const itemWeeks = sums.count('M4.weekItems');
  const planned = sums.count('M4.sprintItems');
  const aWeek = Math.round((10 * events) / itemWeeks) / 10;
  return [
    ...(itemWeeks === 0 ? [] : [countNote('changes-an-item-week', aWeek)]),
    countNote('need-changes', sums.count('M4.need')),
    countNote('priority-changes', sums.count('M4.priority')),
    countNote('date-changes', sums.count('M4.date')),
    sampleNote(
      ...(['sprint-scope-change', 'share', planned] as const),
      () => sums.count('M4.sprintChanged') / planned,
    ),
  ];
}
