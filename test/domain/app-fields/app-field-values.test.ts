import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import { appFieldValues } from '../../../src/domain/app-fields/app-field-values';
import { NO_APP_VALUES, type AppFieldValues } from '../../../src/domain/app-fields/app-field';
import { toDayNumber } from '../../../src/domain/day';
import type { Timeline, TimelineEntry, TimelineValues } from '../../../src/domain/flow/timeline';
import { waitingAt } from '../../../src/domain/flow/waiting';
import type { SiteSettings, Standard } from '../../../src/domain/settings';
import { at } from '../../support/builders/instant';
import { anIssue, history, sets } from '../../support/builders/issue';
import { actor, AMINATA, CAMILLE, INES, ROSTER, WEI } from '../../support/builders/people';
import { aContext } from '../../support/builders/scorecard';
import {
  aSite,
  CHECK,
  FLAG,
  RESOLUTION,
  STAGE_MAP,
  STATUS,
  WAIVES,
} from '../../support/builders/settings';

const NOW = '2026-03-31 12:00';
const MAUD = 'account-maud';
const SITE: Partial<SiteSettings> = {
  roster: [...ROSTER, { accountId: MAUD, side: 'marketing', role: 'brand', from: '2025-01-01' }],
};

interface Beside {
  readonly acts?: readonly RecordedAct[];
  readonly waivers?: readonly Timeline[];
}

const valuesOf = (
  timeline: Timeline,
  { acts = [], waivers = [] }: Beside = {},
  site: Partial<SiteSettings> = {},
  now = NOW,
): AppFieldValues =>
  appFieldValues(
    timeline,
    { acts, waivers },
    aContext({ site: { ...SITE, ...site }, now }),
    at(now),
  );

const now = (status: string, values: Partial<TimelineValues> = {}): Timeline =>
  anIssue({ history: history(`2026-03-02 ${status}`), now: values });

describe('waiting on', () => {
  it.each<[string, Timeline, AppFieldValues['waiting-on']]>([
    ['a new one', now('New'), 'it'],
    ['one that was sent back', now("Marketing's turn"), 'marketing'],
    ['one in build', now('In build'), null],
    ['one that wants a verdict', now('Verdict due'), 'decision'],
    ['one on the radar', now('On radar'), null],
    ['one that is done', now('Done'), null],
    ['one that was stopped', now('Stopped'), null],
    ['a status without a stage', now('Frozen'), null],
    ['a flag for a vendor', flagged('In triage', FLAG.vendor), 'vendor'],
    ['a flag in build', flagged('In build', FLAG.brand), 'marketing'],
    ['a flag without a reason', flagged('In triage'), 'not-said'],
    ['a flag on what is done', flagged('Done', FLAG.vendor), null],
    ['a void one', now('In triage', { options: { resolution: RESOLUTION.duplicate } }), null],
    [
      'today’s own move',
      anIssue({ history: history('2026-03-31 09:00 New', '2026-03-31 11:00 In review') }),
      'marketing',
    ],
  ])('%s', (_, timeline, expected) => {
    expect(valuesOf(timeline)['waiting-on']).toBe(expected);
  });

  it('is what the waits of a measure say of that instant', () => {
    const flagReasons = aSite().flagReasons;
    const mapped = Object.entries(STATUS).filter(([, id]) => id in STAGE_MAP);
    for (const [status] of mapped)
      for (const timeline of [now(status), flaggedByHistory(status)]) {
        const wait = waitingAt(timeline, STAGE_MAP, flagReasons, at(NOW));
        expect([status, valuesOf(timeline)['waiting-on']]).toEqual([status, wait?.on ?? null]);
      }
  });
});

describe('readiness', () => {
  const whole: Partial<TimelineValues> = {
    ...{ lengths: { outcome: 20, audience: 3, acceptance: 20, system: 3 }, channel: ['801'] },
    ...{ options: { costOfWaiting: '1', dataClass: '921' } },
  };

  it.each<[string, Timeline, number | null]>([
    ['nothing said', now('New'), 0],
    ['all five, without a date on purpose', now('New', whole), 5],
    [
      'an outcome that is too short',
      now('New', { ...whole, lengths: { ...whole.lengths, outcome: 19 } }),
      4,
    ],
    ['a draft on the radar', now('On radar', whole), 5],
    ['one that is done', now('Done', whole), null],
  ])('%s', (_, timeline, expected) => {
    expect(valuesOf(timeline).readiness).toBe(expected);
  });

  it('says nothing where a field of the brief is not there', () => {
    const { system: _, ...fields } = aSite().fields;
    expect(valuesOf(now('New', whole), {}, { fields }).readiness).toBeNull();
  });
});

const brand: Standard = {
  ...{ key: 'brand', side: 'marketing', from: '2025-01-01', waivedBy: ['brand'] },
  ...{ clearances: ['pilot', 'scale'], appliesTo: {} },
};
const architecture: Standard = { ...brand, key: 'architecture', clearances: ['scale'] };
const says = (
  check: string,
  state: 'met' | 'not-met' | 'waived' | 'not-applicable',
): RecordedAct => ({
  ...{ kind: 'check', check, state, at: at('2026-03-10'), actor: actor(MAUD) },
});

/** *Verdict due* asks, *Done* is in force. */
function aWaiver(until: string, granted = '2026-03-06'): Timeline {
  const plain = anIssue({
    ...{
      id: '9001',
      type: 'waiver',
      history: history('2026-03-03 Verdict due', `${granted} Done`),
    },
    entries: [sets(AMINATA, '2026-03-03', 'check', CHECK.brand), expires(until)],
  });
  const entries = plain.entries.map((entry) =>
    entry.kind === 'status' ? { ...entry, actor: actor(MAUD) } : entry,
  );
  return { ...plain, entries };
}

const prototype = (status: string, type: 'prototype' | 'request' = 'prototype'): Timeline =>
  anIssue({
    ...{ type, history: history(`2026-03-02 ${status}`) },
    links: [
      {
        ...{ typeId: WAIVES, otherIssueId: '9001', direction: 'inward' },
        createdAt: at('2026-03-03'),
      },
    ],
  });

describe('clearance met', () => {
  const both = [says('brand', 'met'), says('architecture', 'not-applicable')];

  it.each<[string, Timeline, Beside, readonly Standard[], AppFieldValues['clearance-met']]>([
    ['no catalogue', prototype('In review'), {}, [], null],
    ['one that is to come', prototype('In review'), {}, [{ ...brand, from: '2026-04-01' }], null],
    ['nobody has looked', prototype('In review'), {}, [brand], 'no'],
    [
      'met for a pilot',
      prototype('In review'),
      { acts: [both[0]!] },
      [brand, architecture],
      'pilot',
    ],
    ['all met', prototype('In review'), { acts: both }, [brand, architecture], 'scale'],
    [
      'what its pilot asked for is open',
      prototype('In pilot'),
      { acts: [both[1]!] },
      [brand, architecture],
      'no',
    ],
    [
      'of a request nothing but its end asks',
      prototype('In review', 'request'),
      { acts: [both[1]!] },
      [{ ...brand, clearances: ['pilot'] }, architecture],
      'scale',
    ],
    [
      'said to be waived only',
      prototype('In review'),
      { acts: [says('brand', 'waived')] },
      [brand],
      'no',
    ],
    [
      'waived by one who may',
      prototype('In review'),
      { waivers: [aWaiver('2026-03-31')] },
      [brand],
      'scale',
    ],
    [
      'granted this morning',
      prototype('In review'),
      { waivers: [aWaiver('2026-04-30', '2026-03-31 10:00')] },
      [brand],
      'scale',
    ],
    [
      'a waiver of another standard',
      prototype('In review'),
      { waivers: [aWaiver('2026-04-30')] },
      [architecture],
      'no',
    ],
    [
      'a waiver that ran out',
      prototype('In review'),
      { waivers: [aWaiver('2026-03-30')] },
      [brand],
      'no',
    ],
    ['not looked at on the radar', prototype('On radar'), {}, [brand], null],
    ['nothing once it is done', prototype('Done'), { acts: both }, [brand], null],
  ])('%s', (_, timeline, beside, standards, expected) => {
    expect(valuesOf(timeline, beside, { standards })['clearance-met']).toBe(expected);
  });

  it('changes by the day alone', () => {
    const beside = { waivers: [aWaiver('2026-03-30')] };
    const on = (day: string) =>
      valuesOf(prototype('In review'), beside, { standards: [brand] }, day)['clearance-met'];
    expect([on('2026-03-30 23:59'), on('2026-03-31 00:00')]).toEqual(['scale', 'no']);
  });
});

describe('all of them', () => {
  const half = (side: 'it' | 'marketing', who: string): RecordedAct => ({
    ...{ kind: 'case-half', half: side, isComplete: true },
    ...{ at: at('2026-03-10'), actor: actor(who) },
  });

  it('keep a case for what has ended, and nothing else', () => {
    const acts = [half('it', INES), half('marketing', CAMILLE)];
    expect(valuesOf(now('Done'), { acts })).toEqual({ ...NO_APP_VALUES, 'case-complete': 'yes' });
    expect(valuesOf(now('Done'), { acts: [half('it', WEI)] })['case-complete']).toBe('no');
    expect(valuesOf(now('Done'))).toEqual(NO_APP_VALUES);
  });

  it('are empty for a story, and for what lies in no project of ours', () => {
    const story = anIssue({ type: 'story', history: history('2026-03-02 New') });
    expect(valuesOf(story, {}, { standards: [brand] })).toEqual(NO_APP_VALUES);
    const elsewhere = { ...now('New'), projectId: '99' };
    expect(valuesOf(elsewhere, { acts: [half('it', INES)] })).toEqual(NO_APP_VALUES);
  });
});

function flagged(status: string, flagReason?: string): Timeline {
  return now(status, { flagged: true, options: flagReason === undefined ? {} : { flagReason } });
}

function flaggedByHistory(status: string): Timeline {
  return anIssue({
    history: history(`2026-03-02 ${status}`),
    entries: [
      { kind: 'flag', at: at('2026-03-03'), actor: actor(INES), from: false, to: true },
      sets(INES, '2026-03-03', 'flagReason', FLAG.complexity),
    ],
  });
}

function expires(day: string): TimelineEntry {
  return {
    ...{ kind: 'day', field: 'expiresOn', at: at('2026-03-03'), actor: actor(AMINATA) },
    ...{ from: undefined, to: toDayNumber(day) },
  };
}
