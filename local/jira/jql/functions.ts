import { findGroup } from '../groups/model';
import { boundary, type CalendarUnit } from './dates';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

/** What a function stands for: ids, or an instant. */
export type FunctionValue =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'instant'; readonly ms: number };

const BOUNDARY = /^(start|end)of(day|week|month|year)$/i;
const SPRINT_STATES: Readonly<Record<string, string>> = {
  opensprints: 'active',
  closedsprints: 'closed',
  futuresprints: 'future',
};

export function callFunction(
  name: string,
  args: readonly string[],
  scope: JqlScope,
): FunctionValue {
  const lower = name.toLowerCase();
  const sprints = SPRINT_STATES[lower];
  if (sprints !== undefined) {
    const all = [...scope.world.sprints.values()].filter(({ state }) => state === sprints);
    return { kind: 'ids', ids: all.map(({ id }) => id) };
  }
  if (lower === 'currentuser') return { kind: 'ids', ids: [scope.accountId] };
  if (lower === 'now' || lower === 'currentlogin') return { kind: 'instant', ms: scope.now };
  if (lower === 'membersof') return membersOf(args[0] ?? '', scope);
  const found = BOUNDARY.exec(name);
  if (found) {
    const side = found[1]?.toLowerCase() === 'start' ? 'start' : 'end';
    const word = found[2] ?? '';
    const unit = `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}` as CalendarUnit;
    return { kind: 'instant', ms: boundary(side, unit, args[0], scope) };
  }
  throw new JqlProblem(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
}

function membersOf(name: string, scope: JqlScope): FunctionValue {
  const group = findGroup(scope.world, name);
  if (!group) {
    throw new JqlProblem(
      `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.`,
    );
  }
  return { kind: 'ids', ids: group.accountIds };
}
