import { isIn, type DaysOf } from '../counted';
import { firstEntry, isPrototype } from '../story';

/** Working days from the first *ready* to the first *pilot* or *done*, whichever comes first. */
export const prototypeLeadTime: DaysOf = (story, window, world) => {
  const end = firstEntry(story.visits, 'pilot', 'done');
  if (!isPrototype(world, story) || !isIn(window, end)) return [];
  const before = story.visits.filter(({ from }) => from < end);
  const ready = firstEntry(before, 'ready') ?? firstEntry(before, 'build', 'review');
  return ready === undefined ? [] : [world.work.days(ready, end)];
};
