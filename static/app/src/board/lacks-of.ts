import {
  gatesBetween,
  listLacks,
  type GateFacts,
  type GateLack,
} from '../../../../src/domain/gates/gate-lacks';
import { isRequest } from '../../../../src/domain/work-type';
import { getFollowedIssue } from '../../../../src/jira/followed-issues';
import { JiraError } from '../../../../src/jira/jira-error';
import type { Trip } from './move-trip';

/**
 * What both sides want before the stage to which a card goes, and is not there. Asked only where
 * something is wanted at all; what cannot be read now holds nobody up.
 */
export async function lacksOf(
  { aim, card, jira, setup, tools }: Trip,
  toStatusId: string | undefined,
): Promise<readonly GateLack[]> {
  const { project, site } = setup;
  const from = project.stageMap[card.statusId]?.stage;
  const to = toStatusId === undefined ? undefined : project.stageMap[toStatusId]?.stage;
  if (aim.drop.takesBackFrom || !isRequest(card.workType) || to === undefined) return [];
  if (gatesBetween(from, to).length === 0) return [];
  try {
    const { issue } = await getFollowedIssue(jira, card.id, site.fields);
    const { values } = issue;
    const lacksGiven = (facts: GateFacts) => listLacks(project, { values, ...facts }, from, to);
    // Nobody is asked for what would be there whatever they said.
    if (lacksGiven({ isCaseComplete: false }).length === 0) return [];
    return lacksGiven((await tools.gateFactsOf?.(card.id)) ?? {});
  } catch (error) {
    if (error instanceof JiraError) return [];
    throw error;
  }
}
