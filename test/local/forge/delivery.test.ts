import { Delivery } from '../../../local/forge/delivery';
import type { Events } from '../../../local/forge/events';
import type { Queue } from '../../../local/forge/queue';

const DUE_AT = 60;

/** One event that is due at 60, and a clock that passes that instant once it has been looked at. */
function anEarlyTimer() {
  let time = DUE_AT - 1;
  let delivered: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (delivered = resolve));
  let isWaiting = true;
  const events = {
    nextDueAt: () => (isWaiting ? DUE_AT : undefined),
    start: () => {
      if (time >= DUE_AT) {
        isWaiting = false;
        delivered();
      }
      time = DUE_AT + 1;
      return [];
    },
  } as unknown as Events;
  const queue = { nextDueAt: () => undefined, start: () => [] } as unknown as Queue;
  return { delivery: new Delivery(events, queue, () => time), arrived };
}

describe('delivery by the clock', () => {
  it('starts what came due just after it was looked for', async () => {
    const { delivery, arrived } = anEarlyTimer();
    delivery.goLive();
    await expect(arrived).resolves.toBeUndefined();
  });
});
