import { findOptionKey } from '../../fields';
import { MIN_FOR_RATE } from '../../flow/percentile';
import { lengthTrack, valueAt } from '../../flow/track';
import { MIN_TEXT_LENGTH } from '../../intake/brief';
import type { DerivationContext } from '../derivation-context';
import type { DerivedIssue } from '../derive';
import { hasFlag } from '../fact';
import { sinceSetUp, type Measure, type MeasureWindow } from '../measure';
import type { MeasureRow } from '../measure-row';
import type { SideNote } from '../panel';
import { firstTimeBox, type TimeBox } from '../time-box';
import { countNote, shareNote, type WindowSums } from '../window-sums';

type Row = Extract<MeasureRow, { measure: 'M14' }>;

const share = { misses: 'M14.misses', base: 'M14.items', items: 'M14.items' } as const;
const VERDICTS = ['scale', 'iterate', 'stop'] as const;

/** M14 Pilots closed on time: a promise of both. */
export const pilotsClosedOnTime: Measure = {
  id: 'M14',
  side: 'joint',
  unit: 'share',
  direction: 'higher',
  target: 0.9,
  owners: { it: 'it-innovation-lead', marketing: 'marketing-product-owner' },
  minimumSample: MIN_FOR_RATE,
  formulaVersion: 1,
  needs: [
    { kind: 'field', field: 'timeBoxEnd' },
    { kind: 'field', field: 'verdict' },
  ],
  window: share,
  week: share,
  excluded: 'M14.excluded',
  exclusions: { 'without-time-box': 'M14.withoutBox' },
  basis: sinceSetUp,
  value: (sums) => 1 - sums.count('M14.misses') / sums.count('M14.items'),
  notes: listNotes,
  contribute: (issue, context, tally) => {
    const { fact } = issue;
    if (!isCounted(issue) || fact.pilotAt === undefined) return;
    const piloted = context.zone.dayOf(fact.pilotAt);
    if (hasFlag(fact, 'unmapped')) return tally.add(piloted, 'M14.excluded', 1);
    const box = firstTimeBox(issue, context);
    if (!box) return tally.add(piloted, 'M14.withoutBox', 1);
    if (box.endDay >= context.asOfDay) return;
    tally.add(box.endDay, 'M14.items', 1);
    if (outcomeOf(box, context) !== 'on-time') tally.add(box.endDay, 'M14.misses', 1);
    const verdict = verdictOf(box, context);
    if (!verdict) return;
    tally.add(box.endDay, `M14.${verdict}`, 1);
    const note = valueAt(lengthTrack(issue.timeline, 'learningNote'), context.asOf - 1);
    if (note >= MIN_TEXT_LENGTH) tally.add(box.endDay, 'M14.noted', 1);
  },
  row: toRow,
};

const isCounted = ({ fact }: DerivedIssue): boolean =>
  fact.workType === 'prototype' && !hasFlag(fact, 'void');

function outcomeOf(
  { endDay, extensions, verdictAt }: TimeBox,
  { zone }: DerivationContext,
): Row['outcome'] {
  if (extensions > 1) return 'extended-twice';
  if (verdictAt === undefined) return 'no-verdict';
  return zone.dayOf(verdictAt) <= endDay ? 'on-time' : 'late';
}

function verdictOf(
  { verdict }: TimeBox,
  { site }: DerivationContext,
): (typeof VERDICTS)[number] | undefined {
  const key = verdict === undefined ? undefined : findOptionKey(site.fields.verdict, verdict);
  return VERDICTS.find((each) => each === key);
}

function toRow(
  issue: DerivedIssue,
  window: MeasureWindow,
  context: DerivationContext,
): Row | undefined {
  const { fact } = issue;
  if (!isCounted(issue) || hasFlag(fact, 'unmapped') || fact.pilotAt === undefined)
    return undefined;
  const box = firstTimeBox(issue, context);
  if (!box || box.endDay < window.fromDay || box.endDay >= window.toDay) return undefined;
  return {
    measure: 'M14',
    issueId: fact.issueId,
    projectId: fact.projectId,
    outcome: outcomeOf(box, context),
    pilotAt: fact.pilotAt,
    endDay: box.endDay,
    verdictAt: box.verdictAt,
    verdict: verdictOf(box, context),
  };
}

function listNotes(sums: WindowSums): readonly SideNote[] {
  const given = VERDICTS.map((verdict) => [verdict, sums.count(`M14.${verdict}`)] as const);
  const all = given.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...given.map(([verdict, count]) => countNote(`verdict-${verdict}`, count)),
    ...shareNote('learning-note', sums.count('M14.noted'), all),
  ];
}
