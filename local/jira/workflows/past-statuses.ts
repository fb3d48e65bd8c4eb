import type { ChangeItem, History } from '../issues/issue';
import { isOn, listed, type RuleContext } from './rule-context';
import type { WorkflowRule } from './workflow';

interface StatusChange {
  readonly by: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** How the issue went from status to status, in order. */
function statusChanges({ world, issue }: RuleContext): StatusChange[] {
  return world.indexes.histories(issue.id).flatMap((history: History) => {
    const item = history.items.find(({ fieldId }: ChangeItem) => fieldId === 'status');
    return item ? [{ by: history.authorId, from: item.from, to: item.to }] : [];
  });
}

/** Whether the issue has been in one of the rule's statuses: ever, or just before this one. */
export function hasBeenIn(rule: WorkflowRule, context: RuleContext): boolean {
  const wanted = listed(rule, 'previousStatusIds');
  const changes = statusChanges(context).filter(
    ({ from, to }) => !isOn(rule, 'ignoreLoopTransitions') || from !== to,
  );
  const left = changes.map(({ from }) => from ?? '');
  const past = isOn(rule, 'mostRecentStatusOnly') ? left.slice(-1) : left;
  const current = isOn(rule, 'includeCurrentStatus') ? [context.issue.statusId] : [];
  return [...past, ...current].some((id) => wanted.includes(id));
}

/** Whether the person took the issue from the one status to the other before. */
export function acted({ parameters }: WorkflowRule, context: RuleContext): boolean {
  const { fromStatusId, toStatusId } = parameters;
  return statusChanges(context).some(
    ({ by, from, to }) =>
      by === context.accountId &&
      (!fromStatusId || from === fromStatusId) &&
      (!toStatusId || to === toStatusId),
  );
}
