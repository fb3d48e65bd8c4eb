import { noContent, optionalString, type Reply } from '../route';
import type { World } from '../world';
import { checkRankField, rankIssues, type RankOutcome } from './model';

/** Whether a body says where the issues go. */
export const asksForRank = ({ rankBeforeIssue, rankAfterIssue }: Record<string, unknown>) =>
  (rankBeforeIssue ?? rankAfterIssue) !== undefined;

/** Ranks where the body says where to. */
export function rankAsAsked(
  world: World,
  actor: string,
  issues: readonly string[],
  body: Record<string, unknown>,
): RankOutcome[] {
  checkRankField(world, body);
  if (!asksForRank(body)) return [];
  const rankBeforeIssue = optionalString(body, 'rankBeforeIssue');
  const rankAfterIssue = optionalString(body, 'rankAfterIssue');
  return rankIssues(world, actor, { issues, rankBeforeIssue, rankAfterIssue });
}

/** 204 when all went well; 207 with one entry an issue when some were refused. */
export function rankReply(outcomes: readonly RankOutcome[]): Reply {
  if (outcomes.every(({ status }) => status === 200)) return noContent();
  return { status: 207, json: { entries: outcomes } };
}
