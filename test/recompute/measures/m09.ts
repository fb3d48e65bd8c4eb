import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { daysBetween } from '../days';
import { valueAt } from '../issue';
import { isRequest } from '../story';
import { fieldId, optionId } from '../world';

const NOTICE_DAYS = 30;
const DATA_SOURCE_NOTICE_DAYS = 45;

/** Requests whose first date leaves the notice / requests with a date. */
export const earlyNotice: ShareOf = (story, window, world) => {
  const { issue, changes, asOf } = story;
  if (!isRequest(world, story) || !isIn(window, issue.createdAt)) return NO_ITEM;
  const neededBy = fieldId(world, 'neededBy');
  const change = changes.find(({ field }) => field === neededBy);
  const first = change ? (change.from ?? change.to) : valueAt(issue, neededBy, asOf - 1);
  if (first === null) return NO_ITEM;
  const variant = valueAt(issue, fieldId(world, 'variant'), issue.createdAt);
  const isDataSource = variant === optionId(world, 'variant', 'data-source');
  const notice = daysBetween(world.days.dayOf(issue.createdAt), first);
  return oneItem(notice >= (isDataSource ? DATA_SOURCE_NOTICE_DAYS : NOTICE_DAYS));
};
