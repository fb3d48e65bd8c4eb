import { toDayNumber, toIsoDay } from '../../../src/domain/day';
import {
  joinWeeks,
  readShift,
  seriesStart,
  type WeekPoint,
} from '../../../src/domain/scorecard/xmr';

const MONDAY = toDayNumber('2026-01-05');
const points = (...shares: readonly number[]): WeekPoint[] =>
  shares.map((missShare, i) => ({ week: MONDAY + 7 * i, missShare, items: 10 }));
const sums = (...items: readonly number[]) =>
  items.map((n, i) => ({ week: MONDAY + 7 * i, misses: n / 2, base: n, items: n }));

const shiftOf = (series: readonly WeekPoint[], weeks: number) => readShift(series, weeks).shift;

/** Mean 0.3, mean moving range 0.1: limits at 0.3 ± 0.266. */
const baseline = [0.25, 0.35, 0.25, 0.35, 0.25, 0.35, 0.25, 0.35, 0.25, 0.35];

describe('real shift or noise', () => {
  it('needs ten weeks', () => {
    expect(shiftOf(points(...baseline.slice(1)), 9)).toEqual({
      kind: 'not-enough-weeks',
      weeks: 9,
    });
  });

  it('calls ups and downs inside the limits noise', () => {
    expect(shiftOf(points(...baseline, 0.1, 0.5, 0.2), 13)).toEqual({ kind: 'noise', weeks: 13 });
  });

  it('tells one point outside the limits', () => {
    expect(shiftOf(points(...baseline, 0.3, 0.57), 12)).toEqual({
      kind: 'worse',
      sinceWeek: toIsoDay(MONDAY + 7 * 11),
    });
    expect(shiftOf(points(...baseline, 0.3, 0.56), 12).kind).toBe('noise');
  });

  it('tells eight in a row on one side, since the first of them', () => {
    const eight = [0.28, 0.28, 0.28, 0.28, 0.28, 0.28, 0.28, 0.28];
    expect(shiftOf(points(...baseline, ...eight), 18)).toEqual({
      kind: 'better',
      sinceWeek: toIsoDay(MONDAY + 7 * 10),
    });
    expect(shiftOf(points(...baseline, ...eight.slice(1)), 17).kind).toBe('noise');
  });

  it('does not move the limits when later weeks come', () => {
    const worse = new Array<number>(20).fill(0.6);
    expect(shiftOf(points(...baseline, ...worse), 30).kind).toBe('worse');
  });

  it('forgets a signal that the process has come back from', () => {
    const calm = [0.25, 0.35, 0.25, 0.35, 0.25, 0.35, 0.25, 0.35];
    expect(shiftOf(points(...baseline, 0.9, ...calm), 19).kind).toBe('noise');
  });
});

describe('limits and signals', () => {
  it('are not there before ten points', () => {
    const reading = readShift(points(...baseline.slice(1)), 9);
    expect(reading.limits).toBeUndefined();
    expect(reading.signals).toEqual(new Array(9).fill(undefined));
  });

  it('are those of the first ten points, whatever comes later', () => {
    const { limits } = readShift(points(...baseline, 0.9, 0.9, 0), 13);
    expect(limits).toMatchObject({ baselinePoints: 10 });
    expect(limits?.mean).toBeCloseTo(0.3);
    expect(limits?.lower).toBeCloseTo(0.034);
    expect(limits?.upper).toBeCloseTo(0.566);
  });

  it('stay where a share can be', () => {
    const wild = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    expect(readShift(points(...wild), 10).limits).toMatchObject({ lower: 0, upper: 1 });
  });

  it('mark each point outside, below as well as above', () => {
    const { signals } = readShift(points(...baseline, 0.57, 0.3, 0.03, 0.035), 14);
    expect(signals.slice(10)).toEqual(['outside', undefined, 'outside', undefined]);
  });

  it('mark every point of a run of eight, and none of a run of seven', () => {
    const eight = new Array<number>(8).fill(0.28);
    expect(readShift(points(...baseline, ...eight), 18).signals).toEqual([
      ...new Array<undefined>(10).fill(undefined),
      ...new Array<string>(8).fill('run'),
    ]);
    // The mean itself belongs to no side: it ends a run.
    const cut = [...eight.slice(1), 0.3, ...eight.slice(1)];
    const flat = new Array<number>(10).fill(0.3);
    expect(readShift(points(...flat, ...cut), 25).signals.includes('run')).toBe(false);
  });

  it('call a point outside that, even inside a run', () => {
    const run = [0.28, 0.28, 0.28, 0.28, 0.28, 0.28, 0.28, 0.01];
    const { signals, shift } = readShift(points(...baseline, ...run), 18);
    expect(signals.slice(-2)).toEqual(['run', 'outside']);
    expect(shift).toEqual({ kind: 'better', sinceWeek: toIsoDay(MONDAY + 7 * 10) });
  });

  it('keep a signal marked that is too old to be a shift', () => {
    const calm = [0.25, 0.35, 0.25, 0.35, 0.25, 0.35, 0.25, 0.35];
    const { signals, shift } = readShift(points(...baseline, 0.9, ...calm), 19);
    expect(signals[10]).toBe('outside');
    expect(shift.kind).toBe('noise');
  });
});

describe('weeks', () => {
  it('with fewer than five items join the next', () => {
    const joined = joinWeeks(sums(5, 2, 2, 1, 8));
    expect(joined.map(({ week, items }) => [(week - MONDAY) / 7, items])).toEqual([
      [0, 5],
      [1, 5],
      [4, 8],
    ]);
  });

  it('left over at the end wait for more', () => {
    expect(joinWeeks(sums(6, 3))).toHaveLength(1);
  });

  it('begin at a Monday that stays for a quarter', () => {
    const starts = new Set<number>();
    for (let day = MONDAY; day < MONDAY + 91; day++) {
      const start = seriesStart(day);
      starts.add(start);
      expect(toIsoDay(start)).toBe(toIsoDay(start - ((start - MONDAY) % 7)));
      expect(Math.floor((day - start) / 7)).toBeGreaterThanOrEqual(26);
      expect(Math.floor((day - start) / 7)).toBeLessThan(39);
    }
    expect(starts.size).toBeLessThanOrEqual(2);
  });
});
