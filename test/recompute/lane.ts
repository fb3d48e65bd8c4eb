import { valueAt, type Change } from './issue';
import type { Story } from './story';
import { fieldId, optionId, type World } from './world';

/**
 * The option id of the lane right after an instant. Until the day of set-up, or the first change of
 * *Lane* if that is earlier, an urgent priority says Urgent and any other says nothing.
 */
export function laneAt({ issue }: Story, world: World, at: number): string | null {
  if (at >= lanesBegin(issue.changes, world)) return valueAt(issue, fieldId(world, 'lane'), at);
  const priority = valueAt(issue, 'priority', at) ?? '';
  const isUrgent = world.site.urgentPriorityIds.includes(priority);
  return isUrgent ? optionId(world, 'lane', 'urgent') : null;
}

/** Instants at which the lane may have changed, within the story. */
export function laneChangesOf({ changes }: Story, world: World): readonly number[] {
  const lane = fieldId(world, 'lane');
  return [
    lanesBegin(changes, world),
    ...changes.filter(({ field }) => field === lane || field === 'priority').map(({ at }) => at),
  ];
}

function lanesBegin(changes: readonly Change[], world: World): number {
  const lane = fieldId(world, 'lane');
  const first = changes.find(({ field }) => field === lane);
  return Math.min(first?.at ?? Infinity, world.days.instantOf(world.project.setUpOn));
}
