import { changeIssue } from '../issues/change';
import type { World } from '../world';
import { checkPriorityCanGo } from './model';

/** A task: the issues of the one that goes get the site's default. */
export function deletePriority(
  world: World,
  actor: string,
  input: { readonly id: string },
): undefined {
  const heir = checkPriorityCanGo(world, input.id);
  for (const issue of [...world.issues.values()]) {
    if (issue.values.priority !== input.id) continue;
    changeIssue(world, actor, issue.id, { values: { priority: heir.id } });
  }
  world.priorities.remove(input.id);
}
