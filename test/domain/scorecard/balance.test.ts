import {
  balanceOf,
  excessPoints,
  imbalanceOf,
  shrunkMissShare,
  tileOf,
} from '../../../src/domain/scorecard/balance';
import { headlineOf } from '../../../src/domain/scorecard/headline';
import { MEASURES } from '../../../src/domain/scorecard/all-measures';
import { PAIRS, type MeasureId, type PairId } from '../../../src/domain/scorecard/measure-id';
import type { MeasureView, PairView, Shift } from '../../../src/domain/scorecard/panel';

const noise: Shift = { kind: 'noise', weeks: 26 };
const count = (missShare: number, agreedShare: number, items: number) => ({
  missShare,
  agreedShare,
  items,
});

describe('the excess of a measure', () => {
  it('is shrunk by ten items at the agreed share', () => {
    expect(shrunkMissShare(count(0.43, 0.2, 150))).toBeCloseTo((0.43 * 150 + 2) / 160, 12);
    expect(excessPoints(count(0.43, 0.2, 150))).toBeCloseTo(21.5625, 9);
  });

  it('is never negative, and zero where the target is met exactly', () => {
    expect(excessPoints(count(0.1, 0.15, 100))).toBe(0);
    expect(excessPoints(count(3 / 20, 0.15, 20))).toBe(0);
  });

  it('does not let a small sample lead', () => {
    expect(excessPoints(count(1, 0.2, 2))).toBeLessThan(excessPoints(count(0.4, 0.2, 100)));
  });
});

describe('a pair', () => {
  it.each([
    ['is held when both keep their word', 0, 0, { kind: 'held' }],
    ['is owed by marketing from five points on', 3.1, 21.6, { kind: 'owes', side: 'marketing' }],
    ['is owed by IT', 9.7, 0, { kind: 'owes', side: 'it' }],
    ['is owed even where the smaller excess is large', 12, 30, { kind: 'owes', side: 'marketing' }],
    ['is owed by both when they are as late as each other', 8, 6, { kind: 'both-owe' }],
    ['is near balance below five points', 4, 0, { kind: 'near-balance' }],
    ['is owed at five points exactly', 5, 0, { kind: 'owes', side: 'it' }],
    ['rounds to one decimal before it judges', 4.96, 0, { kind: 'owes', side: 'it' }],
  ] as const)('%s', (_, it, marketing, balance) => {
    expect(balanceOf(it, marketing)).toEqual(balance);
  });

  it('has an imbalance of one decimal', () => expect(imbalanceOf(3.06, 21.56)).toBe(18.5));
});

describe('a tile', () => {
  it.each([
    ['met', count(0.15, 0.15, 20), noise, 'on-target'],
    [
      'met, but really getting worse',
      count(0.1, 0.15, 20),
      { kind: 'worse', sinceWeek: '2026-05-04' },
      'watch',
    ],
    [
      'met and getting better',
      count(0.1, 0.15, 20),
      { kind: 'better', sinceWeek: '2026-05-04' },
      'on-target',
    ],
    ['one miss too many in a small sample', count(2 / 8, 1 / 8, 8), noise, 'watch'],
    ['a quarter over what was agreed', count(0.25, 0.2, 100), noise, 'watch'],
    ['more than a quarter over', count(0.26, 0.2, 100), noise, 'off-target'],
  ] as const)('%s', (_, miss, shift, tile) => {
    expect(tileOf(miss, shift)).toBe(tile);
  });
});

function view(id: MeasureId, excess: number | undefined, n: number): MeasureView {
  const { side, unit, direction, target, owners, formulaVersion } = MEASURES[id];
  const common = { id, side, unit, direction, target, owners, formulaVersion };
  const rest = { basis: { kind: 'history' }, notes: [], exclusions: [], causes: [] } as const;
  if (excess === undefined)
    return { ...common, ...rest, figure: { kind: 'not-enough', n, needed: 8 } };
  return {
    ...common,
    ...rest,
    figure: {
      kind: 'ready',
      value: 0,
      n,
      missShare: 0,
      shrunkMissShare: 0,
      excessPoints: excess,
      tile: 'on-target',
      shift: noise,
      weeks: [],
    },
  };
}

function pair(
  id: PairId,
  it: number | undefined,
  marketing: number | undefined,
  n = 100,
): PairView {
  const views = {
    it: view(PAIRS[id].it, it, n),
    marketing: view(PAIRS[id].marketing, marketing, n),
  };
  if (it === undefined || marketing === undefined)
    return { id, ...views, balance: { kind: 'not-measurable' } };
  return {
    id,
    ...views,
    balance: balanceOf(it, marketing),
    imbalance: imbalanceOf(it, marketing),
  };
}

describe('the headline', () => {
  it.each([
    [
      'names the largest imbalance',
      [pair('A', 7, 0), pair('B', 3, 21.5)],
      { kind: 'owes', pair: 'B', side: 'marketing', notMeasurable: 0 },
    ],
    [
      'names a runner-up within two points',
      [pair('A', 20, 0), pair('B', 0, 18)],
      { kind: 'owes', pair: 'A', side: 'it', runnerUp: 'B', notMeasurable: 0 },
    ],
    [
      'names no runner-up beyond two points',
      [pair('A', 20, 0), pair('B', 0, 17.9)],
      { kind: 'owes', pair: 'A', side: 'it', notMeasurable: 0 },
    ],
    [
      'breaks a tie within 0.1 by the larger excess',
      [pair('A', 10.1, 0), pair('B', 5, 15)],
      { kind: 'owes', pair: 'B', side: 'marketing', runnerUp: 'A', notMeasurable: 0 },
    ],
    [
      'breaks it then by the larger of the smaller samples',
      [pair('A', 10, 0, 20), pair('B', 0, 10, 30)],
      { kind: 'owes', pair: 'B', side: 'marketing', runnerUp: 'A', notMeasurable: 0 },
    ],
    [
      'breaks it at last by the letter',
      [pair('B', 0, 10), pair('A', 10, 0)],
      { kind: 'owes', pair: 'A', side: 'it', runnerUp: 'B', notMeasurable: 0 },
    ],
    [
      'says that both owe where nobody owes more',
      [pair('A', 6, 7), pair('B', 8, 9)],
      { kind: 'both-owe', pair: 'B', notMeasurable: 0 },
    ],
    [
      'takes the larger excess where both owe as much',
      [pair('A', 8, 8), pair('B', 6, 10)],
      { kind: 'both-owe', pair: 'B', notMeasurable: 0 },
    ],
    [
      'says that all is held',
      [pair('A', 0, 0), pair('B', 3, 0)],
      { kind: 'all-held', notMeasurable: 0 },
    ],
    [
      'counts the pairs that cannot be measured',
      [pair('A', 9, 0), pair('B', undefined, 30)],
      { kind: 'owes', pair: 'A', side: 'it', notMeasurable: 1 },
    ],
    [
      'says when nothing can be measured',
      [pair('A', undefined, 3), pair('B', 1, undefined)],
      { kind: 'nothing-measurable' },
    ],
  ] as const)('%s', (_, pairs, headline) => {
    expect(headlineOf(pairs)).toEqual(headline);
  });
});
