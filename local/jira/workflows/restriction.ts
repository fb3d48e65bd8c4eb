import { groupIdsOf } from '../groups/model';
import { hasPermission, projectOf } from '../permissions/model';
import { isProjectPermission } from '../permissions/permission';
import { actorsIn } from '../roles/model';
import { listed, type RuleContext } from './rule-context';
import type { WorkflowRule } from './workflow';

export const RESTRICT_RULE = 'system:restrict-issue-transition';

type Allows = (context: RuleContext, value: string) => boolean;

/** Each way in: one that holds is enough. */
const ALLOWS: Readonly<Record<string, Allows>> = {
  accountIds: ({ accountId, issue }, value) => {
    if (value === 'allow-assignee') return issue.values.assignee === accountId;
    if (value === 'allow-reporter') return issue.values.reporter === accountId;
    return value === accountId;
  },
  groupIds: ({ world, accountId }, value) => groupIdsOf(world, accountId).includes(value),
  roleIds: playsRole,
  permissionKeys: holdsPermission,
  allowUserCustomFields: isInField,
};

/** Whether the rule names anybody, to let in or to keep out. */
export const namesSomebody = (rule: WorkflowRule): boolean =>
  [...Object.keys(ALLOWS), 'denyUserCustomFields', 'groupCustomFields'].some(
    (name) => listed(rule, name).length > 0,
  );

/** Whether the rule lets the person through; one that names nobody lets nobody, as Jira warns. */
export function mayTransition(rule: WorkflowRule, context: RuleContext): boolean {
  const denied = listed(rule, 'denyUserCustomFields');
  if (denied.some((fieldId) => isInField(context, fieldId))) return false;
  const ways = Object.entries(ALLOWS).flatMap(([name, allows]) =>
    listed(rule, name).map((value) => () => allows(context, value)),
  );
  const onlyDenies = ways.length === 0 && rule.parameters.denyUserCustomFields !== undefined;
  return onlyDenies || ways.some((holds) => holds());
}

function playsRole({ world, accountId, issue }: RuleContext, roleId: string): boolean {
  const { accountIds, groupIds } = actorsIn(projectOf(world, issue), roleId);
  const own = groupIdsOf(world, accountId);
  return accountIds.includes(accountId) || groupIds.some((id) => own.includes(id));
}

/** Whether the person holds the project permission on the issue. */
export function holdsPermission({ world, accountId, issue }: RuleContext, key: string): boolean {
  return (
    isProjectPermission(key) && hasPermission(world, accountId, key, projectOf(world, issue), issue)
  );
}

function isInField({ accountId, values }: RuleContext, fieldId: string): boolean {
  const value = values[fieldId];
  return value === accountId || (Array.isArray(value) && value.includes(accountId));
}
