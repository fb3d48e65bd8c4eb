import fc from 'fast-check';
import { openRoster, roleAt, sideOfAccount } from '../../src/domain/roster';
import { beginOn, isOpen, join, leave, takeRole } from '../../src/domain/roster-edit';
import type { RosterEntry } from '../../src/domain/settings';
import { actorIdOf } from '../../src/domain/actor';
import { openTimeZone } from '../../src/domain/time-zone';

const UTC = openTimeZone('UTC');
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;
const sideOf = (entries: readonly RosterEntry[], accountId: string, day: string) =>
  sideOfAccount(openRoster(entries, UTC), accountId, at(day));
const roleOf = (entries: readonly RosterEntry[], accountId: string, day: string) =>
  roleAt(openRoster(entries, UTC), actorIdOf(accountId), at(day));

const noe: RosterEntry = { accountId: 'noe', side: 'it', from: '2026-01-01' };

describe('the roster is edited by day', () => {
  it('who joins stands on the side from that day on', () => {
    const after = join([], { accountId: 'noe', side: 'it', from: '2026-03-01' });
    expect(sideOf(after, 'noe', '2026-02-28')).toBe('other');
    expect(sideOf(after, 'noe', '2026-03-01')).toBe('it');
  });

  it('who is there already is not there twice', () => {
    const before = [noe];
    expect(join(before, { accountId: 'noe', side: 'it', from: '2026-03-01' })).toBe(before);
  });

  it('who changes sides keeps the old one for what was before', () => {
    const after = join([noe], { accountId: 'noe', side: 'marketing', from: '2026-03-01' });
    expect(sideOf(after, 'noe', '2026-02-28')).toBe('it');
    expect(sideOf(after, 'noe', '2026-03-01')).toBe('marketing');
    expect(after.filter((entry) => isOpen(entry, '2026-03-01'))).toHaveLength(1);
  });

  it('who leaves is kept for what was before', () => {
    const after = leave([noe], noe, '2026-03-01');
    expect(sideOf(after, 'noe', '2026-02-28')).toBe('it');
    expect(sideOf(after, 'noe', '2026-03-01')).toBe('other');
  });

  it('who leaves on the day of coming was never there', () => {
    expect(leave([noe], noe, '2026-01-01')).toEqual([]);
  });

  it('who left and comes back is there twice, one after the other', () => {
    const gone = leave([noe], noe, '2026-03-01');
    const back = join(gone, { accountId: 'noe', side: 'it', from: '2026-05-01' });
    expect(sideOf(back, 'noe', '2026-02-01')).toBe('it');
    expect(sideOf(back, 'noe', '2026-04-01')).toBe('other');
    expect(sideOf(back, 'noe', '2026-05-01')).toBe('it');
  });

  it('a role holds from its day on', () => {
    const after = takeRole([noe], noe, { role: 'architect', from: '2026-03-01' });
    expect(roleOf(after, 'noe', '2026-02-28')).toBeUndefined();
    expect(roleOf(after, 'noe', '2026-03-01')).toBe('architect');
    expect(sideOf(after, 'noe', '2026-02-28')).toBe('it');
  });

  it('a role given on the first day, or taken back, leaves one line', () => {
    const given = takeRole([noe], noe, { role: 'lead', from: '2026-01-01' });
    expect(given).toEqual([{ ...noe, role: 'lead' }]);
    expect(takeRole(given, given[0]!, { role: undefined, from: '2026-01-01' })).toEqual([noe]);
  });

  it('an earlier beginning moves what was done then to the side', () => {
    const after = beginOn([noe], noe, '2025-01-01');
    expect(sideOf(after, 'noe', '2025-06-01')).toBe('it');
  });

  it('nobody is ever on two sides at once, whatever is done in the order of days', () => {
    const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
    const deed = fc.record({
      who: fc.constantFrom('a', 'b'),
      what: fc.constantFrom('it', 'marketing', 'leave', 'architect', 'none'),
    });
    fc.assert(
      fc.property(fc.array(deed, { minLength: 4, maxLength: 4 }), (deeds) => {
        const end = deeds.reduce<readonly RosterEntry[]>((entries, { who, what }, index) => {
          const day = days[index]!;
          const member = entries.find((each) => each.accountId === who && isOpen(each, day));
          if (what === 'it' || what === 'marketing') {
            return join(entries, { accountId: who, side: what, from: day });
          }
          if (!member) return entries;
          if (what === 'leave') return leave(entries, member, day);
          const role = what === 'architect' ? 'architect' : undefined;
          return takeRole(entries, member, { role, from: day });
        }, []);
        for (const who of ['a', 'b']) {
          for (const day of [...days, '2026-05-01']) {
            const holding = end.filter(
              ({ accountId, from, to }) =>
                accountId === who && from <= day && (to === undefined || day < to),
            );
            expect(holding.length).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
