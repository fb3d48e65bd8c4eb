import type { ProjectSettings } from '../../../src/domain/settings';
import {
  columnInput,
  laneInput,
  listFaults,
  toDraft,
  toSettings,
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

const typed = (texts: Record<string, string>): DraftSettings => {
  const draft = toDraft(SETTINGS, 'en-US');
  return { ...draft, texts: { ...draft.texts, ...texts } };
};

describe('the settings form', () => {
  it('changes nothing when nothing is typed, in either language', () => {
    expect(toSettings(SETTINGS, toDraft(SETTINGS, 'en-US'))).toEqual(SETTINGS);
    expect(toSettings(SETTINGS, toDraft(SETTINGS, 'fr-FR'))).toEqual(SETTINGS);
  });

  it('shows and reads a decimal as the language writes it', () => {
    const id = laneInput('urgent', 'answerWithinDays');
    expect(toDraft(SETTINGS, 'fr-FR').texts[id]).toBe('0,5');
    const saved = toSettings(SETTINGS, typed({ [id]: '0,25' }));
    expect(saved.lanes[0]?.answerWithinDays).toBe(0.25);
  });

  it('takes an emptied limit away, and keeps what the form does not show', () => {
    const saved = toSettings(SETTINGS, typed({ [columnInput('ready')]: '' }));
    expect(saved.columns).toEqual([{ key: 'ready', statusIds: ['1'] }]);
    expect(saved.calendar).toEqual(SETTINGS.calendar);
  });

  it('gives a status its stage, and the side that the stage waits on', () => {
    const draft = { ...toDraft(SETTINGS, 'en-US'), stages: { '7': 'review' as const } };
    expect(toSettings(SETTINGS, draft).stageMap).toEqual({
      '1': { stage: 'intake', waitsOn: 'it' },
      '7': { stage: 'review', waitsOn: 'marketing' },
    });
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
    [columnInput('ready'), '1e9'],
  ])('finds the fault in %s = "%s"', (id, text) => {
    expect([...listFaults(typed({ [id]: text }))]).toEqual([id]);
  });

  it('finds none in what was saved before', () => {
    expect(listFaults(toDraft(SETTINGS, 'fr-FR')).size).toBe(0);
  });
});
