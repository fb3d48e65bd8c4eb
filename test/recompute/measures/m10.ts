import { actsOf } from '../acts';
import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { isRequest } from '../story';

const EARLY_ROLES = ['architect', 'liaison'];

/** Requests that IT's architect or liaison saw before *ready* / requests that became ready. */
export const earlyArchitecture: ShareOf = (story, window, world) => {
  const { firstReady: ready } = story;
  if (!isRequest(world, story) || !isIn(window, ready)) return NO_ITEM;
  const isEarly = actsOf(story, world).some(({ by, at }) => {
    const member = world.memberAt(by, at);
    return at < ready && member?.side === 'it' && EARLY_ROLES.includes(member.role ?? '');
  });
  return oneItem(isEarly);
};
