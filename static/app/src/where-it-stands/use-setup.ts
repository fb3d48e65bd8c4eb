import { skipToken, useQuery } from '@tanstack/react-query';
import { call } from '../rpc';

/** Settings of a project and the viewer's side in it. */
export function useSetup(projectId: string | undefined) {
  return useQuery({
    queryKey: ['setup', projectId],
    staleTime: 300_000,
    queryFn: projectId === undefined ? skipToken : () => call('getSetup', { projectId }),
  });
}
