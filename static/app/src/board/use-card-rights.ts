import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FieldMap } from '../../../../src/domain/fields';
import { getCardRights } from '../../../../src/jira/card-edit';
import { jira } from '../jira';

/** Rights seldom change while somebody looks at a board; Jira has the last word in any case. */
const FRESH_MS = 5 * 60_000;

function rightsQuery(cardId: string, fields: FieldMap) {
  return {
    queryKey: ['card-rights', cardId],
    queryFn: () => getCardRights(jira, cardId, fields),
    staleTime: FRESH_MS,
  };
}

/** What the user may do with a card; `undefined` until Jira has said. */
export function useCardRights(cardId: string, fields: FieldMap) {
  return useQuery(rightsQuery(cardId, fields));
}

export function useRightsOf(fields: FieldMap) {
  const client = useQueryClient();
  return useCallback(
    (cardId: string) => client.query(rightsQuery(cardId, fields)),
    [client, fields],
  );
}
