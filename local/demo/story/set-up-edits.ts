import { createdAt, statusAt, type IssueStory } from './act';
import type { Lane } from './lane';
import type { Telling } from './telling';

const FINISHED = new Set(['done', 'stopped']);
const SECOND_MS = 1000;

/**
 * On the day of set-up the admin gives every open issue its lane in one bulk change: urgent where
 * the priority said so.
 */
export function giveLanes(telling: Telling, issues: readonly IssueStory[]): void {
  const { setUpAt } = telling;
  let place = 0;
  for (const issue of issues) {
    if (!isLaned(issue) || createdAt(issue) >= setUpAt) continue;
    const status = statusAt(issue, setUpAt);
    if (status === undefined || FINISHED.has(status)) continue;
    place += 1;
    const at = setUpAt + place * SECOND_MS;
    issue.acts.push({ kind: 'edit', at, by: 'noe', values: { lane: laneOf(issue) } });
  }
}

const isLaned = (issue: IssueStory): boolean =>
  issue.type !== 'epic' && issue.type !== 'waiver' && issue.type !== 'decision';

function laneOf(issue: IssueStory): Lane {
  const create = issue.acts[0];
  const priority = create?.kind === 'create' ? create.values.priority : undefined;
  if (priority === 'highest') return 'urgent';
  return issue.type === 'prototype' ? 'rapid-prototype' : 'planned';
}
