import {
  findLetterAct,
  findWalkAct,
  LETTER_ACTS,
  LETTER_KEYS,
  letterSign,
  WALK_ACTS,
  walkSign,
} from '../../../static/app/src/board/board-key-map';

describe('the keys of the board', () => {
  it('mean one thing each', () => {
    const letters = LETTER_ACTS.flatMap((act) => LETTER_KEYS[act]);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((key) => findWalkAct(key, true))).toEqual([]);
  });

  it.each(LETTER_ACTS.flatMap((act) => LETTER_KEYS[act].map((key) => [key, act] as const)))(
    '%s is for %s, and the help writes it',
    (key, act) => {
      expect(findLetterAct(key)).toBe(act);
      const sign = key.toUpperCase();
      expect(act === 'lane' ? '1 2 3 4 5 6 7 8 9 0' : letterSign(act)).toContain(sign);
    },
  );

  it('leave other letters to the browser', () => {
    expect(findLetterAct('q')).toBeUndefined();
    expect(findWalkAct('q', true)).toBeUndefined();
  });

  it.each([
    ['n', true, 'next'],
    ['n', false, undefined],
    ['ArrowRight', false, 'next'],
    ['ArrowUp', true, 'previous'],
    ['Escape', false, 'end'],
  ])('take %s in a walk, letters on: %s, as %s', (key, hasLetters, act) => {
    expect(findWalkAct(key, hasLetters)).toBe(act);
  });

  it('of a walk are written with the word for Escape', () => {
    expect(WALK_ACTS.map((act) => walkSign(act, 'Échap'))).toEqual(['N → ↓', 'P ← ↑', 'Échap']);
  });
});
