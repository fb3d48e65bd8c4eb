import { MIN_FOR_RATE } from '../../flow/percentile';
import { optionTrack, valueAt } from '../../flow/track';
import { optionKeyOf } from '../../standards/standard';
import { STARTER_KEYS } from '../../standards/starter-keys';
import { isRequest, isWork } from '../../work-type';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { sinceSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import { findLiveEntry, type LiveEntry } from '../standards-met';
import type { Recorder } from '../tally';
import { standingWaiver } from '../waiver';
import { countNote, percentileNote, shareNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M6' }>;

const share = { misses: 'M6.misses', base: 'M6.items', items: 'M6.items' } as const;

/** M6 Standards met or waived: marketing's promise to IT. */
export const standardsMet: Measure = {
  id: 'M6',
  side: 'marketing',
  unit: 'share',
  direction: 'higher',
  target: 0.95,
  owners: { it: 'enterprise-architect', marketing: 'brand-and-data-steward' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [{ kind: 'standards' }],
  window: share,
  week: share,
  excluded: 'M6.excluded',
  exclusions: { 'without-standard': 'M6.withoutStandard' },
  basis: sinceSetUp,
  value: (sums) => 1 - sums.count('M6.misses') / sums.count('M6.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    if (issue.fact.workType === 'waiver') return addWaiver(issue, context, tally);
    if (!isCounted(issue)) return;
    addTool(issue, context, tally);
    const entry = findLiveEntry(issue, context);
    if (entry) addEntry(issue, entry, context, tally);
  },
  row: toRow,
};

const isCounted = ({ fact }: DerivedIssue): boolean =>
  isWork(fact.workType) && !hasFlag(fact, 'void');

function addEntry(
  { fact }: DerivedIssue,
  entry: LiveEntry,
  { zone }: DerivationContext,
  tally: Recorder,
): void {
  const day = zone.dayOf(entry.at);
  if (hasFlag(fact, 'unmapped')) return tally.add(day, 'M6.excluded', 1);
  if (entry.checks.length === 0) return tally.add(day, 'M6.withoutStandard', 1);
  const missed = entry.checks.filter(({ isPassed }) => !isPassed);
  const isItsOwn = hasFlag(fact, 'reportedByIt');
  tally.add(day, isItsOwn ? 'M6.ownItems' : 'M6.items', 1);
  if (missed.length > 0) tally.add(day, isItsOwn ? 'M6.ownMisses' : 'M6.misses', 1);
  if (isItsOwn) return;
  if (missed.some(({ state }) => state === 'to-verify')) tally.add(day, 'M6.toVerify', 1);
  for (const { check } of missed) {
    const key = STARTER_KEYS.find((known) => known === check) ?? 'other';
    tally.add(day, `M6.miss-${key}`, 1);
  }
}

/** A tool that was declared by a request: welcome, however late. */
function addTool(
  { fact, timeline }: DerivedIssue,
  { site, zone, asOf }: DerivationContext,
  tally: Recorder,
): void {
  if (!isRequest(fact.workType)) return;
  const variant = valueAt(optionTrack(timeline, 'variant'), asOf - 1);
  if (optionKeyOf(site.fields, 'variant', variant) === 'tool')
    tally.add(zone.dayOf(fact.createdAt), 'M6.tools', 1);
}

/** What stands at T, on the last day before it: its age, and whether it has expired. */
function addWaiver(
  { timeline, project }: DerivedIssue,
  context: DerivationContext,
  tally: Recorder,
): void {
  const standing = standingWaiver(timeline, context);
  if (!standing) return;
  const today = context.asOfDay;
  const ageDays = today - context.zone.dayOf(standing.grantedAt);
  // The series are working seconds: a calendar day is kept as one working day's.
  tally.addValue(today - 1, 'M6.waiverAge', ageDays * project.calendar.secondsPerDay);
  if (standing.isExpired) tally.add(today - 1, 'M6.expired', 1);
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact } = issue;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped') || hasFlag(fact, 'reportedByIt'))
    return undefined;
  const entry = findLiveEntry(issue, context);
  if (!entry || entry.checks.length === 0) return undefined;
  if (entry.at < window.from || entry.at >= window.to) return undefined;
  return {
    measure: 'M6',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: entry.checks.every(({ isPassed }) => isPassed) ? 'all-met' : 'not-all-met',
    enteredAt: entry.at,
    stage: entry.stage,
    checks: entry.checks.map(({ check, name, state }) => ({
      check,
      state,
      ...(name && { name }),
    })),
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  const ownItems = sums.count('M6.ownItems');
  const byCheck = [...STARTER_KEYS, 'other' as const]
    .map((key) => ({ key, count: sums.count(`M6.miss-${key}`) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return [
    countNote('waivers-expired', sums.count('M6.expired')),
    ...percentileNote('waiver-age-median', sums.days('M6.waiverAge'), 50),
    ...shareNote('own-standards', ownItems - sums.count('M6.ownMisses'), ownItems),
    countNote('to-verify', sums.count('M6.toVerify')),
    ...byCheck.map(({ key, count }) => countNote(`missed-${key}`, count)),
    countNote('tools-declared', sums.count('M6.tools')),
  ];
}
