import { isIn, NO_ITEM, type ShareOf } from '../counted';
import { firstEntry, isWork } from '../story';
import { stretchesOf } from '../waits';

const NEITHER = ['radar', 'stopped', 'done'];

/** Working time without a wait / all working time, from the first *intake* to *pilot* or *done*. */
export const movingNotWaiting: ShareOf = (story, window, world) => {
  const end = firstEntry(story.visits, 'pilot', 'done');
  if (!isWork(world, story) || !isIn(window, end)) return NO_ITEM;
  const before = story.visits.filter(({ from }) => from < end);
  const start = firstEntry(before, 'intake') ?? story.issue.createdAt;
  let part = 0;
  let whole = 0;
  for (const { from, to, stage, on } of stretchesOf(story, world)) {
    if (NEITHER.includes(stage ?? '')) continue;
    const seconds = world.work.seconds(Math.max(from, start), Math.min(to, end));
    whole += seconds;
    if (on === undefined) part += seconds;
  }
  return [{ part, whole }];
};
