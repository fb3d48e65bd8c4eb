import type { Timeline } from '../../../src/domain/flow/timeline';
import { toDayNumber } from '../../../src/domain/day';
import { foldPanel, type PanelInput } from '../../../src/domain/scorecard/panel-fold';
import type { MeasureId } from '../../../src/domain/scorecard/measure-id';
import type { MeasureView, Panel } from '../../../src/domain/scorecard/panel';
import { anIssue, comments, history, rewrites } from '../../support/builders/issue';
import { CAMILLE, INES } from '../../support/builders/people';
import { aContext, aScorecard } from '../../support/builders/scorecard';
import { ACQ, aProject, aSite, LANE, WEB } from '../../support/builders/settings';

const projects = [aProject(), aProject({ projectId: WEB, projectKey: 'WEB' })];
const context = aContext({ projects });
const times = (n: number, make: (i: number) => Timeline): readonly Timeline[] =>
  Array.from({ length: n }, (_, i) => make(i));

const answered = (project: string, onTime: boolean): Timeline =>
  anIssue({
    project,
    history: history('2026-03-02 New'),
    entries: [comments(INES, onTime ? '2026-03-02 12:00' : '2026-03-12 12:00')],
  });
const built = (project: string, isChanged: boolean): Timeline =>
  anIssue({
    project,
    history: history('2026-03-02 Ready', '2026-03-12 Done'),
    reporter: INES,
    entries: isChanged ? [rewrites(CAMILLE, '2026-03-05')] : [],
  });
const prototype = (project: string, days: number): Timeline =>
  anIssue({
    type: 'prototype',
    project,
    reporter: INES,
    history: history(
      '2026-02-02 09:00 Ready',
      `2026-02-${String(2 + days).padStart(2, '0')} 09:00 In pilot`,
      '2026-03-02 Done',
    ),
  });

const acq = [
  ...times(8, () => answered(ACQ, true)),
  ...times(2, () => answered(ACQ, false)),
  ...times(12, (i) => built(ACQ, i < 6)),
  ...times(11, () => prototype(ACQ, 4)),
];
const web = [...times(10, () => answered(WEB, true)), ...times(4, () => built(WEB, false))];

function panelOf(changes: Partial<PanelInput> = {}): Panel {
  return foldPanel({
    scorecards: [aScorecard(acq, context), aScorecard(web, context, WEB)],
    windowDays: 90,
    asOfDay: context.asOfDay,
    site: aSite(),
    hidden: 0,
    notReady: 0,
    recomputing: false,
    computedAtMs: 1,
    ...changes,
  });
}

function viewOf(panel: Panel, id: MeasureId): MeasureView {
  const view = panel.pairs
    .flatMap((pair) => [pair.it, pair.marketing])
    .find((one) => one.id === id);
  if (!view) throw new Error(`not on the panel: ${id}`);
  return view;
}

describe('the panel', () => {
  it('adds the projects up, never their percentages', () => {
    const panel = panelOf();
    expect(viewOf(panel, 'M1').figure).toMatchObject({ kind: 'ready', n: 20, value: 18 / 20 });
    // Prototypes of ACQ were ready, too: 12 + 11 of ACQ and 4 of WEB, 6 of them changed.
    expect(viewOf(panel, 'M4').figure).toMatchObject({ kind: 'ready', n: 27, value: 6 / 27 });
  });

  it('tells sums alone of a project that is there by a grant', () => {
    const whole = panelOf();
    const panel = panelOf({ granted: new Set([WEB]) });
    expect(panel.scope).toEqual({
      seen: [{ projectId: ACQ, projectKey: 'ACQ' }],
      ...{ hidden: 0, notReady: 0, granted: 1 },
    });
    expect(viewOf(panel, 'M1').figure).toEqual(viewOf(whole, 'M1').figure);
    for (const view of panel.pairs.flatMap((pair) => [pair.it, pair.marketing]))
      expect(view.causes.map(({ projectId }) => projectId)).not.toContain(WEB);
    expect(JSON.stringify(panel)).not.toContain('"WEB"');
  });

  it('leaves a granted group out where it has fewer items than a figure needs, and says so', () => {
    const panel = panelOf({ granted: new Set([WEB]) });
    // Four items of WEB: who knows ACQ's figure could tell what became of each.
    const alone = panelOf({ scorecards: [aScorecard(acq, context)] });
    expect(viewOf(panel, 'M4')).toEqual({ ...viewOf(alone, 'M4'), grantedLeftOut: 'too-few' });
    expect(viewOf(panel, 'M1').grantedLeftOut).toBeUndefined();
  });

  it('covers only the projects that the viewer may browse, and says how many there are besides', () => {
    const panel = panelOf({ scorecards: [aScorecard(acq, context)], hidden: 1 });
    expect(viewOf(panel, 'M1').figure).toMatchObject({ n: 10, value: 0.8 });
    expect(panel.scope).toEqual({
      seen: [{ projectId: ACQ, projectKey: 'ACQ' }],
      hidden: 1,
      notReady: 0,
    });
  });

  it('names the window by its days', () => {
    expect(panelOf()).toMatchObject({
      from: '2025-12-31',
      to: '2026-03-31',
      windowDays: 90,
      asOf: 1,
    });
  });

  it('computes excess, tile and balance from the sums', () => {
    const panel = panelOf();
    const b = (6 / 27) * 27;
    const shrunk = (b + 2) / 37;
    expect(viewOf(panel, 'M4').figure).toMatchObject({
      missShare: 6 / 27,
      shrunkMissShare: shrunk,
      tile: 'watch',
    });
    const pairB = panel.pairs.find((pair) => pair.id === 'B');
    expect(pairB).toMatchObject({ balance: { kind: 'near-balance' }, imbalance: 1.6 });
  });

  it('takes the exact percentile over all projects', () => {
    const more = times(3, () => prototype(WEB, 18));
    const panel = panelOf({
      scorecards: [aScorecard(acq, context), aScorecard([...web, ...more], context, WEB)],
    });
    // 14 values: the rank is ceil(0.85 · 14) = 12, the first of the three of WEB: 2 to 20 February, 14 days.
    expect(viewOf(panel, 'M3').figure).toMatchObject({
      kind: 'ready',
      value: 14,
      n: 14,
      missShare: 0,
    });
  });

  it('keeps a calendar of its own to each project', () => {
    const short = { ...aProject().calendar, toMinute: 13 * 60 };
    const other = aContext({
      projects: [aProject(), aProject({ projectId: WEB, projectKey: 'WEB', calendar: short })],
    });
    const more = times(3, () => prototype(WEB, 18));
    const panel = panelOf({ scorecards: [aScorecard(acq, other), aScorecard(more, other, WEB)] });
    expect(viewOf(panel, 'M3').figure).toMatchObject({ value: 14 });
  });

  it('says by how much each project stands for the excess', () => {
    expect(viewOf(panelOf(), 'M4').causes).toEqual([{ projectId: ACQ, share: 1 }]);
    expect(viewOf(panelOf(), 'M1').causes).toEqual([{ projectId: ACQ, share: 1 }]);
  });

  it('cannot tell early notice without the field, nor early architecture without an architect', () => {
    const fields = { ...aSite().fields, neededBy: undefined };
    const panel = panelOf({ site: { roster: aSite().roster, fields } });
    expect(viewOf(panel, 'M9').figure).toEqual({
      kind: 'not-set-up',
      reason: { kind: 'field-not-mapped', field: 'neededBy' },
    });
    expect(viewOf(panel, 'M10').figure).toEqual({
      kind: 'not-set-up',
      reason: { kind: 'no-architect' },
    });
    expect(panel.pairs.find((pair) => pair.id === 'E')?.balance.kind).toBe('not-measurable');
  });

  it('cannot tell complete briefs where one of their fields is missing', () => {
    const fields = { ...aSite().fields, dataClass: undefined };
    const panel = panelOf({ site: { roster: aSite().roster, fields } });
    expect(viewOf(panel, 'M8').figure).toEqual({
      kind: 'not-set-up',
      reason: { kind: 'field-not-mapped', field: 'dataClass' },
    });
  });

  it('takes a liaison of IT for an architect, and marketing’s for none', () => {
    const roster = (side: 'it' | 'marketing') => [
      ...aSite().roster,
      { accountId: 'account-someone', side, role: 'liaison', from: '2025-01-01' } as const,
    ];
    const figureOf = (side: 'it' | 'marketing') =>
      viewOf(panelOf({ site: { ...aSite(), roster: roster(side) } }), 'M10').figure.kind;
    expect(figureOf('it')).toBe('ready');
    expect(figureOf('marketing')).toBe('not-set-up');
  });

  it('has not enough data below the smallest sample', () => {
    const panel = panelOf({ scorecards: [aScorecard(web, context, WEB)] });
    expect(viewOf(panel, 'M4').figure).toEqual({ kind: 'not-enough', n: 4, needed: 8 });
    expect(viewOf(panel, 'M3').figure).toEqual({ kind: 'not-enough', n: 0, needed: 11 });
    expect(panel.headline).toEqual({ kind: 'nothing-measurable' });
    expect(panel.pairs.find((pair) => pair.id === 'B')?.balance).toEqual({
      kind: 'not-measurable',
    });
  });

  it('is loading while history is read', () => {
    const loading = { daysRead: 40, daysWanted: 90, minutesLeft: 4 };
    expect(viewOf(panelOf({ loading }), 'M1').figure).toEqual({ kind: 'loading', ...loading });
  });

  it.each([
    [
      'without a roster of IT',
      'M1',
      { site: aSite({ roster: [] }) },
      { kind: 'no-roster', side: 'it' },
    ],
    [
      'without the lane field',
      'M2',
      { site: aSite({ fields: {} }) },
      { kind: 'field-not-mapped', field: 'lane' },
    ],
    ['without a project', 'M3', { scorecards: [] }, { kind: 'no-project' }],
  ] as const)('is not set up %s', (_, id, changes, reason) => {
    expect(viewOf(panelOf(changes), id).figure).toEqual({ kind: 'not-set-up', reason });
  });

  it('leaves a project out where more than 5 % of the items passed a status without a stage, by name', () => {
    const held = (n: number) =>
      times(n, () =>
        anIssue({ project: WEB, history: history('2026-03-02 New', '2026-03-03 Legal hold') }),
      );
    const nineteen = times(19, () => answered(WEB, true));
    const inside = panelOf({ scorecards: [aScorecard([...nineteen, ...held(1)], context, WEB)] });
    expect(viewOf(inside, 'M1')).toMatchObject({
      figure: { n: 19 },
      exclusions: [{ key: 'unmapped-status', count: 1, statusIds: ['99'] }],
    });
    const outside = panelOf({ scorecards: [aScorecard([...nineteen, ...held(2)], context, WEB)] });
    const reason = {
      kind: 'unmapped-statuses',
      projectId: WEB,
      statuses: [{ statusId: '99', issues: 2 }],
    };
    expect(viewOf(outside, 'M1').figure).toEqual({ kind: 'not-set-up', reason });
    const both = panelOf({
      scorecards: [aScorecard(acq, context), aScorecard([...nineteen, ...held(2)], context, WEB)],
    });
    expect(viewOf(both, 'M1')).toMatchObject({ figure: { n: 10 }, leftOut: [reason] });
  });

  it('names the statuses without a stage by the number of their items', () => {
    const held = (status: string) => () =>
      anIssue({ project: WEB, history: history('2026-03-02 New', `2026-03-03 ${status}`) });
    const stopped = [...times(1, held('Legal hold')), ...times(2, held('Frozen'))];
    const panel = panelOf({ scorecards: [aScorecard(stopped, context, WEB)] });
    expect(viewOf(panel, 'M1').leftOut).toMatchObject([
      { statuses: [{ issues: 2 }, { issues: 1 }] },
    ]);
  });

  it('agrees to what each project agreed to, by its items', () => {
    const targets = [{ measure: 'M1', from: '2026-01-01', value: 0.65 }];
    const agreed = aContext({ projects: [aProject({ targets }), projects[1]!] });
    const panel = panelOf({ scorecards: [aScorecard(acq, agreed), aScorecard(web, agreed, WEB)] });
    expect(viewOf(panel, 'M1').target).toBeCloseTo(0.75, 12);
    expect(viewOf(panelOf(), 'M1').target).toBe(0.85);
  });

  it('says from when on urgency is read from the lane', () => {
    const setUp = aContext({ projects: [aProject({ setUpOn: '2026-02-01' })] });
    const panel = panelOf({ scorecards: [aScorecard(acq, setUp)] });
    expect(viewOf(panel, 'M2').basis).toEqual({ kind: 'mapped-history', until: '2026-02-01' });
    expect(
      viewOf(panelOf({ scorecards: [aScorecard(acq, setUp)], windowDays: 30 }), 'M2').basis,
    ).toEqual({ kind: 'history' });
  });

  it('lays the weeks of the series out from Monday to Sunday, up to the last whole one', () => {
    const urgent = times(6, () =>
      anIssue({
        history: history('2026-03-09 Ready', '2026-03-25 Done'),
        now: { options: { lane: LANE.urgent } },
      }),
    );
    const calm = times(2, () =>
      anIssue({ history: history('2026-03-09 Ready', '2026-03-25 Done') }),
    );
    const panel = panelOf({
      scorecards: [aScorecard([...urgent, ...calm], context)],
      windowDays: 30,
    });
    expect(viewOf(panel, 'M2').figure).toMatchObject({
      kind: 'ready',
      n: 8,
      value: 0.75,
      weeks: [
        { week: '2026-03-09', missShare: 0.75, n: 8 },
        { week: '2026-03-16', missShare: 0.75, n: 8 },
        { week: '2026-03-23', missShare: 0.75, n: 8 },
      ],
    });
    expect(context.asOfDay).toBe(toDayNumber('2026-03-31'));
  });
});
