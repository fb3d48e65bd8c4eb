import type { StatusKey } from '../workflow-plan';
import type { IssueStory, ProjectKey } from './act';
import type { Lane } from './lane';
import type { Story } from './tell-story';

export type ColumnKey = 'study' | 'ready' | 'build' | 'review' | 'pilot' | 'decide' | 'finished';

const IN_PROGRESS: ReadonlySet<StatusKey> = new Set<StatusKey>([
  'ready',
  'build',
  'review',
  'pilot',
  'progress',
  'code-review',
]);
const PAPERS = new Set(['epic', 'waiver', 'decision']);

const cardsOf = (story: Story, project: ProjectKey): IssueStory[] =>
  story.issues.filter((issue) => issue.project === project && !PAPERS.has(issue.type));

const statusNow = (issue: IssueStory): StatusKey | undefined => issue.stays.at(-1)?.status;

/** Cards in some statuses of a project today. */
export function countIn(story: Story, project: ProjectKey, statuses: readonly StatusKey[]): number {
  const among = new Set<StatusKey | undefined>(statuses);
  return cardsOf(story, project).filter((issue) => among.has(statusNow(issue))).length;
}

/** Cards in progress in a lane of a project today. */
export function countInLane(story: Story, project: ProjectKey, lane: Lane): number {
  return cardsOf(story, project).filter((issue) => {
    const now = statusNow(issue);
    return now !== undefined && IN_PROGRESS.has(now) && laneNow(issue) === lane;
  }).length;
}

function laneNow(issue: IssueStory): unknown {
  let lane: unknown;
  for (const act of issue.acts) {
    if ((act.kind === 'create' || act.kind === 'edit') && act.values.lane) lane = act.values.lane;
  }
  return lane;
}
