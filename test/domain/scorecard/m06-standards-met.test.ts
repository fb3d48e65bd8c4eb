import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import { toDayNumber } from '../../../src/domain/day';
import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import type { RosterEntry, Standard } from '../../../src/domain/settings';
import type { CheckState } from '../../../src/domain/standards/standard';
import { at } from '../../support/builders/instant';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, AMINATA, CAMILLE, INES, ROSTER, WEI } from '../../support/builders/people';
import { aContext, measure, type BesideOf } from '../../support/builders/scorecard';
import {
  aProject,
  CHECK,
  DATA,
  RESOLUTION,
  STAGE_MAP,
  WAIVES,
} from '../../support/builders/settings';

const MAUD = 'account-maud';
const KARIM = 'account-karim';
const roster: readonly RosterEntry[] = [
  ...ROSTER,
  { accountId: MAUD, side: 'marketing', role: 'brand', from: '2025-01-01' },
  { accountId: KARIM, side: 'it', role: 'architect', from: '2025-01-01' },
];
const brand: Standard = {
  key: 'brand',
  side: 'marketing',
  from: '2025-01-01',
  clearances: ['pilot', 'scale'],
  appliesTo: {},
  waivedBy: ['brand'],
};
const security: Standard = {
  ...{ key: 'security', side: 'it', from: '2025-01-01', clearances: ['scale'] },
  ...{ appliesTo: { dataClasses: ['personal'] }, waivedBy: ['architect'] },
};
const under = (standards: readonly Standard[], now?: string) =>
  aContext({ site: { standards, roster }, ...(now && { now }) });

const check = (when: string, key: string, state: CheckState, who = MAUD): RecordedAct => ({
  kind: 'check',
  at: at(when),
  actor: actor(who),
  check: key,
  state,
});

const LIVE = '2026-03-10 11:00';
const live = (more: readonly string[] = [], entries: readonly TimelineEntry[] = []): Timeline =>
  anIssue({
    history: history('2026-03-02 In review', `${LIVE} Done`, ...more),
    entries,
  });

interface WaiverParts {
  readonly check?: string;
  readonly until?: string | undefined;
  readonly granted?: string;
  readonly by?: string;
  readonly then?: readonly string[];
  readonly linkedAt?: string;
}

/** Statuses of a waiver stand for stages: *Verdict due* asks, *Done* is in force, *Frozen* says closed. */
function withWaiver(parts: WaiverParts, issue = live()): readonly [Timeline, BesideOf] {
  const { granted = '2026-03-06', by = MAUD } = parts;
  const until = 'until' in parts ? parts.until : '2026-03-31';
  const steps = history('2026-03-03 Verdict due', `${granted} Done`, ...(parts.then ?? []));
  const expires: TimelineEntry[] =
    until === undefined
      ? []
      : [
          {
            ...{ kind: 'day', field: 'expiresOn', at: at('2026-03-03'), actor: actor(AMINATA) },
            ...{ from: undefined, to: toDayNumber(until) },
          },
        ];
  const plain = anIssue({
    type: 'waiver',
    history: steps,
    entries: [sets(AMINATA, '2026-03-03', 'check', parts.check ?? CHECK.brand), ...expires],
  });
  const waiver = {
    ...plain,
    entries: plain.entries.map((entry) =>
      entry.kind === 'status' && entry.at === at(granted) ? { ...entry, actor: actor(by) } : entry,
    ),
  };
  const linked: Timeline = {
    ...issue,
    links: [
      {
        ...{ typeId: WAIVES, otherIssueId: waiver.issueId, direction: 'inward' },
        createdAt: at(parts.linkedAt ?? '2026-03-03'),
      },
    ],
  };
  return [linked, () => ({ acts: [], waivers: [waiver], wholes: [] })];
}

const acts =
  (...list: readonly RecordedAct[]): BesideOf =>
  () => ({ acts: list, waivers: [], wholes: [] });

type Is = 'all-met' | 'not-all-met' | 'out';
type Case = readonly [title: string, issue: Timeline, beside: BesideOf, is: Is];

const cases: readonly Case[] = [
  ['met before', live(), acts(check('2026-03-09', 'brand', 'met')), 'all-met'],
  ['met in the instant of the entry', live(), acts(check(LIVE, 'brand', 'met')), 'all-met'],
  ['met only afterwards', live(), acts(check('2026-03-11', 'brand', 'met')), 'not-all-met'],
  ['nobody looked: to verify', live(), acts(), 'not-all-met'],
  ['not met', live(), acts(check('2026-03-09', 'brand', 'not-met')), 'not-all-met'],
  ['not applicable', live(), acts(check('2026-03-09', 'brand', 'not-applicable')), 'all-met'],
  [
    'the last one counts',
    live(),
    acts(check('2026-03-08', 'brand', 'met'), check('2026-03-09', 'brand', 'not-met')),
    'not-all-met',
  ],
  [
    'said to be waived, without a waiver',
    live(),
    acts(check('2026-03-09', 'brand', 'waived')),
    'not-all-met',
  ],
  ['a valid waiver', ...withWaiver({}), 'all-met'],
  ['one that ends on the day of the entry', ...withWaiver({ until: '2026-03-10' }), 'all-met'],
  ['one that ended the day before', ...withWaiver({ until: '2026-03-09' }), 'not-all-met'],
  ['one without an end', ...withWaiver({ until: undefined }), 'not-all-met'],
  ['one approved afterwards', ...withWaiver({ granted: '2026-03-11' }), 'not-all-met'],
  ['one approved by the wrong role', ...withWaiver({ by: KARIM }), 'not-all-met'],
  ['one approved by nobody’s role', ...withWaiver({ by: CAMILLE }), 'not-all-met'],
  ['one of another standard', ...withWaiver({ check: CHECK.security }), 'not-all-met'],
  ['one that was closed before', ...withWaiver({ then: ['2026-03-08 Stopped'] }), 'not-all-met'],
  ['one that was closed afterwards', ...withWaiver({ then: ['2026-03-20 Stopped'] }), 'all-met'],
  ['one linked afterwards', ...withWaiver({ linkedAt: '2026-03-11' }), 'not-all-met'],
  ['never live', anIssue({ history: history('2026-03-02 In review') }), acts(), 'out'],
  [
    'stopped is not live',
    anIssue({ history: history('2026-03-02 In review', '2026-03-10 Stopped') }),
    acts(),
    'out',
  ],
  ['asked for by IT: beside', { ...live(), reporter: actor(INES) }, acts(), 'out'],
  [
    'a void one',
    live([], [sets(WEI, '2026-03-12', 'resolution', RESOLUTION.duplicate)]),
    acts(),
    'out',
  ],
];

describe('M6 Standards met or waived', () => {
  it.each(cases)('%s', (_title, issue, beside, is) => {
    const { items, misses, rows } = measure('M6', [issue], under([brand]), 90, beside);
    expect({ items, misses }).toEqual({
      items: is === 'out' ? 0 : 1,
      misses: is === 'not-all-met' ? 1 : 0,
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(is === 'out' ? [] : [is]);
  });

  it('asks for every standard that applied: by data class, and by what the item is let to', () => {
    const data = sets(CAMILLE, '2026-03-03', 'dataClass', DATA.personal);
    const met = acts(check('2026-03-09', 'brand', 'met'));
    const both = under([brand, security]);
    expect(measure('M6', [live([], [data])], both, 90, met)).toMatchObject({
      misses: 1,
      rows: [
        {
          checks: [
            { check: 'brand', state: 'met' },
            { check: 'security', state: 'to-verify' },
          ],
        },
      ],
    });
    expect(measure('M6', [live()], both, 90, met).misses).toBe(0);
    const pilot = anIssue({
      type: 'prototype',
      history: history('2026-03-02 In review', `${LIVE} In pilot`),
      entries: [data],
    });
    expect(measure('M6', [pilot], both, 90, met).misses).toBe(0);
  });

  it('reads the data class that stood at the entry', () => {
    const later = sets(CAMILLE, '2026-03-12', 'dataClass', DATA.personal, DATA.none);
    const { items, share } = measure('M6', [live([], [later])], under([security]));
    expect([items, share.count('M6.withoutStandard')]).toEqual([0, 1]);
  });

  it('counts once, at the last entry', () => {
    const again = live(['2026-03-12 In build', '2026-03-20 Done']);
    const met = acts(check('2026-03-15', 'brand', 'met'));
    const { items, misses, rows } = measure('M6', [again], under([brand]), 90, met);
    expect({ items, misses }).toEqual({ items: 1, misses: 0 });
    expect(rows).toMatchObject([{ enteredAt: at('2026-03-20'), stage: 'done' }]);
  });

  it.each([
    ['begins the day after', { ...brand, from: '2026-03-11' }, 0],
    ['begins on the day', { ...brand, from: '2026-03-10' }, 1],
    ['ended on the day', { ...brand, to: '2026-03-10' }, 0],
    ['is for stories', { ...brand, appliesTo: { workTypes: ['delivery'] } }, 0],
    ['is for another channel', { ...brand, appliesTo: { channels: ['email'] } }, 0],
    ['is for a later stage', { ...brand, appliesTo: { stages: ['pilot'] } }, 0],
  ] as const)('a standard that %s', (_title, standard, items) => {
    expect(measure('M6', [live()], under([standard])).items).toBe(items);
  });

  it('takes a later entry of the catalogue for the one of its key before', () => {
    const narrower: Standard = { ...brand, from: '2026-03-01', appliesTo: { variants: ['tool'] } };
    expect(measure('M6', [live()], under([brand, narrower])).items).toBe(0);
  });

  it('counts from the day of set-up on', () => {
    const context = aContext({
      site: { standards: [brand], roster },
      projects: [aProject({ setUpOn: '2026-03-11' })],
    });
    expect(measure('M6', [live()], context).items).toBe(0);
  });

  it('shows IT’s own items beside, and the sign of what is to verify', () => {
    const own = { ...live(), reporter: actor(INES) };
    const notMet = acts(check('2026-03-09', 'brand', 'not-met'));
    const { share } = measure('M6', [live(), own], under([brand]));
    const count = (name: 'ownItems' | 'ownMisses' | 'toVerify' | 'miss-brand'): number =>
      share.count(`M6.${name}`);
    expect([count('ownItems'), count('ownMisses'), count('toVerify'), count('miss-brand')]).toEqual(
      [1, 1, 1, 1],
    );
    expect(measure('M6', [live()], under([brand]), 90, notMet).share.count('M6.toVerify')).toBe(0);
  });

  it('counts the waivers in force whose last day has passed, as long as nobody closes them', () => {
    const [, beside] = withWaiver({ until: '2026-03-20' });
    const [waiver] = beside(live()).waivers;
    const expiredOn = (now: string, timeline = waiver!): number =>
      measure('M6', [timeline], under([brand], `${now} 12:00`), 30).share.count('M6.expired');
    expect(['2026-03-20', '2026-03-21', '2026-05-21'].map((now) => expiredOn(now))).toEqual([
      0, 1, 1,
    ]);
    const [, closed] = withWaiver({ until: '2026-03-20', then: ['2026-03-25 Stopped'] });
    expect(expiredOn('2026-03-26', closed(live()).waivers[0])).toBe(0);
    const { share } = measure('M6', [waiver!], under([brand], '2026-03-21 12:00'));
    expect(share.days('M6.waiverAge')).toEqual([15]);
  });

  it('leaves out, and counts, what passed a status without a stage', () => {
    const lost = anIssue({ history: history('2026-03-02 Legal hold', `${LIVE} Done`) });
    expect(STAGE_MAP['99']).toBeUndefined();
    expect(measure('M6', [lost], under([brand]))).toMatchObject({
      items: 0,
      excluded: 1,
      rows: [],
    });
  });
});
