import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import type { RosterEntry } from '../../../src/domain/settings';
import { answers, anIssue, comments, history, rewrites, sets } from '../../support/builders/issue';
import { at } from '../../support/builders/instant';
import { actor, CAMILLE, INES, ROSTER, WEI } from '../../support/builders/people';
import { aContext, measure } from '../../support/builders/scorecard';
import { ANSWER, LANE, RESOLUTION, STATUS } from '../../support/builders/settings';

const KARIM = 'account-karim';
const LIAISON = 'account-liaison';
const ABROAD = 'account-abroad';

const ARCHITECTS: readonly RosterEntry[] = [
  ...ROSTER,
  { accountId: KARIM, side: 'it', role: 'architect', from: '2026-01-01' },
  { accountId: LIAISON, side: 'it', role: 'liaison', from: '2026-01-01' },
  { accountId: ABROAD, side: 'marketing', role: 'liaison', from: '2026-01-01' },
];

const context = aContext({ site: { roster: ARCHITECTS } });
const STEPS = ['2026-03-02 New', '2026-03-03 In triage', '2026-03-10 Ready'];

const request = (
  entries: readonly TimelineEntry[],
  steps: readonly string[] = STEPS,
  more: Partial<Parameters<typeof anIssue>[0]> = {},
): Timeline => anIssue({ history: history(...steps), entries, ...more });

const assigns = (who: string, when: string): TimelineEntry => ({
  kind: 'presence',
  field: 'assignee',
  at: at(when),
  actor: actor(who),
  from: false,
  to: true,
});

const moves = (who: string, when: string): TimelineEntry => ({
  kind: 'status',
  at: at(when),
  actor: actor(who),
  from: STATUS.New,
  to: STATUS['In triage'],
});

type Is = 'early' | 'none' | 'out';
const cases: readonly (readonly [title: string, issue: Timeline, is: Is])[] = [
  ['a comment by the architect before Ready', request([comments(KARIM, '2026-03-04')]), 'early'],
  ['a comment by IT’s liaison', request([comments(LIAISON, '2026-03-04')]), 'early'],
  [
    'a comment of nineteen characters is no act',
    request([comments(KARIM, '2026-03-04', 19)]),
    'none',
  ],
  ['a comment of twenty is one', request([comments(KARIM, '2026-03-04', 20)]), 'early'],
  ['a comment by somebody else of IT', request([comments(INES, '2026-03-04')]), 'none'],
  ['a comment by marketing’s liaison', request([comments(ABROAD, '2026-03-04')]), 'none'],
  ['a comment by marketing', request([comments(CAMILLE, '2026-03-04')]), 'none'],
  ['a comment after Ready comes too late', request([comments(KARIM, '2026-03-11')]), 'none'],
  [
    'a comment in the instant of Ready is not before it',
    request([comments(KARIM, '2026-03-10')]),
    'none',
  ],
  ['an answer', request([answers(KARIM, '2026-03-09', ANSWER.yes)]), 'early'],
  [
    'a move',
    request([moves(KARIM, '2026-03-03')], ['2026-03-02 New', '2026-03-10 Ready']),
    'early',
  ],
  ['an assignment', request([assigns(KARIM, '2026-03-04')]), 'early'],
  ['a change of the lane', request([sets(KARIM, '2026-03-04', 'lane', LANE.planned)]), 'early'],
  ['a change of the text', request([rewrites(KARIM, '2026-03-04')]), 'early'],
  [
    'a field that nobody watches is no act',
    request([sets(KARIM, '2026-03-04', 'route', '1')]),
    'none',
  ],
  [
    'one who was not yet an architect then',
    request([comments(KARIM, '2025-12-30')], ['2025-12-29 New', '2026-03-10 Ready']),
    'none',
  ],
  [
    'where Ready was skipped, the build is it',
    request([comments(KARIM, '2026-03-04')], ['2026-03-02 New', '2026-03-10 In build']),
    'early',
  ],
  ['one that is not ready is out', request([], ['2026-03-02 New']), 'out'],
  [
    'one that was ready before the window is out',
    request([], ['2025-11-03 New', '2025-11-04 Ready']),
    'out',
  ],
  ['delivery work is out', request([], STEPS, { type: 'story' }), 'out'],
  [
    'a void one is out',
    request(
      [sets(WEI, '2026-03-12', 'resolution', RESOLUTION.duplicate)],
      [...STEPS, '2026-03-12 Stopped'],
    ),
    'out',
  ],
];

describe('M10 Early architecture', () => {
  it.each(cases)('%s', (_title, issue, is) => {
    const { items, misses, rows } = measure('M10', [issue], context);
    expect({ items, misses }).toEqual({
      items: is === 'out' ? 0 : 1,
      misses: is === 'none' ? 1 : 0,
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(is === 'out' ? [] : [is]);
  });

  it('says who was there by role, and never by name', () => {
    const { rows } = measure('M10', [request([comments(KARIM, '2026-03-04')])], context);
    expect(rows).toMatchObject([{ act: { role: 'architect', kind: 'words' } }]);
    expect(JSON.stringify(rows)).not.toContain(String(actor(KARIM)));
  });

  it('leaves out, and counts, what passed a status without a stage', () => {
    const issue = request([], ['2026-03-02 New', '2026-03-03 Legal hold', '2026-03-10 Ready']);
    expect(measure('M10', [issue], context)).toMatchObject({ items: 0, excluded: 1, rows: [] });
  });

  it.each([
    ['what the architect understood', { kind: 'restatement' }, 0],
    ['a promise of the form', { kind: 'promise', answerBy: at('2026-03-05') }, 1],
  ] as const)('with us: %s', (_, act, misses) => {
    const acts = [{ ...act, at: at('2026-03-04'), actor: actor(KARIM) }];
    const beside = () => ({ acts, waivers: [], wholes: [] });
    expect(measure('M10', [request([])], context, 90, beside).misses).toBe(misses);
  });

  it('counts requests with a liaison on either side', () => {
    const named = request([], STEPS, { now: { present: ['liaisonIt', 'liaisonMarketing'] } });
    const half = request([], STEPS, { now: { present: ['liaisonIt'] } });
    expect(measure('M10', [named, half], context).share.count('M10.liaisons')).toBe(1);
  });
});
