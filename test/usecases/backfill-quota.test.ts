import type { Backfill } from '../../src/storage/backfill';
import { secondsUntilPoints, spendPoints } from '../../src/usecases/backfill-quota';

const TEN = Date.parse('2026-11-20T10:00:00Z');
const MINUTE_MS = 60_000;
const run: Backfill = {
  ...{ projectId: '1', state: 'running', phase: 0, token: '', issues: 0, total: 0 },
  ...{ startedAt: TEN, beatAt: TEN, quotaHour: 0, quotaPoints: 0, detail: '' },
};

describe("a back-fill's share of Jira's points", () => {
  it('is half of the hour', () => {
    expect(secondsUntilPoints(spendPoints(run, 32_499, TEN), TEN)).toBe(0);
    expect(secondsUntilPoints(spendPoints(run, 32_500, TEN), TEN)).toBeGreaterThan(0);
  });

  it('is waited for until the hour is over, at most as long as the queue can', () => {
    const spent = spendPoints(run, 40_000, TEN);
    expect(secondsUntilPoints(spent, TEN)).toBe(900);
    expect(secondsUntilPoints(spent, TEN + 55 * MINUTE_MS)).toBe(300);
    expect(secondsUntilPoints(spent, TEN + 60 * MINUTE_MS)).toBe(0);
  });

  it('adds up within an hour and begins anew in the next', () => {
    const first = spendPoints(run, 100, TEN);
    expect(spendPoints(first, 50, TEN + 59 * MINUTE_MS).quotaPoints).toBe(150);
    expect(spendPoints(first, 50, TEN + 60 * MINUTE_MS).quotaPoints).toBe(50);
  });
});
