import fc from 'fast-check';
import { percentile, sortedNumbers } from '../../../src/domain/flow/percentile';

const oneTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('percentile by nearest rank', () => {
  it.each([
    [1, 85, 1],
    [10, 50, 5],
    [11, 50, 6],
    [11, 85, 10],
    [20, 85, 17],
    [40, 85, 34],
    [100, 85, 85],
    [7, 100, 7],
  ])('of 1 to %i at %i %% is %i', (n, percent, value) => {
    expect(percentile(oneTo(n), percent)).toBe(value);
  });

  it('of nothing is undefined', () => expect(percentile([], 85)).toBeUndefined());

  it('is one of the values, and grows with the percentage', () => {
    const values = fc.array(fc.integer(), { minLength: 1 }).map(sortedNumbers);
    const percent = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(values, percent, percent, (sorted, p, q) => {
        const [low, high] = [
          percentile(sorted, Math.min(p, q))!,
          percentile(sorted, Math.max(p, q))!,
        ];
        expect(sorted).toContain(low);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('leaves at most the rest above it', () => {
    const values = fc.array(fc.integer(), { minLength: 1 }).map(sortedNumbers);
    fc.assert(
      fc.property(values, (sorted) => {
        const p85 = percentile(sorted, 85)!;
        const above = sorted.filter((value) => value > p85).length;
        expect(above * 100).toBeLessThanOrEqual(15 * sorted.length);
      }),
    );
  });
});
