import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { KeptChoices } from '../../../../src/domain/board/kept-choices';
import { findUserProperty, saveUserProperty } from '../../../../src/jira/user-property';
import { flag } from '../host';
import { jira } from '../jira';

/** What a user keeps for every board. */
const PROPERTY = 'entente.board';

/** The choices that go with a user, whatever the browser. */
export interface Kept {
  /** `undefined` until it has been read; `null`: nothing. */
  readonly value: unknown;
  /** Or could not be at the first try: what is kept comes with the next. */
  readonly isRead: boolean;
  /** Shows the change at once and keeps it; when it cannot be kept, that is said. */
  readonly change: (how: (kept: unknown) => KeptChoices) => void;
}

export function useKept(accountId: string): Kept {
  const intl = useIntl();
  const client = useQueryClient();
  const queryKey = ['board-kept', accountId];
  const read = async () => (await findUserProperty(jira, accountId, PROPERTY)) ?? null;
  const query = useQuery({ queryKey, queryFn: read, staleTime: Infinity });
  const { data, isPending, failureCount } = query;
  // The client tells its readers a moment later: a checkbox would fall back until then.
  const [changed, setChanged] = useState<KeptChoices>();
  const value = changed ?? data;
  const change: Kept['change'] = (how) => {
    const next = how(value);
    setChanged(next);
    client.setQueryData(queryKey, next);
    const keep = async () => {
      // Another tab may have kept something since.
      await saveUserProperty(jira, accountId, PROPERTY, how(await read()));
    };
    keep().catch(() => {
      const title = intl.formatMessage({ id: 'board.density.not-kept' });
      const description = intl.formatMessage({ id: 'board.density.not-kept-todo' });
      flag({ id: 'board-kept', type: 'warning', title, description });
    });
  };
  return { value, isRead: !isPending || failureCount > 0, change };
}
