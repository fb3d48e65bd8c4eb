import fc from 'fast-check';
import {
  countMoreFilters,
  FILTERS_OFF,
  isFiltered,
  isShown,
  listActiveSprints,
  NONE,
  PLAIN_VIEW,
  type BoardView,
  type Lookup,
} from '../../../src/domain/board/board-view';
import { listFilterChoices } from '../../../src/domain/board/filter-choices';
import { fromAddress, toAddress } from '../../../src/domain/board/view-address';
import { aCard } from './a-board';

const sprint = { id: 24, name: 'Sprint 24', state: 'active' } as const;
const card = aCard({
  key: 'ACQ-7',
  summary: 'Étude du panier',
  labels: ['crm'],
  epic: { id: '7', key: 'ACQ-1', summary: 'Spring' },
  sprints: [sprint],
  assignee: { accountId: 'me', name: 'Me' },
});
const facts = {
  signals: [],
  wait: { on: 'it', by: 'status' },
  age: { kind: 'past-usual', days: 16, usualDays: 12 },
} as const;
const shows = (change: Partial<BoardView>, accountId = 'me', lookup: Partial<Lookup> = {}) =>
  isShown(card, facts, { ...PLAIN_VIEW, ...change }, { accountId, ...lookup });

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
    ['its work type', { typeId: '100' }, true],
    ['another work type', { typeId: '101' }, false],
    ['its epic', { epicId: '7' }, true],
    ['having no epic', { epicId: NONE }, false],
    ['who has it', { assigneeId: 'me' }, true],
    ['having nobody', { assigneeId: NONE }, false],
    ['one whole label', { label: 'crm' }, true],
    ['a part of a label', { label: 'cr' }, false],
    ['what is in no active sprint', { scope: { kind: 'backlog' } }, false],
  ])('finds a card by %s', (_, change, expected) => {
    expect(shows(change)).toBe(expected);
    expect(isFiltered({ ...PLAIN_VIEW, ...change })).toBe(true);
  });

  it('finds a card by the side of whoever has it', () => {
    const sides = { me: 'marketing', her: 'it' } as const;
    expect(shows({ side: 'marketing' }, 'me', { sides })).toBe(true);
    expect(shows({ side: 'it' }, 'me', { sides })).toBe(false);
    expect(shows({ side: NONE }, 'me', { sides: {} })).toBe(true);
  });

  it('finds a card by what Jira found', () => {
    const jql = 'priority = High';
    expect(shows({ jql }, 'me', { foundIds: new Set(['ACQ-7']) })).toBe(true);
    expect(shows({ jql }, 'me', { foundIds: new Set() })).toBe(false);
    expect(shows({}, 'me', { foundIds: new Set() })).toBe(true);
  });

  it('hides nothing by what is not known yet', () => {
    expect(shows({ side: 'it' })).toBe(true);
    expect(shows({ jql: 'priority = High' })).toBe(true);
  });

  it('counts the filters that are folded away, and switches all off', () => {
    const view = { ...PLAIN_VIEW, typeId: '100', jql: 'a', mine: true, focusedLane: 'planned' };
    expect(countMoreFilters(view)).toBe(2);
    const off = { ...view, ...FILTERS_OFF };
    expect(isFiltered(off)).toBe(false);
    expect(off.focusedLane).toBe('planned');
  });

  it('offers what the cards have, each once and by name', () => {
    const other = aCard({ key: 'ACQ-8', labels: ['app', 'crm'], typeId: '9', typeName: 'Bug' });
    expect(listFilterChoices([card, other])).toEqual({
      types: [
        { id: '9', name: 'Bug' },
        { id: '100', name: 'Prototype' },
      ],
      epics: [{ id: '7', name: 'ACQ-1 Spring' }],
      assignees: [{ id: 'me', name: 'Me' }],
      labels: [
        { id: 'app', name: 'app' },
        { id: 'crm', name: 'crm' },
      ],
    });
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
  const text = fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: undefined });
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
      side: fc.constantFrom('it', NONE, undefined),
      typeId: text,
      epicId: text,
      assigneeId: text,
      label: text,
      jql: text,
      lanesBy: fc.constantFrom('type', 'project', 'jql', undefined),
      columnsBy: fc.constantFrom('status', undefined),
      projectIds: fc.option(
        fc.array(fc.stringMatching(/^[1-9]\d{0,6}$/), { minLength: 1, maxLength: 3 }),
        { nil: undefined },
      ),
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
    expect(fromAddress('?scope=x&waiting=nobody&q=%E0%A4%A&slow=yes&side=left&type=')).toEqual(
      PLAIN_VIEW,
    );
  });
});
