import {
  skipToken,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { PastChange } from '../../../../src/domain/standing/followed-issue';
import {
  listMyRequests,
  type FoundIssue,
  type RequestScope,
  type RequestShelf,
} from '../../../../src/jira/followed-issues';
import { listPastChanges } from '../../../../src/jira/past-changes';
import { jira } from '../jira';
import { call } from '../rpc';

type Setups = ReadonlyMap<string, ProjectSetup>;

export interface MyRequest extends FoundIssue {
  readonly past: readonly PastChange[];
}

interface Page {
  readonly requests: readonly MyRequest[];
  readonly nextPageToken: string | undefined;
}

export type ShelfQuery = UseInfiniteQueryResult<InfiniteData<Page>>;

/** Settings of every project that can be asked for something, by id. */
export function useRequestSetups() {
  return useQuery({ queryKey: ['setups'], queryFn: readSetups, staleTime: 300_000 });
}

async function readSetups(): Promise<Setups> {
  const { projects } = await call('listProjects', {});
  const setups = await Promise.all(
    projects.map(({ projectId }) => call('getSetup', { projectId })),
  );
  return new Map(setups.map((setup) => [setup.project.projectId, setup]));
}

/** One shelf of my requests, 50 at a time, with what is needed to say since when. */
export function useMyRequests(shelf: RequestShelf, setups: Setups | undefined): ShelfQuery {
  return useInfiniteQuery({
    queryKey: ['my-requests', shelf],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.nextPageToken,
    queryFn:
      setups === undefined ? skipToken : ({ pageParam }) => readPage(shelf, setups, pageParam),
  });
}

async function readPage(
  shelf: RequestShelf,
  setups: Setups,
  pageToken: string | undefined,
): Promise<Page> {
  const site = [...setups.values()][0]?.site;
  if (!site) return { requests: [], nextPageToken: undefined };
  const scope = scopeOf(site, [...setups.values()]);
  const page = await listMyRequests(jira, site.fields, scope, shelf, pageToken);
  const ids = page.found.map(({ issue }) => issue.id);
  const past = await listPastChanges(jira, ids, site.fields);
  return {
    requests: page.found.map((found) => ({ ...found, past: past.get(found.issue.id) ?? [] })),
    nextPageToken: page.nextPageToken,
  };
}

function scopeOf({ workTypes }: ProjectSetup['site'], all: readonly ProjectSetup[]): RequestScope {
  return {
    typeIds: [...workTypes.prototype, ...workTypes.request],
    projects: all.map(({ project }) => {
      const statuses = Object.entries(project.stageMap);
      const idsOf = (isWanted: (meaning: (typeof statuses)[number][1]) => boolean) =>
        statuses.filter(([, meaning]) => isWanted(meaning)).map(([id]) => id);
      return {
        projectId: project.projectId,
        turnStatusIds: idsOf(({ waitsOn }) => waitsOn === 'marketing'),
        finishedStatusIds: idsOf(({ stage }) => stage === 'done' || stage === 'stopped'),
      };
    }),
  };
}
