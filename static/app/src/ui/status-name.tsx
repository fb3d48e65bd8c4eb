import { useQuery } from '@tanstack/react-query';
import { path } from '../../../../src/jira/path';
import { jira } from '../jira';

interface Status {
  readonly id: string;
  readonly name: string;
}

/** A status by its name in Jira, read as the user; its id until then, or when they may not see it. */
export function StatusName({ statusId }: { readonly statusId: string }) {
  const { data } = useQuery({
    queryKey: ['status', statusId],
    queryFn: async () =>
      (await (await jira(path`/rest/api/3/status/${statusId}`)).json()) as Status,
  });
  return <em>{data?.name ?? statusId}</em>;
}
