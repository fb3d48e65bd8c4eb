import { createUndoOffers, UNDO_MS } from '../../../static/app/src/board/undo-offers';

function someOffers() {
  const offers = createUndoOffers();
  const done: string[] = [];
  const buttons: Record<string, () => void> = {};
  const offer = (cardId: string, what: string) =>
    offers.make(
      cardId,
      () => done.push(what),
      (takeBack) => {
        buttons[what] = takeBack;
        return { close: () => done.push(`${what} closed`) };
      },
    );
  return { offers, offer, done, press: (what: string) => buttons[what]?.() };
}

describe('an offer to take back', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is taken once, and its message goes', () => {
    const { offer, press, done } = someOffers();
    offer('1', 'move');
    press('move');
    press('move');
    expect(done).toEqual(['move closed', 'move']);
  });

  it('lasts ten seconds', () => {
    const { offers, offer, press, done } = someOffers();
    offer('1', 'move');
    jest.advanceTimersByTime(UNDO_MS - 1);
    expect(done).toEqual([]);
    jest.advanceTimersByTime(1);
    press('move');
    expect(done).toEqual(['move closed']);
    expect(offers.takeLast()).toBe(false);
  });

  it('gives what was done last first', () => {
    const { offers, offer, done } = someOffers();
    offer('1', 'first');
    offer('2', 'second');
    expect([offers.takeLast(), offers.takeLast(), offers.takeLast()]).toEqual([true, true, false]);
    expect(done).toEqual(['second closed', 'second', 'first closed', 'first']);
  });

  it('is replaced by a later one for the same card, whose message stays its ten seconds', () => {
    const { offers, offer, done } = someOffers();
    offer('1', 'first');
    jest.advanceTimersByTime(UNDO_MS / 2);
    offer('1', 'second');
    jest.advanceTimersByTime(UNDO_MS / 2);
    expect(done).toEqual([]);
    offers.takeLast();
    expect(done).toEqual(['second closed', 'second']);
  });
});
