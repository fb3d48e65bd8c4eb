import { missingPermissions, membersOf } from '../../../src/domain/health/needed-permissions';
import {
  isTimeForTheNext,
  proposeNext,
  type Prospect,
} from '../../../src/domain/health/next-project';
import { fieldsNotShown } from '../../../src/domain/health/shown-fields';
import { REQUEST_SCREEN } from '../../../src/domain/setup/desired-screens';

describe('permissions that a side lacks', () => {
  const members = { it: ['dev'], marketing: ['pm'] };
  const ALL = [
    ...['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS'],
    ...['LINK_ISSUES', 'SCHEDULE_ISSUES'],
  ];
  const may = (accountId: string, permissions: readonly string[]) => ({
    accountId,
    projects: Object.fromEntries(permissions.map((key) => [key, ['1']])),
  });

  it('are none where both may what they have to', () => {
    expect(missingPermissions('1', members, [may('dev', ALL), may('pm', ALL)])).toEqual([]);
  });

  it('are told by side, and ranking is not asked of marketing', () => {
    const some = ALL.filter((key) => key !== 'SCHEDULE_ISSUES');
    expect(missingPermissions('1', members, [may('dev', some), may('pm', some)])).toEqual([
      {
        kind: 'permission-missing',
        side: 'it',
        permission: 'SCHEDULE_ISSUES',
        accountIds: ['dev'],
      },
    ]);
  });

  it('are told as one thing of who may not even see the space', () => {
    expect(missingPermissions('1', members, [may('dev', ALL), may('pm', [])])).toEqual([
      {
        kind: 'permission-missing',
        side: 'marketing',
        permission: 'BROWSE_PROJECTS',
        accountIds: ['pm'],
      },
    ]);
    // What holds in another space says nothing of this one.
    expect(missingPermissions('2', members, [may('dev', ALL)])).toHaveLength(1);
  });
});

it('a side has who stands on it today, each once', () => {
  const entry = { accountId: 'a', side: 'it' as const, from: '2026-01-01' };
  const roster = [
    { ...entry, to: '2026-03-01' },
    { ...entry, role: 'architect' as const, from: '2026-03-01' },
    { ...entry, role: 'lead' as const, from: '2026-04-01' },
    { ...entry, accountId: 'left', to: '2026-05-01' },
    { ...entry, accountId: 'comes', from: '2027-01-01' },
    { ...entry, accountId: 'other', side: 'marketing' as const },
  ];
  expect(membersOf(roster, 'it', '2026-06-01')).toEqual(['a']);
});

describe('fields that a dialog does not show', () => {
  it('are the mapped ones of the brief that it lacks', () => {
    const fields = { lane: { id: 'f1' }, neededBy: { id: 'f2' }, verdict: { id: 'f3' } };
    expect(fieldsNotShown(fields, ['summary', 'f2'])).toEqual(['lane']);
    expect(fieldsNotShown(fields, ['f1', 'f2'])).toEqual([]);
    expect(REQUEST_SCREEN).not.toContain('verdict');
  });
});

describe('the next space', () => {
  it.each([
    ['2026-10-01', '2026-10-31', true],
    ['2026-10-02', '2026-10-31', false],
  ])('set up last on %s: on %s it is time: %s', (setUpOn, today, isTime) => {
    expect(isTimeForTheNext([{ setUpOn: '2026-01-01' }, { setUpOn }], today)).toBe(isTime);
  });

  it('is not proposed before there is a first one', () => {
    expect(isTimeForTheNext([], '2026-10-31')).toBe(false);
  });

  const NOW = Date.UTC(2026, 9, 31);
  const prospect = (id: string, over: Partial<Prospect> = {}): Prospect => ({
    ...{ id, key: `K${id}`, name: id, style: 'company', issues: 10, lastChangeAt: NOW - 1000 },
    ...over,
  });

  it('is the one with the most work in which there is life, and that can have everything', () => {
    const prospects = [
      prospect('1', { issues: 900 }),
      prospect('2', { issues: 800, style: 'team' }),
      prospect('3', { issues: 700, lastChangeAt: NOW - 40 * 86_400_000 }),
      prospect('4', { issues: 600, lastChangeAt: undefined }),
      prospect('5', { issues: 20 }),
      prospect('6', { issues: 30 }),
    ];
    expect(proposeNext(prospects, ['1'], NOW)?.id).toBe('6');
    expect(proposeNext(prospects, ['1', '5', '6'], NOW)).toBeUndefined();
  });
});
