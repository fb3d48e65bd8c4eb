import type { ShareOf } from '../counted';
import { laneAt, laneChangesOf } from '../lane';
import { IN_PROGRESS, isWork } from '../story';
import { optionId } from '../world';

/** Working time of urgent items in progress / working time of all items in progress. */
export const urgencyLoad: ShareOf = (story, window, world) => {
  if (!isWork(world, story)) return [];
  const urgent = optionId(world, 'lane', 'urgent');
  const changes = laneChangesOf(story, world);
  const stays = story.visits.filter(
    ({ stage, to }) => IN_PROGRESS.includes(stage) && to > window.from,
  );
  if (stays.length === 0) return [];
  let part = 0;
  let whole = 0;
  for (const visit of stays) {
    const from = Math.max(visit.from, window.from);
    const inside = changes.filter((at) => from < at && at < visit.to);
    const cuts = [from, ...inside.sort((a, b) => a - b), visit.to];
    cuts.slice(1).forEach((to, i) => {
      const since = cuts[i] ?? to;
      const seconds = world.work.seconds(since, to);
      whole += seconds;
      if (laneAt(story, world, since) === urgent) part += seconds;
    });
  }
  return [{ part, whole }];
};
