import type { Browser } from '@playwright/test';
import type { Bench } from './bench';
import { openBox, type Box } from './box';
import { openBrowser, visit, type Visited } from './browser';
import { dragCard } from './drag-card';
import type { Figure, Unit } from './figure';
import { fillBoard } from './fill-board';
import { medianFigures } from './median';
import { measureRival } from './rival';
import { readRivalBoard } from './rival-cards';
import { serve } from './serve';
import { scrollBoard } from './scroll-board';
import { weigh } from './weigh';

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
  const { jira, site, project, cells } = await fillBoard(box, size);
  const board = await readRivalBoard(jira, site, project);
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
  const ours = medianFigures(loads);
  const rival = await measureRival(bench, browser, { board, cells, loads: LOADS });
  return [...ours, ...rival, ...ratiosOf(ours, rival)];
}

/** How many times as much the other board takes, where both were measured alike. */
function ratiosOf(ours: readonly Figure[], rival: readonly Figure[]): readonly Figure[] {
  return rival.flatMap((theirs) => {
    const of = theirs.of.replace('hello-pangea: ', '');
    const same = ours.find((figure) => figure.of === of);
    // Without a frame over 50 ms on either side there is nothing to divide.
    if (!same || same.value === 0 || theirs.value === 0) return [];
    const value = theirs.value / same.value;
    return { ...theirs, of: `hello-pangea over ours: ${of}`, value, unit: 'times' };
  });
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
  const scrolledMs = await scrollBoard(page, frame);
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
    figure('scroll: longest frame over 50 ms', scrolledMs, 'ms'),
    figure('JavaScript heap of the tab', weight.heapBytes / 1e6, 'MB'),
    figure('elements in the frame', weight.elements, 'elements'),
    figure('Jira calls of the browser', inBrowser, 'calls'),
    figure('Jira calls of functions', inFunctions, 'calls'),
    figure('points', points, 'points'),
  ];
}

async function untilSilent({ host }: Box): Promise<void> {
  for (let known = -1; known !== host.calls.length;) {
    known = host.calls.length;
    await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  }
}
