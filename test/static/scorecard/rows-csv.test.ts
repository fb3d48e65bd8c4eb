import { createIntl, type IntlShape } from 'react-intl';
import { toCsv } from '../../../src/domain/csv';
import type { MeasureId } from '../../../src/domain/scorecard/measure-id';
import type { MeasureRow } from '../../../src/domain/scorecard/measure-row';
import { columnsOf } from '../../../static/app/src/scorecard/row-columns';
import { rowsCsv } from '../../../static/app/src/scorecard/rows-csv';
import { weeklyCsv } from '../../../static/app/src/scorecard/weekly-csv';
import commonEnglish from '../../../static/app/locales/common.en-US.json';
import commonFrench from '../../../static/app/locales/common.fr-FR.json';
import english from '../../../static/app/locales/scorecard.en-US.json';
import french from '../../../static/app/locales/scorecard.fr-FR.json';

const EN = translator('en-US', { ...commonEnglish, ...english });
const FR = translator('fr-FR', { ...commonFrench, ...french });
const AT = Date.parse('2026-03-02T09:00:00Z') / 1000;
const HOUR = 3600;
const DAY = 20514;
const ISSUE = { issueId: '7', projectId: '1' } as const;

const ROWS: { readonly [M in MeasureId]: Extract<MeasureRow, { measure: M }> } = {
  M1: {
    ...{ ...ISSUE, measure: 'M1', outcome: 'unanswered-late', laneKey: 'planned', startedAt: AT },
    ...{ answeredAt: undefined, act: undefined, workingDays: 2.1, targetDays: 2 },
    promisedBy: AT + HOUR,
  },
  M2: {
    ...{ ...ISSUE, measure: 'M2', outcome: 'urgent', urgentDays: 1.5, inProgressDays: 6 },
    urgentIntervals: [{ from: AT, to: AT + HOUR }],
    urgentBy: { at: AT, side: 'marketing', role: 'lead' },
  },
  M3: {
    ...{ ...ISSUE, measure: 'M3', outcome: 'over', createdAt: AT, readyAt: AT + HOUR },
    ...{ endedAt: AT + 2 * HOUR, endedBy: 'pilot', workingDays: 17.25, targetDays: 15 },
    ...{ route: 'saas', forecast: { from: DAY, to: DAY + 9 } },
  },
  M4: {
    ...{ ...ISSUE, measure: 'M4', outcome: 'changed', readyAt: AT },
    changes: [
      {
        ...{ at: AT + HOUR, kind: 'need', side: 'marketing', stage: 'build' },
        changed: [
          { field: 'summary', at: AT, kind: 'text', from: 20, to: 1050, changedShare: 0.5 },
          { field: 'size', at: AT, kind: 'option', from: '701', to: '702' },
          { field: 'lane', at: AT, kind: 'option', to: '703' },
          { field: 'channel', at: AT, kind: 'options', from: [], to: ['704', '705'] },
          { field: 'costPerWeek', at: AT, kind: 'presence', from: false, to: true },
        ],
      },
      {
        ...{ at: AT + HOUR, kind: 'date', side: 'other', stage: 'review' },
        changed: [{ field: 'neededBy', at: AT, kind: 'day', from: DAY, to: DAY + 30 }],
      },
    ],
    leftOut: [{ at: AT, reason: 'merged' }],
  },
  M5: {
    ...{ ...ISSUE, measure: 'M5', outcome: 'not-constructive', answeredAt: AT, answer: 'not-now' },
    ...{ untilDay: DAY + 9, lack: 'date-passed', stageNow: 'radar' },
    conditionAt: AT + HOUR,
  },
  M6: {
    ...{ ...ISSUE, measure: 'M6', outcome: 'not-all-met', enteredAt: AT, stage: 'done' },
    checks: [
      { check: 'brand', state: 'to-verify' },
      { check: 'own', state: 'met', name: { en: 'Quiet', fr: 'Discret' } },
    ],
  },
  M12: {
    ...{ ...ISSUE, measure: 'M12', outcome: 'one-sided', buildAt: AT, size: 'xl' },
    halves: { it: 'complete', marketing: 'none' },
    actuals: [{ half: 'it', ratio: 1.25 }],
  },
  M7: { ...ISSUE, measure: 'M7', outcome: 'sent-back', leftAt: AT, reason: 'defect', fit: 2 },
  M8: {
    ...{ ...ISSUE, measure: 'M8', outcome: 'not-right', readyAt: AT, studiedAt: AT },
    ...{ missing: ['channel', 'data'], loops: 2 },
  },
  M9: {
    ...{ ...ISSUE, measure: 'M9', outcome: 'short', createdAt: AT, firstDay: DAY + 9 },
    ...{ dayNow: undefined, noticeDays: 9, wantedDays: 30 },
  },
  M10: {
    ...{ ...ISSUE, measure: 'M10', outcome: 'early', readyAt: AT },
    act: { at: AT - HOUR, role: 'liaison', kind: 'words' },
  },
  M11: {
    ...{ ...ISSUE, measure: 'M11', outcome: 'mostly-waited', endedAt: AT, activeDays: 3 },
    waits: [{ on: 'vendor', days: 4.5 }],
  },
  M13: {
    ...{ ...ISSUE, measure: 'M13', outcome: 'waits-over', from: AT, to: undefined },
    ...{ workingDays: 6, targetDays: 5, hasDissent: true },
  },
  M14: {
    ...{ ...ISSUE, measure: 'M14', outcome: 'on-time', pilotAt: AT, endDay: DAY },
    ...{ verdictAt: AT, verdict: 'scale' },
  },
};

describe('the rows behind a figure as CSV', () => {
  it.each<[MeasureId, string]>([
    [
      'M1',
      'ACQ-7,ACQ,Planned,Prototype,Still without an answer,2026-03-02T09:00:00Z,,,2026-03-02T10:00:00Z,2.1,2',
    ],
    [
      'M2',
      'ACQ-7,ACQ,Planned,Prototype,Urgent,1.5,6,2026-03-02T09:00:00Z/2026-03-02T10:00:00Z,2026-03-02T09:00:00Z,marketing,lead',
    ],
    [
      'M3',
      'ACQ-7,ACQ,Planned,Prototype,Over the time,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,2026-03-02T11:00:00Z,' +
        'Pilot,17.25,15,rent a service,2026-03-02,2026-03-11',
    ],
    [
      'M4',
      'ACQ-7,ACQ,Planned,Prototype,Changed,2026-03-02T09:00:00Z,2,"' +
        '2026-03-02T10:00:00Z need: summary 20 → 1,050 characters, 50% changed, ' +
        'size “S” → “702”, lane empty → “Urgent”, channel empty → “704” and “705”, and ' +
        'cost per week given (Build, marketing side) | ' +
        '2026-03-02T10:00:00Z date: needed-by Mar 2, 2026 → Apr 1, 2026 (Review, on neither side)",1',
    ],
    [
      'M5',
      'ACQ-7,ACQ,Planned,Prototype,Not constructive,2026-03-02T09:00:00Z,Not now,2026-03-11,2026-03-02T10:00:00Z,' +
        'its day passed without a new answer,Radar',
    ],
    [
      'M6',
      'ACQ-7,ACQ,Planned,Prototype,Not all met,2026-03-02T09:00:00Z,Done,' +
        'On brand: to verify | Quiet: met',
    ],
    [
      'M12',
      'ACQ-7,ACQ,Planned,Prototype,Not two-sided,2026-03-02T09:00:00Z,XL,complete,missing,1.25,',
    ],
    ['M7', 'ACQ-7,ACQ,Planned,Prototype,Sent back,2026-03-02T09:00:00Z,defect,2'],
    [
      'M8',
      'ACQ-7,ACQ,Planned,Prototype,Not complete,2026-03-02T09:00:00Z,2,where | which data and system,,',
    ],
    ['M9', 'ACQ-7,ACQ,Planned,Prototype,Short notice,2026-03-02T09:00:00Z,2026-03-11,,9,30'],
    ['M10', 'ACQ-7,ACQ,Planned,Prototype,Early,2026-03-02T09:00:00Z,2026-03-02T08:00:00Z,liaison'],
    ['M11', 'ACQ-7,ACQ,Planned,Prototype,Mostly waited,2026-03-02T09:00:00Z,3,0,0,4.5,0,0'],
    ['M13', 'ACQ-7,ACQ,Planned,Prototype,Waits over the time,2026-03-02T09:00:00Z,,6,5,noted'],
    [
      'M14',
      'ACQ-7,ACQ,Planned,Prototype,On time,2026-03-02T09:00:00Z,2026-03-02,2026-03-02T09:00:00Z,scale',
    ],
  ])('of %s have key, space, lane, type, outcome, instants and rule facts', (measure, line) => {
    const [, row] = toCsv(rowsOf(EN, measure)).split('\r\n');
    expect(row).toBe(line);
  });

  it.each(Object.keys(ROWS) as MeasureId[])('of %s have a header in either language', (measure) => {
    for (const intl of [EN, FR]) {
      const [header, row] = rowsOf(intl, measure);
      expect(header).toHaveLength(5 + columnsOf(measure).length);
      expect(row).toHaveLength(header!.length);
      expect(new Set(header).size).toBe(header!.length);
    }
  });

  it('have headers and words in the language of the page', () => {
    const [header, row] = rowsOf(FR, 'M13');
    expect(header?.slice(0, 6)).toEqual([
      ...['Ticket', 'Espace', 'Couloir', 'Type', 'Compté comme', 'À décider depuis'],
    ]);
    expect(row?.[4]).toBe('Attend au-delà');
  });

  it('carry no title, which may hold a name', () => {
    expect(toCsv(rowsOf(EN, 'M4'))).not.toContain('Zoë');
  });
});

describe('the weekly series as CSV', () => {
  it('has the Monday, the share of misses and the items of each week', () => {
    const weeks = [{ week: '2026-03-02', missShare: 1 / 3, n: 6 }];
    expect(toCsv(weeklyCsv(EN, { weeks }))).toBe(
      'Week of,Share of misses (0 to 1),Items\r\n2026-03-02,0.3333,6\r\n',
    );
  });

  it('has mean, limits, baseline and signal once there are weeks enough', () => {
    const weeks = [
      { week: '2026-03-02', missShare: 0.5, n: 6 },
      { week: '2026-03-09', missShare: 0, n: 8, signal: 'outside' as const },
    ];
    const limits = { mean: 0.4, lower: 0.1, upper: 0.7, baselinePoints: 1 };
    const [header, first, second] = weeklyCsv(FR, { weeks, limits });
    expect(header?.slice(3)).toEqual([
      'Moyenne de référence (0 à 1)',
      'Limite naturelle inférieure (0 à 1)',
      'Limite naturelle supérieure (0 à 1)',
      'Dans la période de référence',
      'Signal',
    ]);
    expect(first?.slice(3)).toEqual([0.4, 0.1, 0.7, 'oui', undefined]);
    expect(second?.slice(3)).toEqual([0.4, 0.1, 0.7, 'non', 'Hors des limites : mieux']);
  });
});

function rowsOf(intl: IntlShape, measure: MeasureId) {
  return rowsCsv(intl, {
    measure,
    rows: [{ row: ROWS[measure], laneKey: 'planned', workType: 'prototype' }],
    names: new Map([['7', { key: 'ACQ-7', summary: 'Page for Zoë' }]]),
    options: new Map([
      ['size:701', 'S'],
      ['lane:703', 'Urgent'],
    ]),
    lanes: new Map([['planned', 'Planned']]),
    scope: { seen: [{ projectId: '1', projectKey: 'ACQ' }], hidden: 0, notReady: 0 },
  });
}

/** A message that is missing is an error, not its key. */
function translator(locale: string, messages: Record<string, string>): IntlShape {
  const onError = (error: Error): never => {
    throw error;
  };
  return createIntl({ locale, messages, onError, timeZone: 'Europe/Paris' });
}
