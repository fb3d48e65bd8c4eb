import {
  fieldsOfAnswer,
  findAnswerProblem,
  readAnswer,
  isPutOffOver,
} from '../../../src/domain/standing/answer';
import { findAnswerDue } from '../../../src/domain/standing/answer-due';

const TODAY = '2026-11-22';

describe('an answer', () => {
  it.each([
    [{ kind: 'yes', detail: '' }, undefined],
    [{ kind: 'yes-if', detail: ' ' }, 'missing-condition'],
    [{ kind: 'yes-if', detail: 'Consent first' }, undefined],
    [{ kind: 'not-now', detail: 'Busy' }, 'missing'],
    [{ kind: 'not-now', detail: '', date: '2026-11-21' }, 'past'],
    [{ kind: 'not-now', detail: '', date: TODAY }, undefined],
    [{ kind: 'no-but', detail: 'Use the CRM' }, 'missing-alternative'],
    [{ kind: 'no-but', detail: 'Use the loyalty mail of the CRM' }, undefined],
    [{ kind: 'no-but', detail: 'https://a.test' }, undefined],
  ] as const)('%j has the problem %s', (draft, kind) => {
    expect(findAnswerProblem(draft, TODAY)?.kind).toBe(kind);
  });

  it('reads back as it was given', () => {
    const { values } = fieldsOfAnswer({ kind: 'not-now', detail: ' Peak ', date: '2027-01-10' });
    expect(readAnswer(values)).toEqual({ kind: 'not-now', from: '2027-01-10', why: 'Peak' });
  });

  it('of another kind takes detail and date of the older one away', () => {
    expect(fieldsOfAnswer({ kind: 'yes', detail: 'left over', date: '2027-01-10' })).toEqual({
      values: { answer: 'yes' },
      cleared: ['answerDetail', 'answerDate'],
    });
  });

  it('given in Jira’s own dialog may lack its detail', () => {
    expect(readAnswer({ answer: 'no-but' })).toEqual({ kind: 'no-but', alternative: undefined });
    expect(readAnswer({ answer: '10044' })).toBeUndefined();
    expect(readAnswer({})).toBeUndefined();
  });
});

describe('a "not now"', () => {
  it('is over when its day is past, not on the day itself', () => {
    expect(isPutOffOver({ answerDate: '2026-03-14' }, '2026-03-14')).toBe(false);
    expect(isPutOffOver({ answerDate: '2026-03-14' }, '2026-03-15')).toBe(true);
    expect(isPutOffOver({}, '2026-03-15')).toBe(false);
  });
});

describe('when an answer is due', () => {
  const calendar = {
    ...{ timeZone: 'Etc/UTC', workdays: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1080 },
    holidays: [],
  };
  const project = {
    calendar,
    lanes: [
      { key: 'urgent', optionId: '1', answerWithinDays: 0.5 },
      { key: 'planned', optionId: '2', answerWithinDays: 2 },
    ],
    dataSourceAnswerWithinDays: 3,
  };
  // A Friday, 17:00.
  const createdAt = Date.UTC(2026, 10, 20, 17);
  const due = (values: object, promised?: string) => {
    const at = findAnswerDue({ createdAt, values }, project, promised);
    return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);
  };

  it('is what was promised', () => {
    expect(due({}, '2026-12-01T10:00:00Z')).toBe('2026-12-01T10:00');
  });

  it.each([
    [{}, '2026-11-24T17:00'],
    [{ lane: 'urgent' }, '2026-11-23T12:30'],
    [{ lane: 'planned', variant: 'data-source' }, '2026-11-25T17:00'],
  ])('without a promise is the target of %j in working time', (values, at) => {
    expect(due(values)).toBe(at);
  });

  it('cannot be told for a lane without a target', () => {
    expect(due({ lane: '10077' })).toBeUndefined();
  });
});
