import type { RecordedAct } from '../../acts/recorded-act';
import type { DayNumber } from '../../day';
import { FIELDS, findOptionKey } from '../../fields';
import { waitedOn } from '../../flow/moving-time';
import { MIN_FOR_P85, percentile } from '../../flow/percentile';
import { optionTrack, valueAt } from '../../flow/track';
import { SIDES } from '../../side';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { findLeadStart } from '../derive-anchors';
import { hasFlag } from '../fact';
import { fromHistory, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Recorder } from '../tally';
import { targetOn } from '../targets';
import { countNote, percentileNote, sampleNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M3' }>;

/** A day of waiting is kept in thousandths: sums of projects with other hours stay days. */
const DAY_PARTS = 1000;

const ROUTES = FIELDS.route.options;

const share = { misses: 'M3.misses', base: 'M3.items', items: 'M3.items' } as const;

/** M3 Prototype lead time: IT's promise to marketing. */
export const prototypeLeadTime: Measure = {
  id: 'M3',
  side: 'it',
  unit: 'days',
  direction: 'lower',
  target: 15,
  owners: { it: 'it-delivery-lead', marketing: 'marketing-product-owner' },
  minimumSample: MIN_FOR_P85,
  formulaVersion: 1,
  needs: [],
  window: share,
  week: share,
  excluded: 'M3.excluded',
  exclusions: { 'without-ready': 'M3.withoutReady' },
  basis: fromHistory,
  value: (sums) => percentile(sums.days('M3.leadSeconds'), 85) ?? 0,
  notes: listNotes,
  contribute: (issue, context, tally) => {
    const { fact, project } = issue;
    if (!isCounted(issue)) return;
    if (hasFlag(fact, 'unmapped')) {
      const day = fact.endedAt === undefined ? undefined : context.zone.dayOf(fact.endedAt);
      if (day !== undefined) tally.add(day, 'M3.excluded', 1);
      return;
    }
    if (fact.endedAt === undefined) {
      if (fact.readyAt === undefined || fact.closedAt !== undefined) return;
      const age = project.calendar.workingSeconds(fact.readyAt, context.asOf);
      return tally.addValue(context.asOfDay - 1, 'M3.openSeconds', age);
    }
    const day = context.zone.dayOf(fact.endedAt);
    if (fact.leadSeconds === undefined) return tally.add(day, 'M3.withoutReady', 1);
    tally.add(day, 'M3.items', 1);
    tally.addValue(day, 'M3.leadSeconds', fact.leadSeconds);
    tally.addValue(day, 'M3.filingSeconds', fact.filingSeconds ?? 0);
    if (isOver(issue, context)) tally.add(day, 'M3.misses', 1);
    addBeforeReady(issue, fact.endedAt, day, tally);
    const route = routeOf(issue, context);
    if (route) tally.addValue(day, `M3.route-${route}`, fact.leadSeconds);
    addForecast(issue, day, tally);
  },
  row: toRow,
};

function isCounted({ fact }: DerivedIssue): boolean {
  return fact.workType === 'prototype' && !hasFlag(fact, 'void');
}

/** On which side it waited between its filing and the *ready* that its lead time begins with. */
function addBeforeReady(
  { fact, flow, project: { calendar } }: DerivedIssue,
  endedAt: number,
  day: number,
  tally: Recorder,
): void {
  const readyAt = findLeadStart(flow.visits, endedAt) ?? fact.createdAt;
  for (const side of SIDES) {
    const waited = waitedOn(flow.waits, side, calendar, fact.createdAt, readyAt);
    const parts = Math.round((DAY_PARTS * waited) / calendar.secondsPerDay);
    tally.add(day, `M3.before-${side}`, parts);
  }
}

/** Whether it was with its users by the days that were told at filing. */
function addForecast({ acts, fact }: DerivedIssue, day: number, tally: Recorder): void {
  const forecast = findForecast(acts, fact.endedAt);
  if (!forecast) return;
  tally.add(day, 'M3.forecast', 1);
  if (day <= forecast.from) tally.add(day, 'M3.byFirstDay', 1);
  if (day <= forecast.to) tally.add(day, 'M3.byLastDay', 1);
}

/** What was told before the end; there is one a request. */
function findForecast(
  acts: readonly RecordedAct[],
  endedAt = Infinity,
): { readonly from: DayNumber; readonly to: DayNumber } | undefined {
  const told = acts.find((act) => act.kind === 'promise' && act.at <= endedAt);
  return told?.kind === 'promise' ? told.forecast : undefined;
}

/** The route as it stands at T; one of an admin's own is none of the four. */
function routeOf(
  { timeline }: DerivedIssue,
  { site, asOf }: DerivationContext,
): (typeof ROUTES)[number] | undefined {
  const optionId = valueAt(optionTrack(timeline, 'route'), asOf - 1);
  const key = optionId === undefined ? undefined : findOptionKey(site.fields.route, optionId);
  return ROUTES.find((route) => route === key);
}

/** Against the target that held on the day of the end. */
function targetSeconds({ fact, project }: DerivedIssue, context: DerivationContext): number {
  const day = context.zone.dayOf(fact.endedAt ?? context.asOf);
  return targetOn(project.settings, prototypeLeadTime, day) * project.calendar.secondsPerDay;
}

function isOver(issue: DerivedIssue, context: DerivationContext): boolean {
  return (issue.fact.leadSeconds ?? 0) > targetSeconds(issue, context);
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact, flow, project } = issue;
  const { endedAt, leadSeconds } = fact;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped')) return undefined;
  if (endedAt === undefined || leadSeconds === undefined) return undefined;
  if (endedAt < window.from || endedAt >= window.to) return undefined;
  const { secondsPerDay } = project.calendar;
  return {
    measure: 'M3',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: isOver(issue, context) ? 'over' : 'within',
    createdAt: fact.createdAt,
    readyAt: findLeadStart(flow.visits, endedAt) ?? endedAt,
    endedAt,
    endedBy: fact.pilotAt === endedAt ? 'pilot' : 'done',
    workingDays: leadSeconds / secondsPerDay,
    targetDays: targetSeconds(issue, context) / secondsPerDay,
    route: routeOf(issue, context),
    forecast: findForecast(issue.acts, endedAt),
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  const lead = sums.days('M3.leadSeconds');
  const p85 = lead.length < MIN_FOR_P85 ? undefined : percentile(lead, 85);
  const open = sums.days('M3.openSeconds');
  const beforeReady = SIDES.map((side) => ({
    ...{ key: `before-ready-${side}`, unit: 'days' as const, n: lead.length },
    value: sums.count(`M3.before-${side}`) / DAY_PARTS / lead.length,
  }));
  return [
    ...percentileNote('lead-median', lead, 50),
    ...percentileNote('from-filing-median', sums.days('M3.filingSeconds'), 50),
    ...beforeReady.filter(({ value }) => value > 0),
    ...(p85 === undefined
      ? []
      : [countNote('open-past-p85', open.filter((age) => age > p85).length)]),
    ...ROUTES.flatMap((route) => {
      const days = sums.days(`M3.route-${route}`);
      const median = () => percentile(days, 50);
      return days.length === 0 ? [] : [sampleNote(`route-${route}`, 'days', days.length, median)];
    }),
    ...listForecastNotes(sums),
  ];
}

/** A forecast that is right holds by its first day for half of them, by its last for 85 of 100. */
function listForecastNotes(sums: WindowSums): readonly SideNote[] {
  const n = sums.count('M3.forecast');
  return [
    sampleNote('forecast-first-day', 'share', n, () => sums.count('M3.byFirstDay') / n),
    sampleNote('forecast-last-day', 'share', n, () => sums.count('M3.byLastDay') / n),
  ];
}
