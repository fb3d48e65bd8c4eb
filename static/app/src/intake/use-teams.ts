import { useQuery } from '@tanstack/react-query';
import { listProjectIdsToCreateIn, listProjectNames } from '../../../../src/jira/projects';
import { jira } from '../jira';
import { call } from '../rpc';

/** A space that can be asked, by the name that the site gives it. */
export interface Team {
  readonly projectId: string;
  readonly name: string;
}

/** The teams to whom this user may file a request. */
export function useTeams() {
  return useQuery({ queryKey: ['teams'], queryFn: listTeams, staleTime: 300_000 });
}

async function listTeams(): Promise<readonly Team[]> {
  const [{ projects }, mayCreate] = await Promise.all([
    call('listProjects', {}),
    listProjectIdsToCreateIn(jira),
  ]);
  const open = projects.filter(({ projectId }) => mayCreate.has(projectId));
  const names = await listProjectNames(
    jira,
    open.map(({ projectId }) => projectId),
  );
  return open.map(({ projectId, projectKey }) => ({
    projectId,
    name: names.get(projectId) ?? projectKey,
  }));
}
