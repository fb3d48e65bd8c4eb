import { flag } from '../host';
import type { SprintOutcome } from './sprint-changer';
import { shortEditText, type EditTeller } from './tell-edit';

/**
 * Tells what became of cards that were put into a sprint together: one message, with a sentence for
 * each that could not.
 *
 * @returns how to take the message away.
 */
export function tellSprints(
  teller: EditTeller,
  { edit, done, left, notTried }: SprintOutcome,
  undo: (() => void) | undefined,
): { close(): void } {
  const { intl } = teller;
  const title = intl.formatMessage(
    { id: `board.together.in-${edit.to ? 'sprint' : 'backlog'}` },
    {
      done: done.length,
      total: done.length + left.length + notTried.length,
      name: edit.to?.name,
    },
  );
  const count = notTried.length;
  const description = [
    ...left.map((news) => `${shortEditText(teller, news)}.`.replace(/\.\.$/, '.')),
    ...(count > 0 ? [intl.formatMessage({ id: 'board.together.not-tried' }, { count })] : []),
  ].join(' ');
  const undone = undo ? [intl.formatMessage({ id: 'board.say.undo' })] : [];
  teller.say([`${title}.`, description, ...undone].filter(Boolean).join(' '));
  return flag({
    id: 'board-sprints',
    type: description === '' ? 'success' : 'warning',
    title,
    ...(description && { description }),
    ...(undo && {
      actions: [{ text: intl.formatMessage({ id: 'board.flag.undo' }), onClick: undo }],
    }),
  });
}
