import type { Frame, Locator, Page } from '@playwright/test';
import { watchLongFrames } from './long-frames';
import { watchDrag, type WatchedDrag } from './in-frame/watch-drag';

/** Pointer moves between lifting and dropping, one a frame. */
const MOVES = 30;
const FRAME_MS = 16;

/** Drags the first card of a cell onto the first of another, as a hand with a mouse does. */
export async function dragCard(
  page: Page,
  frame: Frame,
  cells: { readonly from: string; readonly to: string },
  drop: 'drop' | 'mouseup' = 'drop',
): Promise<Required<WatchedDrag> & { readonly longestFrameMs: number }> {
  const card = frame.locator(`${cells.from} [data-card]`).first();
  const place = frame.locator(`${cells.to} [data-card]`).first();
  const id = (await card.getAttribute('data-card')) ?? '';
  await frame.evaluate(watchDrag, { card: `[data-card="${id}"]`, cell: cells.to, drop });
  const start = await middleOf(card);
  const end = await middleOf(place);
  await page.mouse.move(start.x, start.y);
  const frames = await watchLongFrames(page);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move += 1) {
    const part = move / MOVES;
    await page.mouse.move(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part);
    await page.waitForTimeout(FRAME_MS);
  }
  await frames.end();
  await page.mouse.up();
  await frame.waitForFunction(() => 'paintedMs' in (window as unknown as { drag: object }).drag);
  const drag = await frame.evaluate(() => (window as unknown as { drag: WatchedDrag }).drag);
  return { movedMs: NaN, paintedMs: NaN, ...drag, longestFrameMs: await frames.longestMs() };
}

async function middleOf(card: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await card.boundingBox();
  if (!box) throw new Error('The card to drag, or its place, is not on the board');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
