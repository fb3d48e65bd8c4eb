import { fieldEditMeta } from '../fields/meta';
import { transitionFields } from '../fields/screens';
import type { Issue } from '../issues/issue';
import { getStatus } from '../statuses/model';
import { statusDetails } from '../statuses/view';
import type { World } from '../world';
import { availableTransitions } from './model';

/** The transitions that the person may do, with the screens' fields when asked for. */
export function transitionBeans(
  world: World,
  accountId: string,
  issue: Issue,
  withFields: boolean,
): Record<string, unknown>[] {
  return availableTransitions(world, accountId, issue).map((transition) => {
    const screen = withFields ? transitionFields(world, accountId, issue, transition) : [];
    const fields = screen.map((each) => [each.field.id, fieldEditMeta(world, each)] as const);
    return {
      id: transition.id,
      name: transition.name,
      to: statusDetails(world, getStatus(world, transition.to)),
      hasScreen: transition.screenId !== null,
      isGlobal: transition.from === 'any',
      isInitial: false,
      isAvailable: true,
      isConditional: transition.conditions !== null,
      isLooped: transition.to === issue.statusId,
      ...(withFields ? { fields: Object.fromEntries(fields) } : {}),
    };
  });
}
