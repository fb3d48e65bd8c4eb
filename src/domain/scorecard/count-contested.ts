import { MEASURES } from './all-measures';
import { isStanding, type Contest, type ContestCounts } from './contest';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';
import type { MeasureId, WindowDays } from './measure-id';
import { windowOf } from './windows';

/** Whether the issue has a row behind the figure of a window. */
export function hasRow(
  issue: DerivedIssue,
  measure: MeasureId,
  windowDays: WindowDays,
  context: DerivationContext,
): boolean {
  const found = MEASURES[measure].row(issue, windowOf(windowDays, context), context);
  return [found ?? []].flat().length > 0;
}

/** An issue counts once, however often its row was contested. */
export function countContested(
  issues: Iterable<DerivedIssue>,
  contestsOf: ReadonlyMap<string, readonly Contest[]>,
  windowDays: WindowDays,
  context: DerivationContext,
): ContestCounts {
  const counts = new Map<string, Partial<Record<MeasureId, number>>>();
  for (const issue of issues) {
    const { issueId, projectId } = issue.fact;
    const measures = new Set(
      (contestsOf.get(issueId) ?? []).filter(isStanding).map(({ measure }) => measure),
    );
    const ofProject = counts.get(projectId) ?? {};
    for (const measure of measures)
      if (hasRow(issue, measure, windowDays, context))
        ofProject[measure] = (ofProject[measure] ?? 0) + 1;
    counts.set(projectId, ofProject);
  }
  return counts;
}
