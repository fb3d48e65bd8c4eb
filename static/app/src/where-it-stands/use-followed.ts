import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FieldMap } from '../../../../src/domain/fields';
import { getFollowedIssue } from '../../../../src/jira/followed-issues';
import { listPastChanges } from '../../../../src/jira/past-changes';
import { onIssueChange } from '../host';
import { jira } from '../jira';
import { useSetup } from './use-setup';

/** One issue with its past and the settings of its project; read again when any frame says it changed. */
export function useFollowed(issueId: string, projectId: string) {
  const queries = useQueryClient();
  const setup = useSetup(projectId);
  const fields = setup.data?.site.fields;
  const followed = useQuery({
    queryKey: ['followed', issueId],
    queryFn: fields === undefined ? skipToken : () => readFollowed(issueId, fields),
  });
  useEffect(
    () =>
      onIssueChange((changed) => {
        if (changed === issueId)
          void queries.invalidateQueries({ queryKey: ['followed', issueId] });
      }),
    [issueId, queries],
  );
  return { setup, followed };
}

async function readFollowed(issueId: string, fields: FieldMap) {
  const [{ issue }, past] = await Promise.all([
    getFollowedIssue(jira, issueId, fields),
    listPastChanges(jira, [issueId], fields),
  ]);
  return { issue, past: past.get(issue.id) ?? [] };
}
