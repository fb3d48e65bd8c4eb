import {
  readKeptView,
  readLetters,
  withChoice,
  withKeptView,
  withLetters,
} from '../../../src/domain/board/kept-choices';

describe('what a user keeps', () => {
  it.each([undefined, null, 7, 'off', [], { letters: false }, { letters: 'on' }])(
    'has letter keys when %j is kept',
    (kept) => expect(readLetters(kept)).toBe(true),
  );

  it('has no letter keys once they were turned off, and again', () => {
    const off = withLetters({ density: 'compact' }, false);
    expect(readLetters(off)).toBe(false);
    expect(off.density).toBe('compact');
    expect(readLetters(withLetters(off, true))).toBe(true);
  });

  it('has a view for each board', () => {
    const one = withKeptView(undefined, '10001', '?mine=1');
    const two = withKeptView(one, '10002', '?q=a');
    expect(readKeptView(two, '10001')).toBe('?mine=1');
    expect(readKeptView(withKeptView(two, '10001', '?slow=1'), '10001')).toBe('?slow=1');
    expect(readKeptView(withKeptView(two, '10001', undefined), '10001')).toBeUndefined();
    expect(readKeptView(two, '10003')).toBeUndefined();
  });

  it.each([{ views: 7 }, { views: [['10001']] }, { views: [['10001', 7]] }, { views: {} }])(
    'has no view when %j is kept',
    (kept) => expect(readKeptView(kept, '10001')).toBeUndefined(),
  );

  it('makes room for the latest views', () => {
    let kept = withChoice(undefined, {});
    for (let board = 1; board <= 60; board += 1) kept = withKeptView(kept, `${board}`, '?mine=1');
    expect(readKeptView(kept, '60')).toBe('?mine=1');
    expect(readKeptView(kept, '1')).toBeUndefined();
    expect(JSON.stringify(kept).length).toBeLessThan(32_768);
  });
});
