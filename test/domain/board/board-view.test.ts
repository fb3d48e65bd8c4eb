import fc from 'fast-check';
import {
  isFiltered,
  isShown,
  listActiveSprints,
  PLAIN_VIEW,
  type BoardView,
} from '../../../src/domain/board/board-view';
import { fromAddress, toAddress } from '../../../src/domain/board/view-address';
import { aCard } from './a-board';

const sprint = { id: 24, name: 'Sprint 24', state: 'active' } as const;
const card = aCard({
  key: 'ACQ-7',
  summary: 'Étude du panier',
  labels: ['crm'],
  sprints: [sprint],
  assignee: { accountId: 'me', name: 'Me' },
});
const facts = {
  signals: [],
  wait: { on: 'it', by: 'status' },
  age: { kind: 'past-usual', days: 16, usualDays: 12 },
} as const;
const shows = (change: Partial<BoardView>, accountId = 'me') =>
  isShown(card, facts, { ...PLAIN_VIEW, ...change }, accountId);

describe('a view', () => {
  it.each<[string, Partial<BoardView>, boolean]>([
    ['text without accents or case', { text: 'etude PANIER' }, true],
    ['its key', { text: 'acq-7' }, true],
    ['a label', { text: 'crm' }, true],
    ['a word that is not there', { text: 'panier plante' }, false],
    ['the party it waits on', { waitingOn: 'it' }, true],
    ['another party', { waitingOn: 'vendor' }, false],
    ['past usual', { pastUsual: true }, true],
    ['mine', { mine: true }, true],
    ['its sprint', { scope: { kind: 'sprint', id: 24 } }, true],
    ['another sprint', { scope: { kind: 'sprint', id: 25 } }, false],
    ['what is in no active sprint', { scope: { kind: 'backlog' } }, false],
  ])('finds a card by %s', (_, change, expected) => {
    expect(shows(change)).toBe(expected);
    expect(isFiltered({ ...PLAIN_VIEW, ...change })).toBe(true);
  });

  it('keeps the cards of others out of mine', () => {
    expect(shows({ mine: true }, 'somebody')).toBe(false);
  });

  it('lists the active sprints once', () => {
    const closed = { id: 23, name: 'Sprint 23', state: 'closed' } as const;
    const other = { ...card, sprints: [closed, sprint] };
    expect(listActiveSprints([card, other])).toEqual([{ id: 24, name: 'Sprint 24' }]);
  });
});

describe('the address', () => {
  const key = fc.stringMatching(/^[a-z-]{1,12}$/);
  const views: fc.Arbitrary<BoardView> = fc
    .record({
      scope: fc.oneof(
        fc.constant({ kind: 'all' } as const),
        fc.constant({ kind: 'backlog' } as const),
        fc.record({ kind: fc.constant('sprint' as const), id: fc.nat() }),
      ),
      text: fc.string({ maxLength: 40 }),
      waitingOn: fc.constantFrom('it', 'vendor', undefined),
      pastUsual: fc.boolean(),
      mine: fc.boolean(),
      focusedLane: fc.option(key, { nil: undefined }),
      foldedLanes: fc.array(key, { maxLength: 4 }),
      toggledColumns: fc.array(key, { maxLength: 4 }),
    })
    .map((view) => JSON.parse(JSON.stringify(view)) as BoardView);

  it('gives back the view that it holds', () => {
    fc.assert(fc.property(views, (view) => expect(fromAddress(toAddress(view))).toEqual(view)));
  });

  it('is empty for a plain view', () => {
    expect(toAddress(PLAIN_VIEW)).toBe('');
  });

  it('reads anything that somebody may have typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => void fromAddress(typed)));
    expect(fromAddress('?scope=x&waiting=nobody&q=%E0%A4%A&slow=yes')).toEqual(PLAIN_VIEW);
  });
});
