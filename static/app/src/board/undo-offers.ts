/** How long a move can be taken back by one press. */
export const UNDO_MS = 10_000;

interface Offer {
  readonly cardId: string;
  readonly takeBack: () => void;
  readonly close: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A message that offers to take something back, while it is on the screen. */
interface Shown {
  readonly close: () => void;
}

/** What can still be taken back, each for ten seconds. */
export interface UndoOffers {
  /** Shows an offer; a new one for a card replaces the one before. */
  readonly make: (
    cardId: string,
    takeBack: () => void,
    show: (takeBack: () => void) => Shown,
  ) => void;
  /** Takes back what was done last. Answers whether there was anything. */
  readonly takeLast: () => boolean;
}

export function createUndoOffers(): UndoOffers {
  let offers: readonly Offer[] = [];
  const withdraw = (offer: Offer) => {
    clearTimeout(offer.timer);
    offers = offers.filter((other) => other !== offer);
  };
  const take = (offer: Offer) => {
    if (!offers.includes(offer)) return;
    withdraw(offer);
    offer.close();
    offer.takeBack();
  };
  const make: UndoOffers['make'] = (cardId, takeBack, show) => {
    for (const older of offers.filter((offer) => offer.cardId === cardId)) withdraw(older);
    const shown = show(() => take(offer));
    const expire = () => {
      withdraw(offer);
      shown.close();
    };
    const offer: Offer = {
      cardId,
      takeBack,
      close: () => shown.close(),
      timer: setTimeout(expire, UNDO_MS),
    };
    offers = [...offers, offer];
  };
  const takeLast = () => {
    const last = offers.at(-1);
    if (last) take(last);
    return last !== undefined;
  };
  return { make, takeLast };
}
