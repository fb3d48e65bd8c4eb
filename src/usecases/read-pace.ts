import type { Pace } from '../domain/flow/pace';
import { paceByLane } from '../domain/flow/pace-of';
import { listRecentFacts } from '../storage/issue-fact';
import { contextAt, type Setup } from './setup';

/** Days of history behind a pace and an outlook. */
export const PACE_DAYS = 90;
const SECONDS_PER_DAY = 86_400;

/** The pace of each lane of an enrolled project. */
export async function readPaceByLane(
  setup: Setup,
  projectId: string,
  now: number,
): Promise<Readonly<Record<string, Pace>>> {
  const context = contextAt(setup, now);
  const project = context.projects.get(projectId);
  if (project === undefined) return {};
  const since = context.asOf - PACE_DAYS * SECONDS_PER_DAY;
  return paceByLane(await listRecentFacts(projectId, since), project, context);
}
