import type { DayNumber } from '../day';
import { isWork } from '../work-type';
import { MEASURES } from './all-measures';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';
import type { Recorder } from './tally';

const measures = Object.values(MEASURES);

/** Counts one issue in every measure, with the statuses without a stage that it passed. */
export function contribute(issue: DerivedIssue, context: DerivationContext, tally: Recorder): void {
  for (const measure of measures) measure.contribute(issue, context, tally);
  nameUnmapped(issue, tally);
}

/** Names the statuses without a stage that it passed: a project's, whichever measure asks. */
export function nameUnmapped(issue: DerivedIssue, tally: Recorder): void {
  const { lastUnmappedDay, workType } = issue.fact;
  if (lastUnmappedDay === undefined || !isWork(workType) || issue.flow.isVoid) return;
  for (const statusId of issue.flow.unmappedStatusIds) tally.addUnmapped(lastUnmappedDay, statusId);
}

/** Days whose buckets the issue stands in, or will when it is settled; ascending. */
export function listTouchedDays(
  issue: DerivedIssue,
  context: DerivationContext,
): readonly DayNumber[] {
  const days = new Set<DayNumber>();
  const mark = (day: DayNumber): void => void days.add(day);
  contribute(issue, context, { add: mark, addValue: mark, addUnmapped: mark });
  return [...days].sort((a, b) => a - b);
}
