import fc from 'fast-check';
import type { Card } from '../../../src/domain/board/card';
import {
  applyEdit,
  isSameFor,
  takeBackEdit,
  withPart,
  type CardEdit,
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
const edits: fc.Arbitrary<CardEdit> = fc.oneof(
  fc.constantFrom(...people).map((to): CardEdit => ({ kind: 'assign', to })),
  fc.constantFrom(...reasons).map((reason): CardEdit => ({ kind: 'flag', reason })),
  fc.constant<CardEdit>({ kind: 'unflag' }),
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
    const state = { isFlagged: true, flagReason: reasons[1]! };
    expect(withPart(card, state, { kind: 'unflag' })).toMatchObject({
      assignee: people[1],
      isFlagged: true,
    });
    expect(withPart(card, state, { kind: 'assign', to: undefined })).toMatchObject({
      isFlagged: false,
    });
  });

  it('tells another reason from the same one', () => {
    const flagged = (at: number) => ({ isFlagged: true, flagReason: reasons[at]! });
    const edit: CardEdit = { kind: 'unflag' };
    expect(isSameFor(edit, flagged(1), flagged(2))).toBe(false);
    expect(isSameFor(edit, flagged(1), flagged(1))).toBe(true);
  });
});
