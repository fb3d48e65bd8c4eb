import fc from 'fast-check';
import type { Card, CardSprint } from '../../../src/domain/board/card';
import {
  applyEdit,
  isSameFor,
  sprintNow,
  takeBackEdit,
  withPart,
  type FieldEdit,
  type SprintEdit,
} from '../../../src/domain/board/card-edit';
import { aCard } from './a-board';

const people = [undefined, { accountId: 'a', name: 'Ada' }, { accountId: 'b', name: 'Bo' }];
const reasons = [undefined, { id: '1', name: 'brand' }, { id: '2', name: 'legal' }];

const cards = fc
  .record({
    assignee: fc.constantFrom(...people),
    isFlagged: fc.boolean(),
    flagReason: fc.constantFrom(...reasons),
  })
  .map(({ assignee, isFlagged, flagReason }): Card => ({
    ...aCard({ key: 'ACQ-1' }),
    isFlagged,
    ...(assignee && { assignee }),
    ...(isFlagged && flagReason && { flagReason }),
  }));
const edits: fc.Arbitrary<FieldEdit> = fc.oneof(
  fc.constantFrom(...people).map((to): FieldEdit => ({ kind: 'assign', to })),
  fc.constantFrom(...reasons).map((reason): FieldEdit => ({ kind: 'flag', reason })),
  fc.constant<FieldEdit>({ kind: 'unflag' }),
);

describe('an edit of a card', () => {
  it('taken back gives the very card', () => {
    fc.assert(
      fc.property(cards, edits, (card, edit) => {
        expect(applyEdit(applyEdit(card, edit), takeBackEdit(card, edit))).toEqual(card);
      }),
    );
  });

  it('made twice changes nothing more', () => {
    fc.assert(
      fc.property(cards, edits, (card, edit) => {
        const once = applyEdit(card, edit);
        expect(applyEdit(once, edit)).toEqual(once);
        expect(isSameFor(edit, once, applyEdit(once, edit))).toBe(true);
      }),
    );
  });

  it('takes the reason away with the flag', () => {
    const card = applyEdit(aCard({ key: 'ACQ-1' }), { kind: 'flag', reason: reasons[1] });
    expect(card).toMatchObject({ isFlagged: true, flagReason: { name: 'brand' } });
    expect(applyEdit(card, { kind: 'unflag' })).not.toHaveProperty('flagReason');
  });

  it('shows of another state only the part that it is about', () => {
    const card = applyEdit(aCard({ key: 'ACQ-1' }), { kind: 'assign', to: people[1] });
    const state = { isFlagged: true, flagReason: reasons[1]!, sprints: [] };
    expect(withPart(card, state, { kind: 'unflag' })).toMatchObject({
      assignee: people[1],
      isFlagged: true,
    });
    expect(withPart(card, state, { kind: 'assign', to: undefined })).toMatchObject({
      isFlagged: false,
    });
  });

  it('tells another reason from the same one', () => {
    const flagged = (at: number) => ({ isFlagged: true, flagReason: reasons[at]!, sprints: [] });
    const edit: FieldEdit = { kind: 'unflag' };
    expect(isSameFor(edit, flagged(1), flagged(2))).toBe(false);
    expect(isSameFor(edit, flagged(1), flagged(1))).toBe(true);
  });
});

describe('a sprint', () => {
  const over: CardSprint = { id: 1, name: 'Sprint 1', state: 'closed' };
  const active: CardSprint = { id: 2, name: 'Sprint 2', state: 'active' };
  const future: CardSprint = { id: 3, name: 'Sprint 3', state: 'future' };
  const into = (to: CardSprint | undefined): SprintEdit => ({ kind: 'sprint', to });
  const inSprints = fc
    .constantFrom([], [over], [active], [over, active], [over, future])
    .map((sprints): Card => ({ ...aCard({ key: 'ACQ-1' }), sprints }));
  const wanted = fc.constantFrom(undefined, active, future).map(into);

  it('takes the place of the one before, and those that are over stay', () => {
    fc.assert(
      fc.property(inSprints, wanted, (card, edit) => {
        const after = applyEdit(card, edit);
        expect(sprintNow(after)).toEqual(edit.to);
        expect(after.sprints.filter(({ state }) => state === 'closed')).toEqual(
          card.sprints.filter(({ state }) => state === 'closed'),
        );
        expect(applyEdit(after, into(sprintNow(card)))).toEqual(card);
      }),
    );
  });

  it('is the same whatever else a card has', () => {
    const card = { ...aCard({ key: 'ACQ-1' }), sprints: [over, active] };
    expect(isSameFor(into(active), card, { isFlagged: true, sprints: [active] })).toBe(true);
    expect(isSameFor(into(active), card, { isFlagged: false, sprints: [over] })).toBe(false);
    expect(withPart(card, { isFlagged: true, sprints: [future] }, into(future))).toEqual({
      ...card,
      sprints: [future],
    });
  });
});
