import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { isWork, type Story, type Visit } from '../story';

const MINUTE_MS = 60_000;
const RIGHT = ['pilot', 'decide', 'done'];
const SENT_BACK = ['intake', 'triage', 'ready', 'build'];

/** Items that went on from their first review / those and the ones that were sent back. */
export const rightFirstTime: ShareOf = (story, window, world) => {
  const next = leftFirstReview(story);
  if (!isWork(world, story) || !next || !isIn(window, next.from)) return NO_ITEM;
  if (RIGHT.includes(next.stage ?? '')) return oneItem(true);
  return SENT_BACK.includes(next.stage ?? '') ? oneItem(false) : NO_ITEM;
};

/** Where it went from its first review of a minute or more. */
export function leftFirstReview({ visits }: Story): Visit | undefined {
  const review = visits.findIndex(
    ({ stage, from, to }) => stage === 'review' && to - from >= MINUTE_MS,
  );
  return review < 0 ? undefined : visits[review + 1];
}
