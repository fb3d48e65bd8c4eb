import fc from 'fast-check';
import { isOpen } from '../../src/domain/roster-edit';
import { followGroups, stopFollowing } from '../../src/domain/roster-groups';
import type { RosterEntry, RosterGroup } from '../../src/domain/settings';

const TODAY = '2026-11-20';
const BEFORE = '2026-03-02';
const IT: RosterGroup = { groupId: 'g1', name: 'it', side: 'it' };
const MARKETING: RosterGroup = { groupId: 'g2', name: 'marketing', side: 'marketing' };
const GROUPS = [IT, MARKETING];

const byHand = (accountId: string, side: RosterEntry['side'] = 'it'): RosterEntry => ({
  ...{ accountId, side, from: BEFORE },
});
const byGroup = (accountId: string, { groupId, side }: RosterGroup): RosterEntry => ({
  ...{ accountId, side, from: BEFORE, groupId },
});
const follow = (
  roster: readonly RosterEntry[],
  members: Readonly<Record<string, readonly string[]>>,
  groups = GROUPS,
) => followGroups(roster, groups, new Map(Object.entries(members)), TODAY);

describe('a roster that follows groups', () => {
  it('takes in from today on who came into a group', () => {
    expect(follow([byHand('a')], { g1: ['a', 'b'], g2: ['c'] })).toEqual([
      byHand('a'),
      { accountId: 'b', side: 'it', from: TODAY, groupId: 'g1' },
      { accountId: 'c', side: 'marketing', from: TODAY, groupId: 'g2' },
    ]);
  });

  it('lets go today who left the group, and keeps the past of it', () => {
    const entry = { ...byGroup('a', IT), role: 'lead' as const };
    expect(follow([entry], { g1: [], g2: [] })).toEqual([{ ...entry, to: TODAY }]);
  });

  it('moves who went from one group to the other', () => {
    expect(follow([byGroup('a', IT)], { g1: [], g2: ['a'] })).toEqual([
      { ...byGroup('a', IT), to: TODAY },
      { accountId: 'a', side: 'marketing', from: TODAY, groupId: 'g2' },
    ]);
  });

  it('takes back who came back, as of today', () => {
    const former = { ...byGroup('a', IT), to: '2026-06-01' };
    expect(follow([former], { g1: ['a'] })).toEqual([
      former,
      { accountId: 'a', side: 'it', from: TODAY, groupId: 'g1' },
    ]);
  });

  it('leaves alone whom a hand has named, on whichever side', () => {
    const roster = [byHand('a', 'marketing'), byHand('b')];
    expect(follow(roster, { g1: ['a'], g2: [] })).toEqual(roster);
  });

  it('leaves alone whom a group brought that cannot be read, or is not followed', () => {
    const roster = [byGroup('a', IT)];
    expect(follow(roster, { g2: [] })).toEqual(roster);
    expect(follow(roster, { g1: [] }, [MARKETING])).toEqual(roster);
  });

  it('keeps as named by hand who came by a group that is followed no longer', () => {
    expect(stopFollowing([byGroup('a', IT), byGroup('b', MARKETING)], 'g1')).toEqual([
      byHand('a'),
      byGroup('b', MARKETING),
    ]);
  });

  const person = fc.constantFrom('a', 'b', 'c', 'd');
  const entry = fc.record(
    {
      accountId: person,
      side: fc.constantFrom('it' as const, 'marketing' as const),
      from: fc.constantFrom(BEFORE, TODAY),
      groupId: fc.constantFrom('g1', 'g2'),
    },
    { requiredKeys: ['accountId', 'side', 'from'] },
  );
  const roster = fc.uniqueArray(entry, { selector: (each) => each.accountId });
  const members = fc.record({ g1: fc.uniqueArray(person), g2: fc.uniqueArray(person) });

  it('is the same once more, has nobody twice, and everybody of the groups on a side', () => {
    fc.assert(
      fc.property(roster, members, (before, groups) => {
        const after = follow(before, groups);
        expect(follow(after, groups)).toEqual(after);
        const open = after.filter((each) => isOpen(each, TODAY)).map((each) => each.accountId);
        expect(new Set(open).size).toBe(open.length);
        for (const id of [...groups.g1, ...groups.g2]) expect(open).toContain(id);
        for (const each of before.filter(({ groupId }) => groupId === undefined))
          expect(after).toContainEqual(each);
      }),
    );
  });
});
