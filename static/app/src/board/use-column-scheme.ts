import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BoardView } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import {
  stageColumns,
  statusColumns,
  type ColumnScheme,
} from '../../../../src/domain/board/column-scheme';
import type { Joint } from '../../../../src/domain/board/joint';
import { drawnColumns } from '../../../../src/domain/board/lay-out';
import { listProjectStatuses } from '../../../../src/jira/project-statuses';
import { jira } from '../jira';

/** How the board is cut into columns. Until Jira has named its statuses, by stage. */
export function useColumnScheme(
  cards: readonly Card[],
  joint: Joint,
  { columnsBy }: Pick<BoardView, 'columnsBy'>,
): ColumnScheme {
  const names = useStatusNames(joint, columnsBy === 'status');
  const drawn = useMemo(() => drawnColumns(cards, joint), [cards, joint]);
  // Cards that move seldom change which columns there are; what has not changed is not drawn again.
  const keys = drawn.map(({ key }) => key).join(' ');
  return useMemo(() => {
    const there = new Set(keys.split(' '));
    const columns = joint.main.columns.filter(({ key }) => there.has(key));
    return names ? statusColumns(columns, joint, names) : stageColumns(columns, joint);
  }, [keys, joint, names]);
}

const STATUSES_FRESH_MS = 300_000;

/** `undefined`: not wanted, or not read yet. */
function useStatusNames(
  { projects }: Joint,
  isWanted: boolean,
): ReadonlyMap<string, string> | undefined {
  const projectIds = projects.map(({ projectId }) => projectId);
  const { data } = useQuery({
    queryKey: ['statuses', projectIds],
    enabled: isWanted,
    staleTime: STATUSES_FRESH_MS,
    queryFn: async () => {
      const found = await Promise.all(projectIds.map((id) => listProjectStatuses(jira, id)));
      return new Map(found.flat().map(({ statusId, name }) => [statusId, name]));
    },
  });
  return isWanted ? data : undefined;
}
