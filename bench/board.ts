import type { Browser } from '@playwright/test';
import type { Bench } from './bench';
import { openBox, type Box } from './box';
import { openBrowser, visit, type Visited } from './browser';
import { dragCard } from './drag-card';
import type { Figure, Unit } from './figure';
import { fillBoard } from './fill-board';
import { medianFigures } from './median';
import { serve } from './serve';

const SIZES = [300, 2000] as const;
const LARGE = 5000;
const LOADS = 3;
/** Without a call for so long, a board has read all that it wants. */
const SILENCE_MS = 600;

/** The joint board with some and with many cards, in a browser. */
export async function measureBoard(bench: Bench): Promise<readonly Figure[]> {
  const browser = await openBrowser(bench.cleanUp);
  const figures: Figure[] = [];
  for (const size of bench.isLarge ? [...SIZES, LARGE] : SIZES) {
    bench.say(`A board with ${size} cards …`);
    figures.push(...(await measureSize(bench, browser, size)));
  }
  await browser.close();
  return figures;
}

async function measureSize(
  bench: Bench,
  browser: Browser,
  size: number,
): Promise<readonly Figure[]> {
  const box = await openBox(bench);
  const cells = await fillBoard(box, size);
  const served = await serve(box, bench.cleanUp);
  const url = `${served.origin}/jira/projects/ACQ/apps/entente?persona=sofia&locale=en-US&theme=light`;
  const loads: (readonly Figure[])[] = [];
  for (let i = 0; i < LOADS; i += 1) {
    box.host.forget();
    const visited = await visit(browser, {
      url,
      frame: 'frame-jira:projectPage',
      marks: { first: '[data-card]', all: 'main[aria-busy="false"]' },
    });
    loads.push(await measureLoad(box, visited, cells, size));
    await visited.close();
  }
  await served.close();
  await box.close();
  return medianFigures(loads);
}

async function measureLoad(
  box: Box,
  { page, frame, marks }: Visited,
  cells: { readonly from: string; readonly to: string },
  size: number,
): Promise<readonly Figure[]> {
  await untilSilent(box);
  const { host } = box;
  const calls = (from: string) => host.calls.filter((call) => call.from === from);
  const [inBrowser, inFunctions] = [calls('bridge').length, calls('back-end').length];
  const { points } = host;
  const weight = await weigh(page, frame);
  const drag = await dragCard(page, frame, cells);
  await untilSilent(box);
  const figure = (of: string, value: number, unit: Unit): Figure => ({
    ...{ group: 'board', of, with: `${size.toLocaleString('en-US')} cards`, value, unit },
  });
  return [
    figure('first card painted', marks.first ?? NaN, 'ms'),
    figure('all cards read', marks.all ?? NaN, 'ms'),
    figure('drag: mouse up to card in its cell', drag.movedMs, 'ms'),
    figure('drag: mouse up to card painted there', drag.paintedMs, 'ms'),
    figure('drag: longest frame over 50 ms', drag.longestFrameMs, 'ms'),
    figure('JavaScript heap of the tab', weight.heapBytes / 1e6, 'MB'),
    figure('elements in the frame', weight.elements, 'elements'),
    figure('Jira calls of the browser', inBrowser, 'calls'),
    figure('Jira calls of functions', inFunctions, 'calls'),
    figure('points', points, 'points'),
  ];
}

async function weigh(page: Visited['page'], frame: Visited['frame']) {
  const elements = await frame.evaluate(() => document.getElementsByTagName('*').length);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { elements, heapBytes: usedSize };
}

async function untilSilent({ host }: Box): Promise<void> {
  for (let known = -1; known !== host.calls.length;) {
    known = host.calls.length;
    await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  }
}
