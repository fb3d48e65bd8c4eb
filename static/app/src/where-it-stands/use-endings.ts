import { useQuery } from '@tanstack/react-query';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { findEndings } from '../../../../src/domain/standing/review-ending';
import { listTransitions } from '../../../../src/jira/transitions';
import { jira } from '../jira';
import { listReasons } from './reason-select';

/**
 * The endings of the review that the viewer can give. Asked once for as long as it stays where it
 * is: buttons do not change under somebody who writes, and the move asks again anyway.
 */
export function useEndings({ id, statusId }: FollowedIssue, { project, site }: ProjectSetup) {
  return useQuery({
    queryKey: ['endings', id, statusId],
    staleTime: Infinity,
    queryFn: async () => {
      const open = await listTransitions(jira, id);
      const field = listReasons(site.fields).length > 0 ? site.fields.returnReason : undefined;
      return findEndings(statusId, open, project.stageMap, field?.id);
    },
  });
}
