import { watchedFields } from '../acts';
import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import type { Change } from '../issue';
import { isWork, type Story } from '../story';
import { stretchesOf, waitsOnAt } from '../waits';
import type { World } from '../world';
import { isNegligible } from '../words';

const EXPOSED = ['ready', 'build', 'review'];
const HOUR_MS = 3_600_000;

/** Items in ready, build or review in the window that somebody else than IT changed / all of them. */
export const changeAfterReady: ShareOf = (story, window, world) => {
  const isExposed = story.visits.some(
    ({ stage, from, to }) => EXPOSED.includes(stage ?? '') && to > window.from && to > from,
  );
  if (!isWork(world, story) || !isExposed) return NO_ITEM;
  return oneItem(eventsOf(story, world).some((at) => isIn(window, at)));
};

/** Instants of the events; those of one author within an hour from the first are one. */
function eventsOf(story: Story, world: World): readonly number[] {
  const events: { readonly by: string | undefined; readonly at: number }[] = [];
  for (const { by, at } of changesThatCount(story, world)) {
    const last = events.findLast((event) => event.by === by);
    if (!last || at > last.at + HOUR_MS) events.push({ by, at });
  }
  return events.map(({ at }) => at);
}

function changesThatCount(story: Story, world: World): readonly Change[] {
  const watched = watchedFields(world);
  const stretches = stretchesOf(story, world);
  const ready = story.firstReady ?? Infinity;
  return story.changes.filter((change) => {
    const { field, from, to, at, by } = change;
    if (!watched.has(field) || from === to || at <= ready) return false;
    // An app is nobody.
    if (by === undefined || world.memberAt(by, at)?.side === 'it') return false;
    if (waitsOnAt(stretches, at) === 'marketing') return false;
    return field !== 'description' || !isNegligible(from ?? '', to ?? '');
  });
}
