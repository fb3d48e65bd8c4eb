import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { Card } from '../../../../src/domain/board/card';
import { joinProjects, type Joint } from '../../../../src/domain/board/joint';
import { call } from '../rpc';

/** The settings of all projects of a board. */
export interface JointSetup {
  /** Names the board among those that the page has read. */
  readonly boardId: string;
  /** That of the project whose board it is. */
  readonly main: ProjectSetup;
  readonly site: ProjectSetup['site'];
  readonly joint: Joint;
  /** JQL by which a board of too many cards is read; absent: all of it, as far as it goes. */
  readonly narrowedBy?: string;
  /** The settings that hold for a card. */
  readonly setupOf: (card: Pick<Card, 'projectId'>) => ProjectSetup;
}

function joinSetups(main: ProjectSetup, others: readonly ProjectSetup[]): JointSetup {
  const setups = [main, ...others];
  const joint = joinProjects(
    main.project,
    others.map(({ project }) => project),
  );
  const byProject = new Map(setups.map((setup) => [setup.project, setup]));
  return {
    ...{ main, site: main.site, joint },
    boardId: joint.projects.map(({ projectId }) => projectId).join('+'),
    setupOf: (card) => byProject.get(joint.projectOf(card)) ?? main,
  };
}

const NONE: readonly string[] = [];
const ALONE: readonly ProjectSetup[] = [];

/**
 * The settings of a board. One that shows several projects waits for all of them, and stays as it is
 * until then; those that are not enrolled, or that the user may not see, are left out.
 */
export function useJointSetup(projectId: string, otherIds: readonly string[] = NONE) {
  const query = useQuery({
    queryKey: ['setup', projectId],
    queryFn: () => call('getSetup', { projectId }),
  });
  const wanted = otherIds.filter((id) => id !== projectId);
  const { data: others = ALONE, isFetched } = useQuery({
    queryKey: ['setups', wanted],
    enabled: wanted.length > 0,
    placeholderData: wanted.length > 0 ? keepPreviousData : undefined,
    queryFn: async () => {
      const answers = wanted.map((id) => call('getSetup', { projectId: id }));
      const settled = await Promise.allSettled(answers);
      return settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    },
  });
  const main = query.data;
  const setup = useMemo(() => main && joinSetups(main, others), [main, others]);
  const missing = wanted.length > 0 && isFetched ? wanted.length - others.length : 0;
  return { query, setup, missing: Math.max(0, missing) };
}
