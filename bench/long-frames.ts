import type { Page } from '@playwright/test';
import { watchFrames, type LongFrame } from './in-frame/watch-frames';

/** Until the browser has told of the last frames. */
const TOLD_MS = 300;

export interface WatchedFrames {
  /** Frames that begin later do not count. */
  end(): Promise<void>;
  /** The longest frame over 50 ms between the two; 0: there was none. */
  longestMs(): Promise<number>;
}

/**
 * Watches the frames of a page from now on. The browser tells of them to the page alone, the work of
 * its iframes among it: an observer in an iframe never hears of any.
 */
export async function watchLongFrames(page: Page): Promise<WatchedFrames> {
  await page.evaluate(watchFrames);
  let endedAt = Infinity;
  return {
    end: async () => {
      endedAt = await page.evaluate(() => performance.now());
    },
    longestMs: async () => {
      await page.waitForTimeout(TOLD_MS);
      const frames = await page.evaluate(
        () => (window as unknown as { longFrames: LongFrame[] }).longFrames,
      );
      const counted = frames.filter(({ startTime }) => startTime < endedAt);
      return Math.max(0, ...counted.map(({ duration }) => duration));
    },
  };
}
