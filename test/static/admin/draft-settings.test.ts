import type { ProjectSettings } from '../../../src/domain/settings';
import {
  addBlock,
  addHoliday,
  addList,
  agreeOnGate,
  changeCalendar,
  changeList,
  dropBlock,
  dropHoliday,
  dropList,
  giveStage,
  harden,
  letWaitOn,
  moveLane,
  nameLane,
  raiseList,
  toggleInBlock,
  toggleWorkday,
  writePolicy,
} from '../../../static/app/src/admin/draft-edits';
import {
  blockInput,
  blockPartInput,
  columnInput,
  DATA_SOURCE_INPUT,
  gateInput,
  HOURS_INPUT,
  laneInput,
  listFaults,
  listInput,
  targetInput,
  toDraft,
  toSettings,
  WORKDAYS_INPUT,
  type DraftSettings,
} from '../../../static/app/src/admin/draft-settings';

const SETTINGS: ProjectSettings = {
  version: 3,
  projectId: '10000',
  projectKey: 'ACQ',
  setUpOn: '2026-01-05',
  stageMap: { '1': { stage: 'intake', waitsOn: 'it' } },
  lanes: [
    { key: 'urgent', optionId: '11', limit: 2, answerWithinDays: 0.5, sleDays: 5 },
    { key: 'planned', optionId: '12', answerWithinDays: 2 },
  ],
  columns: [{ key: 'ready', statusIds: ['1'], limit: 6 }],
  calendar: {
    timeZone: 'Europe/Paris',
    workdays: [1, 2, 3, 4, 5],
    fromMinute: 540,
    toMinute: 1080,
    holidays: [],
  },
  targets: [],
  dataSourceAnswerWithinDays: 2,
};

const TODAY = '2026-11-20';
const drafted = (locale = 'en-US', settings = SETTINGS) => toDraft(settings, locale, TODAY);
const saved = (draft: DraftSettings) => toSettings(draft, TODAY);

const typed = (texts: Record<string, string>): DraftSettings => {
  const draft = drafted();
  return { ...draft, texts: { ...draft.texts, ...texts } };
};

describe('the settings form', () => {
  it('changes nothing when nothing is typed, in either language', () => {
    expect(saved(drafted('en-US'))).toEqual(SETTINGS);
    expect(saved(drafted('fr-FR'))).toEqual(SETTINGS);
    const shared = {
      ...SETTINGS,
      lanes: SETTINGS.lanes.map((lane) => ({ ...lane, capacityShare: 0.175 })),
      targets: [{ measure: 'M1', from: '2026-02-01', value: 0.855 }],
    };
    expect(saved(drafted('fr-FR', shared))).toEqual(shared);
  });

  it('shows and reads a decimal as the language writes it', () => {
    const id = laneInput('urgent', 'answerWithinDays');
    expect(drafted('fr-FR').texts[id]).toBe('0,5');
    expect(saved(typed({ [id]: '0,25' })).lanes[0]?.answerWithinDays).toBe(0.25);
  });

  it('takes an emptied limit away, and keeps what was not touched', () => {
    const settings = saved(typed({ [columnInput('ready')]: '' }));
    expect(settings.columns).toEqual([{ key: 'ready', statusIds: ['1'] }]);
    expect(settings.calendar).toEqual(SETTINGS.calendar);
  });

  it('gives a status its stage, and the side that the stage waits on', () => {
    const draft = giveStage(drafted(), '7', 'review');
    expect(saved(draft).stageMap).toEqual({
      '1': { stage: 'intake', waitsOn: 'it' },
      '7': { stage: 'review', waitsOn: 'marketing' },
    });
    expect(saved(letWaitOn(draft, '7', 'vendor')).stageMap['7']).toEqual({
      ...{ stage: 'review', waitsOn: 'vendor' },
    });
    expect(saved(giveStage(draft, '7', undefined)).stageMap).toEqual(SETTINGS.stageMap);
    expect(letWaitOn(drafted(), '99', 'it').settings.stageMap).toEqual(SETTINGS.stageMap);
  });

  it('orders and names lanes, and a lane without a name is called as before', () => {
    const swapped = moveLane(drafted(), 'planned', -1);
    expect(saved(swapped).lanes.map(({ key }) => key)).toEqual(['planned', 'urgent']);
    expect(moveLane(drafted(), 'urgent', -1)).toEqual(drafted());
    const named = nameLane(drafted(), 'urgent', { fr: 'Pompiers' });
    expect(saved(named).lanes[0]?.name).toEqual({ en: '', fr: 'Pompiers' });
    expect(saved(nameLane(named, 'urgent', { fr: '' }))).toEqual(SETTINGS);
  });

  it('takes a share of capacity as a percentage', () => {
    const settings = saved(typed({ [laneInput('planned', 'sharePercent')]: '17.5' }));
    expect(settings.lanes[1]?.capacityShare).toBe(0.175);
  });

  it('limits blocks of cells, and wants a lane, a column and a number of each', () => {
    const begun = addBlock(drafted());
    expect([...listFaults(begun)]).toEqual([
      blockInput('b1'),
      blockPartInput('b1', 'laneKeys'),
      blockPartInput('b1', 'columnKeys'),
    ]);
    const spanned = toggleInBlock(
      toggleInBlock(begun, 'b1', 'laneKeys', 'urgent'),
      ...(['b1', 'columnKeys', 'ready'] as const),
    );
    const whole = { ...spanned, texts: { ...spanned.texts, [blockInput('b1')]: '3' } };
    expect(listFaults(whole).size).toBe(0);
    const block = { key: 'b1', laneKeys: ['urgent'], columnKeys: ['ready'], limit: 3 };
    expect(saved(whole).blockLimits).toEqual([block]);
    expect(saved(harden(whole, 'blockLimits', 'b1', true)).blockLimits).toEqual([
      { ...block, isLimitHard: true },
    ]);
    expect(saved(toggleInBlock(whole, 'b1', 'laneKeys', 'planned')).blockLimits![0]).toEqual({
      ...block,
      laneKeys: ['urgent', 'planned'],
    });
    expect(saved(drafted('fr-FR', saved(whole)))).toEqual(saved(whole));
    expect(saved(dropBlock(whole, 'b1'))).toEqual(SETTINGS);
  });

  it('keeps lists of JQL in their order, each with a name and a JQL', () => {
    const begun = addList(drafted());
    expect([...listFaults(begun)]).toEqual([listInput('l1', 'name'), listInput('l1', 'jql')]);
    const late = changeList(begun, 'l1', { name: ' Late ', jql: 'due < now()' });
    const high = changeList(addList(late), 'l2', { name: 'High', jql: 'priority = High' });
    expect(listFaults(high).size).toBe(0);
    const names = (draft: DraftSettings) => saved(draft).jqlLanes?.map(({ name }) => name);
    expect(names(high)).toEqual(['Late', 'High']);
    expect(names(raiseList(high, 'l2'))).toEqual(['High', 'Late']);
    expect(names(raiseList(high, 'l1'))).toEqual(['Late', 'High']);
    expect(names(dropList(high, 'l1'))).toEqual(['High']);
    expect(saved(dropList(late, 'l1'))).toEqual(SETTINGS);
  });

  it('makes limits of lanes and columns hard, and soft again', () => {
    const hard = harden(harden(drafted(), 'lanes', 'urgent', true), 'columns', 'ready', true);
    expect(saved(hard).lanes[0]).toMatchObject({ key: 'urgent', isLimitHard: true });
    expect(saved(hard).columns).toEqual([{ ...SETTINGS.columns[0], isLimitHard: true }]);
    const soft = harden(harden(hard, 'lanes', 'urgent', false), 'columns', 'ready', false);
    expect(saved(soft)).toEqual(SETTINGS);
  });

  it('changes working time', () => {
    const draft = addHoliday(addHoliday(drafted(), '2026-12-25'), '2026-11-11');
    const settings = saved(toggleWorkday(dropHoliday(draft, '2026-12-25'), 6));
    expect(settings.calendar).toEqual({
      ...SETTINGS.calendar,
      ...{ workdays: [1, 2, 3, 4, 5, 6], holidays: ['2026-11-11'] },
    });
    expect(saved(toggleWorkday(drafted(), 3)).calendar.workdays).toEqual([1, 2, 4, 5]);
  });

  it('lets a changed target hold from today on, and an emptied one be the usual one again', () => {
    const before = { ...SETTINGS, targets: [{ measure: 'M1', from: '2026-01-05', value: 0.9 }] };
    const draft = drafted('en-US', before);
    const agreed = (texts: Record<string, string>) =>
      saved({ ...draft, texts: { ...draft.texts, ...texts } }).targets;
    expect(agreed({ [targetInput('M1')]: '95', [targetInput('M3')]: '12' })).toEqual([
      { measure: 'M1', from: '2026-01-05', value: 0.9 },
      { measure: 'M1', from: TODAY, value: 0.95 },
      { measure: 'M3', from: TODAY, value: 12 },
    ]);
    expect(agreed({ [targetInput('M1')]: '' })).toEqual([
      { measure: 'M1', from: '2026-01-05', value: 0.9 },
      { measure: 'M1', from: TODAY, value: 0.85 },
    ]);
    // A second change of the same day takes the place of the first.
    const again = toDraft(
      { ...before, targets: agreed({ [targetInput('M1')]: '95' }) },
      'en-US',
      TODAY,
    );
    expect(
      saved({ ...again, texts: { ...again.texts, [targetInput('M1')]: '80' } }).targets,
    ).toEqual([
      { measure: 'M1', from: '2026-01-05', value: 0.9 },
      { measure: 'M1', from: TODAY, value: 0.8 },
    ]);
  });

  it.each([
    [laneInput('urgent', 'limit'), 'two'],
    [laneInput('urgent', 'limit'), '0'],
    [laneInput('urgent', 'limit'), '2.5'],
    [laneInput('urgent', 'limit'), '1000'],
    [laneInput('urgent', 'answerWithinDays'), ''],
    [laneInput('urgent', 'answerWithinDays'), '-1'],
    [laneInput('urgent', 'answerWithinDays'), '91'],
    [laneInput('planned', 'sleDays'), '400'],
    [laneInput('planned', 'sharePercent'), '101'],
    [columnInput('ready'), '1e9'],
    [targetInput('M1'), '120'],
    [targetInput('M3'), '0'],
    [DATA_SOURCE_INPUT, ''],
  ])('finds the fault in %s = "%s"', (id, text) => {
    expect([...listFaults(typed({ [id]: text }))]).toEqual([id]);
  });

  it('keeps a policy in the words of the team, and none where there are no words', () => {
    const written = writePolicy(drafted(), 'urgent', { fr: 'Une panne, rien d’autre' });
    expect(saved(written).lanes[0]?.policy).toEqual({ en: '', fr: 'Une panne, rien d’autre' });
    expect(saved(writePolicy(written, 'urgent', { fr: '' })).lanes[0]).not.toHaveProperty('policy');
  });

  it('lets a check block by a Decision, and leaves no trace of one that advises again', () => {
    const pilot = { gate: 'cleared', stage: 'pilot' } as const;
    const blocks = agreeOnGate(drafted(), pilot, { mode: 'block' });
    expect([...listFaults(blocks)]).toEqual([gateInput(pilot)]);
    const agreed = agreeOnGate(blocks, pilot, { decision: 'ACQ-7' });
    expect(listFaults(agreed).size).toBe(0);
    expect(saved(agreed).gates).toEqual([{ ...pilot, mode: 'block', decision: 'ACQ-7' }]);
    const warns = agreeOnGate(agreed, pilot, { mode: 'warn' });
    expect(saved(warns).gates).toEqual([{ ...pilot, mode: 'warn' }]);
    expect(saved(agreeOnGate(warns, pilot, { mode: 'advise' })).gates).toEqual([]);
  });

  it('finds a week without a working day and a day that ends before it begins', () => {
    const idle = changeCalendar(drafted(), { workdays: [] });
    expect([...listFaults(idle)]).toEqual([WORKDAYS_INPUT]);
    const backwards = changeCalendar(drafted(), { fromMinute: 1080 });
    expect([...listFaults(backwards)]).toEqual([HOURS_INPUT]);
  });

  it('finds none in what was saved before', () => {
    expect(listFaults(drafted('fr-FR')).size).toBe(0);
  });
});
