import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { readDensity, withDensity } from '../../../../src/domain/board/density';
import { findUserProperty, saveUserProperty } from '../../../../src/jira/user-property';
import { flag } from '../host';
import { jira } from '../jira';

/** What a user keeps for every board. */
const PROPERTY = 'entente.board';

/** How close cards lie, kept with the user; comfortable until that has been read. */
export function useDensity(accountId: string, say: (text: string) => void) {
  const intl = useIntl();
  const client = useQueryClient();
  const queryKey = ['board-kept', accountId];
  const { data: kept } = useQuery({
    queryKey,
    queryFn: async () => (await findUserProperty(jira, accountId, PROPERTY)) ?? null,
    staleTime: Infinity,
  });
  const density = readDensity(kept);
  const toggle = () => {
    const next = density === 'compact' ? 'comfortable' : 'compact';
    const changed = withDensity(kept, next);
    client.setQueryData(queryKey, changed);
    say(intl.formatMessage({ id: `board.density.${next}` }));
    saveUserProperty(jira, accountId, PROPERTY, changed).catch(() => {
      const title = intl.formatMessage({ id: 'board.density.not-kept' });
      const description = intl.formatMessage({ id: 'board.density.not-kept-todo' });
      flag({ id: 'board-density', type: 'warning', title, description });
    });
  };
  return { density, toggle };
}
