import { MIN_FOR_RATE } from '../../flow/percentile';
import { dayTrack, valueAt } from '../../flow/track';
import { isRequest } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { mappedUntilSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import type { Recorder } from '../tally';
import { countNote, percentileNote, shareNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M9' }>;

/** Calendar days between filing and the first date. */
const NOTICE_DAYS = 30;
const DATA_SOURCE_NOTICE_DAYS = 45;

const share = { misses: 'M9.misses', base: 'M9.items', items: 'M9.items' } as const;

/** M9 Early notice: marketing's promise to IT. */
export const earlyNotice: Measure = {
  id: 'M9',
  side: 'marketing',
  unit: 'share',
  direction: 'higher',
  target: 0.6,
  owners: { it: 'enterprise-architect', marketing: 'marketing-planning-lead' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [{ kind: 'field', field: 'neededBy' }],
  window: share,
  week: share,
  // A date needs no stage: nothing is left out for a status that has none.
  excluded: 'M9.excluded',
  basis: mappedUntilSetUp,
  value: (sums) => 1 - sums.count('M9.misses') / sums.count('M9.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    if (!isCounted(issue)) return;
    addPulls(issue, context, tally);
    const day = context.zone.dayOf(issue.fact.createdAt);
    const notice = noticeOf(issue, context);
    if (notice === undefined) return tally.add(day, 'M9.undated', 1);
    tally.add(day, 'M9.items', 1);
    if (notice < wantedOf(issue)) tally.add(day, 'M9.misses', 1);
    // The series are working seconds: a day of notice is kept as one working day's.
    const { secondsPerDay } = issue.project.calendar;
    tally.addValue(day, 'M9.notice', Math.max(0, notice) * secondsPerDay);
  },
  row: toRow,
};

/** How long a request may stand on radar to be one that was pulled soon: calendar days. */
const PULLED_SOON_DAYS = 90;

/** Each time that it left the radar for the work, on the day on which it did. */
function addPulls({ flow }: DerivedIssue, { zone }: DerivationContext, tally: Recorder): void {
  let since: number | undefined;
  for (const { from, meaning } of flow.visits) {
    const stage = meaning?.stage;
    if (stage === 'radar') since ??= from;
    else {
      if (since !== undefined && stage !== undefined && stage !== 'stopped') {
        tally.add(zone.dayOf(from), 'M9.fromRadar', 1);
        const isSoon = from - since <= PULLED_SOON_DAYS * 86_400;
        if (isSoon) tally.add(zone.dayOf(from), 'M9.pulledSoon', 1);
      }
      since = undefined;
    }
  }
}

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isRequest(fact.workType) && !hasFlag(fact, 'void');

const wantedOf = ({ fact }: DerivedIssue): number =>
  hasFlag(fact, 'dataSource') ? DATA_SOURCE_NOTICE_DAYS : NOTICE_DAYS;

/** Calendar days from the day of filing to the first date; negative for a day that had passed. */
function noticeOf({ fact }: DerivedIssue, { zone }: DerivationContext): number | undefined {
  return fact.firstNeededByDay === undefined
    ? undefined
    : fact.firstNeededByDay - zone.dayOf(fact.createdAt);
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact, timeline } = issue;
  const noticeDays = noticeOf(issue, context);
  if (!isCounted(issue) || noticeDays === undefined || fact.firstNeededByDay === undefined)
    return undefined;
  if (fact.createdAt < window.from || fact.createdAt >= window.to) return undefined;
  const wantedDays = wantedOf(issue);
  return {
    measure: 'M9',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: noticeDays < wantedDays ? 'short' : 'early',
    createdAt: fact.createdAt,
    firstDay: fact.firstNeededByDay,
    dayNow: valueAt(dayTrack(timeline, 'neededBy'), context.asOf - 1),
    noticeDays,
    wantedDays,
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  return [
    ...percentileNote('notice-median', sums.days('M9.notice'), 50),
    countNote('undated', sums.count('M9.undated')),
    ...shareNote('pulled-from-radar', sums.count('M9.pulledSoon'), sums.count('M9.fromRadar')),
  ];
}
