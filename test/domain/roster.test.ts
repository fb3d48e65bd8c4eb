import { actorIdOf, NOBODY, UNKNOWN_ACTOR } from '../../src/domain/actor';
import { openRoster, roleAt, sideAt, sideOfAccount } from '../../src/domain/roster';
import { openTimeZone } from '../../src/domain/time-zone';

const at = (iso: string): number => Date.parse(iso) / 1000;
const roster = openRoster(
  [
    { accountId: 'karim', side: 'it', role: 'architect', from: '2026-01-01' },
    { accountId: 'aminata', side: 'marketing', from: '2026-01-01', to: '2026-03-01' },
    { accountId: 'aminata', side: 'it', from: '2026-03-01' },
  ],
  openTimeZone('Europe/Paris'),
);

describe('the roster', () => {
  it('tells the side at the time of the act, in the zone of the site', () => {
    const aminata = actorIdOf('aminata');
    expect(sideAt(roster, aminata, at('2026-02-28T22:59:59Z'))).toBe('marketing');
    expect(sideAt(roster, aminata, at('2026-02-28T23:00:00Z'))).toBe('it');
    expect(sideAt(roster, aminata, at('2025-12-01'))).toBe('other');
  });

  it('puts a stranger on no side, and an app nowhere', () => {
    expect(sideOfAccount(roster, 'nobody-knows', at('2026-02-01'))).toBe('other');
    expect(sideAt(roster, UNKNOWN_ACTOR, at('2026-02-01'))).toBe('other');
    expect(sideAt(roster, NOBODY, at('2026-02-01'))).toBeUndefined();
  });

  it('knows roles', () => {
    expect(roleAt(roster, actorIdOf('karim'), at('2026-02-01'))).toBe('architect');
    expect(roleAt(roster, actorIdOf('aminata'), at('2026-02-01'))).toBeUndefined();
  });
});

describe('an actor id', () => {
  it('is the same each time, fits 48 bits, and tells accounts apart', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => actorIdOf(`712020:${i}-account`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids)).toBeLessThan(2 ** 48);
    expect(Math.max(...ids)).toBeGreaterThan(2 ** 47);
    expect(Math.min(...ids)).toBeGreaterThan(1);
    expect(actorIdOf('712020:7-account')).toBe(ids[7]);
  });
});
