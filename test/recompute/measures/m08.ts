import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { valueAt } from '../issue';
import { firstEntry, isRequest, type Story } from '../story';
import { stretchesOf } from '../waits';
import { fieldId, type World } from '../world';

const OPEN_MISS_DAYS = 5;
const FEWEST_CHARACTERS = 20;

/** Requests that were complete at first / those that became ready, and those that wait to be completed. */
export const readyFirstTime: ShareOf = (story, window, world) => {
  if (!isRequest(world, story)) return NO_ITEM;
  const { firstReady: ready, visits } = story;
  if (ready === undefined) return isOpenMiss(story, world) ? oneItem(false) : NO_ITEM;
  if (!isIn(window, ready)) return NO_ITEM;
  const triage = firstEntry(visits, 'triage') ?? ready;
  const looked = Math.min(triage, ready);
  return oneItem(isComplete(story, world, looked) && !isSentBack(story, world, looked, ready));
};

/** Not ready, and waiting on marketing at T for more than five days. */
function isOpenMiss(story: Story, world: World): boolean {
  const stretches = stretchesOf(story, world);
  const before = stretches.findLastIndex(({ on }) => on !== 'marketing');
  const since = stretches[before + 1]?.from;
  return since !== undefined && world.work.days(since, story.asOf) > OPEN_MISS_DAYS;
}

function isSentBack(story: Story, world: World, triage: number, ready: number): boolean {
  return stretchesOf(story, world)
    .filter(({ from, to }) => to > triage && from < ready)
    .some(({ on, stage, from }) => on === 'marketing' || (stage === 'intake' && from > triage));
}

/** The five answers of the brief. */
function isComplete({ issue }: Story, world: World, at: number): boolean {
  const value = (field: string): string => valueAt(issue, fieldId(world, field), at) ?? '';
  const isSaid = (field: string): boolean => value(field).trim() !== '';
  const isTold = (field: string): boolean => value(field).trim().length >= FEWEST_CHARACTERS;
  return (
    isTold('outcome') &&
    isSaid('audience') &&
    isSaid('channel') &&
    // Without a date, a cost of waiting says that there is none.
    (isSaid('costOfWaiting') || isSaid('costPerWeek')) &&
    isTold('acceptance') &&
    isSaid('dataClass') &&
    isSaid('system')
  );
}
