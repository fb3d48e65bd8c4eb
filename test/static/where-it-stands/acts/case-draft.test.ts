import {
  draftOfIt,
  draftOfMarketing,
  readEstimate,
  readIt,
  readMarketing,
} from '../../../../static/app/src/where-it-stands/acts/case-draft';

describe('an estimate as it is typed', () => {
  it.each([
    [
      { low: '1000', likely: '2 000', high: '3\u202f000' },
      { low: 1000, likely: 2000, high: 3000 },
    ],
    [
      { low: '', likely: '', high: '' },
      { low: 0, likely: 0, high: 0 },
    ],
    [
      { low: '', likely: '5', high: '5' },
      { low: 0, likely: 5, high: 5 },
    ],
  ])('%j is read', (draft, estimate) => {
    expect(readEstimate(draft)).toEqual(estimate);
  });

  it.each([
    { low: '3', likely: '2', high: '4' },
    { low: '1', likely: '2', high: '' },
    { low: '-1', likely: '2', high: '3' },
    { low: '1.5', likely: '2', high: '3' },
    { low: '1', likely: '2', high: '1000000000001' },
    { low: 'some', likely: '2', high: '3' },
  ])('%j is not', (draft) => {
    expect(readEstimate(draft)).toBeUndefined();
  });
});

describe('a half of a case', () => {
  const range = { low: 1, likely: 2, high: 3 };
  const nothing = { low: 0, likely: 0, high: 0 };

  it('of IT is what was saved, once it is opened again', () => {
    const says = { purchase: range, deployment: nothing, integration: range, operation: nothing };
    expect(readIt(draftOfIt(says))).toEqual(says);
    expect(draftOfIt(undefined).purchase).toEqual({ low: '', likely: '', high: '' });
  });

  it('of marketing is what was saved, once it is opened again', () => {
    const says = { opportunity: range, audience: 'Members', signal: 'A tenth', confidence: 'low' };
    expect(readMarketing(draftOfMarketing({ ...says, confidence: 'low' }))).toEqual(says);
  });

  it('may be begun without knowing how sure one is', () => {
    expect(readMarketing(draftOfMarketing(undefined))).toMatchObject({ confidence: undefined });
  });

  it('is not read where one amount is none', () => {
    const wrong = { low: '2', likely: '1', high: '3' };
    expect(readIt({ ...draftOfIt(undefined), operation: wrong })).toBeUndefined();
    expect(readMarketing({ ...draftOfMarketing(undefined), opportunity: wrong })).toBeUndefined();
  });
});
