import type { Frame, Page } from '@playwright/test';
import { watchLongFrames } from './long-frames';

/** Turns of the wheel, one a frame, and pixels of each. */
const TURNS = 60;
const TURN_PX = 400;
const FRAME_MS = 16;

/**
 * Scrolls a board down by the wheel and back to its top.
 *
 * @returns the longest frame over 50 ms; 0: there was none.
 */
export async function scrollBoard(page: Page, frame: Frame): Promise<number> {
  const opened = await (await frame.frameElement()).boundingBox();
  if (!opened) throw new Error('The frame of the board is not on the page');
  await page.mouse.move(opened.x + opened.width / 2, opened.y + opened.height / 2);
  const frames = await watchLongFrames(page);
  for (const direction of [1, -1])
    for (let turn = 0; turn < TURNS; turn += 1) {
      await page.mouse.wheel(0, direction * TURN_PX);
      await page.waitForTimeout(FRAME_MS);
    }
  return frames.longestMs();
}
