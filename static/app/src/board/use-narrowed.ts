import { useMemo, useState } from 'react';
import { MOST_CARDS } from '../../../../src/jira/search-board';
import { useCards } from './board-data';
import type { JointSetup } from './joint-setup';

/**
 * The cards of a board. One that has more than can be read is read by the JQL of the view instead, as
 * long as there is one: what is then found may be beyond the first thousands.
 */
export function useNarrowedCards(setup: JointSetup | undefined, jql: string | undefined) {
  const [tooManyOn, setTooManyOn] = useState<string>();
  const isNarrowed = jql !== undefined && setup !== undefined && tooManyOn === setup.boardId;
  const read = useMemo(
    () => (isNarrowed ? { ...setup, boardId: `${setup.boardId} ${jql}`, narrowedBy: jql } : setup),
    [isNarrowed, setup, jql],
  );
  const { query, loaded } = useCards(read);
  const hasTooMany = loaded !== undefined && loaded.total > MOST_CARDS;
  if (!isNarrowed && setup && hasTooMany && tooManyOn !== setup.boardId)
    setTooManyOn(setup.boardId);
  return { setup: read, query, loaded };
}
