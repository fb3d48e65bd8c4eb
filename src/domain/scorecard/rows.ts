import { MEASURES } from './all-measures';
import { isRequest } from '../work-type';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';
import { isOpenAt, type IssueFact } from './fact';
import type { MeasureId, WindowDays } from './measure-id';
import type { MeasureRow } from './measure-row';
import { windowOf } from './windows';

/** The issues of one project behind a figure, worst first. */
export function listRows(
  issues: Iterable<DerivedIssue>,
  measure: MeasureId,
  windowDays: WindowDays,
  context: DerivationContext,
): readonly MeasureRow[] {
  const window = windowOf(windowDays, context);
  const rows: MeasureRow[] = [];
  for (const issue of issues) {
    rows.push(...[MEASURES[measure].row(issue, window, context) ?? []].flat());
  }
  return rows.sort(compareRows);
}

/** Worst first, then by issue: one order for any set of projects. */
export function compareRows(a: MeasureRow, b: MeasureRow): number {
  return (
    Number(isMiss(b)) - Number(isMiss(a)) ||
    badness(b) - badness(a) ||
    Number(a.issueId) - Number(b.issueId)
  );
}

/** Whether the row is among the figure's misses. */
export function isMiss(row: MeasureRow): boolean {
  switch (row.measure) {
    case 'M1':
      return row.outcome !== 'on-time';
    case 'M2':
      return row.outcome === 'urgent';
    case 'M3':
      return row.outcome === 'over';
    case 'M4':
      return row.outcome === 'changed';
    case 'M5':
      return row.outcome === 'not-constructive';
    case 'M6':
      return row.outcome === 'not-all-met';
    case 'M7':
      return row.outcome === 'sent-back';
    case 'M8':
      return row.outcome !== 'right';
    case 'M9':
      return row.outcome === 'short';
    case 'M10':
      return row.outcome === 'none';
    case 'M11':
      return row.outcome === 'mostly-waited';
    case 'M12':
      return row.outcome === 'one-sided';
    case 'M13':
      return row.outcome !== 'within';
    case 'M14':
      return row.outcome !== 'on-time';
  }
}

const mayDecide = ({ workType }: IssueFact): boolean =>
  workType === 'decision' || workType === 'prototype';

function badness(row: MeasureRow): number {
  switch (row.measure) {
    case 'M1':
    case 'M3':
      return row.workingDays - row.targetDays;
    case 'M2':
      return row.urgentDays;
    case 'M4':
      return row.changes.length;
    case 'M8':
      return row.outcome === 'waits-on-marketing'
        ? row.workingDays
        : row.loops + row.missing.length;
    case 'M9':
      return row.wantedDays - row.noticeDays;
    case 'M6':
      return row.checks.filter(({ state }) => state === 'not-met' || state === 'to-verify').length;
    case 'M11':
      return row.waits.reduce((sum, { days }) => sum + days, 0);
    case 'M13':
      return row.workingDays - row.targetDays;
    case 'M14':
      return row.verdictAt ?? Number.MAX_SAFE_INTEGER;
    case 'M5':
    case 'M7':
    case 'M10':
    case 'M12':
      return 0;
  }
}

/** Whether a fact can have a row in the window, without its timeline; never misses one. */
export function isCandidate(
  fact: IssueFact,
  measure: MeasureId,
  windowDays: WindowDays,
  context: DerivationContext,
): boolean {
  const { from, to, fromDay } = windowOf(windowDays, context);
  const isInside = (at: number | undefined): boolean => at !== undefined && at >= from && at < to;
  switch (measure) {
    case 'M1':
      return isInside(fact.startedAt);
    case 'M2':
      return (fact.lastInProgressDay ?? -1) >= fromDay;
    case 'M3':
      return isInside(fact.endedAt);
    case 'M4':
      return (fact.lastExposedDay ?? -1) >= fromDay;
    case 'M5':
      return isRequest(fact.workType) && fact.lastDay >= fromDay;
    case 'M6':
      return fact.endedAt !== undefined && fact.lastDay >= fromDay;
    case 'M7':
      return isInside(fact.reviewLeftAt);
    case 'M8':
      return fact.readyAt === undefined ? isOpenAt(fact, context.asOf) : isInside(fact.readyAt);
    case 'M9':
      return isInside(fact.createdAt) && fact.firstNeededByDay !== undefined;
    case 'M10':
      return isInside(fact.readyAt);
    case 'M11':
      return isInside(fact.endedAt);
    case 'M12':
      return isInside(fact.buildAt);
    case 'M13':
      return mayDecide(fact) && (fact.lastDay >= fromDay || isOpenAt(fact, context.asOf));
    case 'M14':
      return fact.pilotAt !== undefined && fact.lastDay >= fromDay;
  }
}
