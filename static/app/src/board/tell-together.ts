import { flag } from '../host';
import { shortText, type Teller } from './tell-move';
import type { Together } from './move-together';
import type { UndoOffers } from './undo-offers';

/**
 * Tells what became of cards that were moved together: one message, with a sentence for each that
 * could not.
 *
 * @returns how to take the message away.
 */
function tellTogether(
  teller: Teller,
  { moved, left, notTried }: Together,
  undo: (() => void) | undefined,
): { close(): void } {
  const t = (id: string, values: Readonly<Record<string, number>>) =>
    teller.intl.formatMessage({ id: `board.together.${id}` }, values);
  const total = moved.length + left.length + notTried.length;
  const title = t('moved', { moved: moved.length, total });
  const sentences = left.map((news) => `${news.card.key}: ${shortText(teller, news)}`);
  const rest = notTried.length > 0 ? [t('not-tried', { count: notTried.length })] : [];
  const description = [...sentences, ...rest].join(' ');
  const undone = undo ? [teller.intl.formatMessage({ id: 'board.say.undo' })] : [];
  teller.say([title, description, ...undone].filter(Boolean).join(' '));
  const text = teller.intl.formatMessage({ id: 'board.flag.undo' });
  return flag({
    id: 'board-together',
    type: description === '' ? 'success' : 'warning',
    title,
    ...(description && { description }),
    ...(undo && { actions: [{ text, onClick: undo }] }),
  });
}

/** Tells it, with one way back for all that were moved, for as long as a single move has it. */
export function offerUndo(teller: Teller, offers: UndoOffers, outcome: Together): void {
  const { moved } = outcome;
  if (moved.length === 0) return void tellTogether(teller, outcome, undefined);
  const undo = () => {
    // The last first: each goes back to where the others were then.
    for (const news of [...moved].reverse()) news.undo();
  };
  offers.make('together', undo, (takeBack) => tellTogether(teller, outcome, takeBack));
}
