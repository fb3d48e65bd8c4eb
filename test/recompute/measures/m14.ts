import { NO_ITEM, oneItem, type ShareOf } from '../counted';
import { valueAt, type Change } from '../issue';
import { firstEntry, isPrototype, type Story } from '../story';
import { fieldId, type World } from '../world';

/** Pilots with a verdict on or before the end of their first time-box / pilots whose time-box ended. */
export const pilotsClosedOnTime: ShareOf = (story, window, world) => {
  const pilot = firstEntry(story.visits, 'pilot');
  if (!isPrototype(world, story) || pilot === undefined) return NO_ITEM;
  const { dayOf } = world.days;
  const verdict = changesSince(pilot, story, world, 'verdict').find(({ to }) => to !== null);
  const box = timeBoxOf(story, world, pilot, verdict?.at ?? Infinity);
  if (!box || box.end < dayOf(window.from) || box.end >= dayOf(window.to)) return NO_ITEM;
  const isInTime = verdict !== undefined && dayOf(verdict.at) <= box.end;
  return oneItem(isInTime && box.extensions < 2);
};

interface TimeBox {
  /** Its last day, the first extension included. */
  readonly end: string;
  readonly extensions: number;
}

/** A later end that is set before the old one passed, and before the verdict, moves it: once. */
function timeBoxOf(
  story: Story,
  world: World,
  pilot: number,
  verdictAt: number,
): TimeBox | undefined {
  let end = valueAt(story.issue, fieldId(world, 'timeBoxEnd'), pilot);
  let extensions = 0;
  for (const { to, at } of changesSince(pilot, story, world, 'timeBoxEnd')) {
    if (to === null || at === pilot || at >= verdictAt) continue;
    if (end === null || to < end) end = to;
    if (to <= end || world.days.dayOf(at) > end) continue;
    extensions += 1;
    if (extensions === 1) end = to;
  }
  return end === null ? undefined : { end, extensions };
}

const changesSince = (
  at: number,
  { changes }: Story,
  world: World,
  field: string,
): readonly Change[] =>
  changes.filter((change) => change.field === fieldId(world, field) && change.at >= at);
