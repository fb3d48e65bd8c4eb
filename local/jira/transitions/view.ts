import { fieldEditMeta } from '../fields/meta';
import { transitionFields } from '../fields/screens';
import type { Issue } from '../issues/issue';
import { STATUS_CATEGORIES } from '../statuses/status';
import { getStatus } from '../statuses/model';
import { statusDetails } from '../statuses/view';
import { isHidden, meetsConditions } from '../workflows/conditions';
import { targetOf } from '../workflows/model';
import type { Transition } from '../workflows/workflow';
import type { World } from '../world';
import { drawnTransitions } from './model';

/** What a list of transitions is asked for besides the usual. */
export interface TransitionWishes {
  readonly withFields?: boolean;
  /** Those whose conditions do not hold, too. */
  readonly withUnavailable?: boolean;
  /** Those that are for the API only, too. */
  readonly withHidden?: boolean;
  /** Within one place of the bar: to do, in progress, done. */
  readonly byCategory?: boolean;
}

/** The transitions that the person may do, in the order of their place in the bar. */
export function listTransitions(
  world: World,
  accountId: string,
  issue: Issue,
  wishes: TransitionWishes = {},
): { readonly transition: Transition; readonly isAvailable: boolean }[] {
  const all = drawnTransitions(world, accountId, issue).map((transition) => ({
    transition,
    isAvailable: meetsConditions(world, accountId, issue, transition),
  }));
  const listed = all.filter(
    ({ transition, isAvailable }) =>
      (isAvailable || wishes.withUnavailable) && (wishes.withHidden || !isHidden(transition)),
  );
  const category = ({ transition }: { transition: Transition }): number => {
    const { category: key } = getStatus(world, targetOf(transition, issue.statusId));
    return Object.keys(STATUS_CATEGORIES).indexOf(key);
  };
  return listed.sort(
    (a, b) =>
      placeInBar(a.transition) - placeInBar(b.transition) ||
      (wishes.byCategory ? category(a) - category(b) : 0),
  );
}

/** The property that orders the buttons of an issue; without it a transition comes last. */
const placeInBar = ({ properties }: Transition): number =>
  Number(properties['opsbar-sequence'] ?? Number.MAX_SAFE_INTEGER);

/** The transitions that the person may do, with the screens' fields when asked for. */
export function transitionBeans(
  world: World,
  accountId: string,
  issue: Issue,
  wishes: TransitionWishes | boolean,
): Record<string, unknown>[] {
  const wanted = typeof wishes === 'boolean' ? { withFields: wishes } : wishes;
  return listTransitions(world, accountId, issue, wanted).map(({ transition, isAvailable }) => {
    const target = targetOf(transition, issue.statusId);
    return {
      id: transition.id,
      name: transition.name,
      to: statusDetails(world, getStatus(world, target)),
      hasScreen: transition.screenId !== null,
      isGlobal: transition.from === 'any',
      isInitial: false,
      isAvailable,
      isConditional: transition.conditions !== null,
      isLooped: target === issue.statusId,
      ...(wanted.withFields ? { fields: fieldsOf(world, accountId, issue, transition) } : {}),
    };
  });
}

function fieldsOf(
  world: World,
  accountId: string,
  issue: Issue,
  transition: Transition,
): Record<string, unknown> {
  const screen = transitionFields(world, accountId, issue, transition);
  return Object.fromEntries(
    screen.map((each) => [each.field.id, fieldEditMeta(world, each)] as const),
  );
}
