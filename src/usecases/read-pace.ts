import type { Pace } from '../domain/flow/pace';
import { paceByLane } from '../domain/flow/pace-of';
import { rhythmOf, type Rhythm } from '../domain/flow/pulls';
import { listRecentFacts } from '../storage/issue-fact';
import { contextAt, type Setup } from './setup';

/** Days of history behind a pace and an outlook. */
export const PACE_DAYS = 90;
const SECONDS_PER_DAY = 86_400;

/** How quick a team is in each lane, and how often it pulls a card. */
export interface TeamPace {
  readonly byLane: Readonly<Record<string, Pace>>;
  readonly rhythm: Rhythm;
}

/** The pace of an enrolled project. */
export async function readPace(setup: Setup, projectId: string, now: number): Promise<TeamPace> {
  const context = contextAt(setup, now);
  const project = context.projects.get(projectId);
  if (project === undefined) return { byLane: {}, rhythm: { pulledAt: [], windowDays: 0 } };
  const since = context.asOf - PACE_DAYS * SECONDS_PER_DAY;
  const facts = await listRecentFacts(projectId, since);
  return {
    byLane: paceByLane(facts, project, context),
    rhythm: rhythmOf(facts, project, context),
  };
}
