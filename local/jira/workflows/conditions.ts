import { groupIdsOf } from '../groups/model';
import type { World } from '../world';
import type { ConditionGroup, Transition, WorkflowRule } from './workflow';

export const GROUP_RULE = 'system:restrict-issue-transition';

/** A condition that wants the person in one of the groups. */
export const onlyGroups = (id: string, groupIds: readonly string[]): ConditionGroup => ({
  operation: 'ALL',
  conditions: [{ id, ruleKey: GROUP_RULE, parameters: { groupIds: groupIds.join(',') } }],
  conditionGroups: [],
});

export function meetsConditions(world: World, accountId: string, transition: Transition): boolean {
  if (!transition.conditions || world.isTrusted) return true;
  return groupHolds(world, accountId, transition.conditions);
}

function groupHolds(world: World, accountId: string, group: ConditionGroup): boolean {
  const verdicts = [
    ...group.conditions.map((rule) => ruleHolds(world, accountId, rule)),
    ...group.conditionGroups.map((inner) => groupHolds(world, accountId, inner)),
  ];
  if (verdicts.length === 0) return true;
  return group.operation === 'ANY' ? verdicts.some(Boolean) : verdicts.every(Boolean);
}

function ruleHolds(
  world: World,
  accountId: string,
  { ruleKey, parameters }: WorkflowRule,
): boolean {
  if (ruleKey !== GROUP_RULE) return true;
  const wanted = (parameters.groupIds ?? '').split(',').filter(Boolean);
  if (wanted.length === 0) return true;
  return groupIdsOf(world, accountId).some((id) => wanted.includes(id));
}
