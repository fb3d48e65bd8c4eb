import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { assignIssue } from '../../../../src/jira/issue-place';
import { flag, openIssue } from '../host';
import { jira } from '../jira';
import type { BoardCache } from './board-data';

/** Assigns a card to whoever looks at the board, and says what came of it. */
export function useAssign(
  cache: BoardCache,
  accountId: string,
  say: (text: string) => void,
): (card: Card) => void {
  const intl = useIntl();
  return useCallback(
    (card: Card) => {
      const t = (id: string) => intl.formatMessage({ id: `board.${id}` }, { key: card.key });
      assignIssue(jira, card.id, accountId).then(
        async () => {
          say(t('say.assigned'));
          await cache.refresh(card.id).catch(() => undefined);
        },
        () =>
          flag({
            id: `board-assign-${card.key}`,
            type: 'error',
            title: t('flag.assign-failed'),
            description: t('flag.try-again-todo'),
            actions: [{ text: t('flag.open'), onClick: () => openIssue(card.key) }],
          }),
      );
    },
    [cache, accountId, say, intl],
  );
}
