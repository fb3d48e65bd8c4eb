import type { Visited } from './browser';

/** What a page holds: elements of its frame, and the heap after a garbage collection. */
export async function weigh(page: Visited['page'], frame: Visited['frame']) {
  const elements = await frame.evaluate(() => document.getElementsByTagName('*').length);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { elements, heapBytes: usedSize };
}
