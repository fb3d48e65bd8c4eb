import { useQuery } from '@tanstack/react-query';
import { listProjectStatuses } from '../../../../src/jira/project-statuses';
import { jira } from '../jira';
import { call } from '../rpc';

/** A status that can be mapped. */
export interface KnownStatus {
  readonly statusId: string;
  readonly name: string;
  /** In none of the space's workflows any more: only the past knows it. */
  readonly isGone: boolean;
}

/** The statuses of a space, those of its past included, by their last name. */
export function useStatuses(projectId: string) {
  return useQuery({
    queryKey: ['statuses', projectId],
    queryFn: async (): Promise<readonly KnownStatus[]> => {
      const [now, { statuses: seen }] = await Promise.all([
        listProjectStatuses(jira, projectId),
        call('listSeenStatuses', { projectId }),
      ]);
      const isHere = (id: string) => now.some(({ statusId }) => statusId === id);
      return [
        ...now.map((status) => ({ ...status, isGone: false })),
        ...seen
          .filter(({ statusId }) => !isHere(statusId))
          .map((status) => ({ ...status, isGone: true })),
      ];
    },
  });
}
