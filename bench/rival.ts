import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { Bench } from './bench';
import { visit } from './browser';
import type { CleanUp } from './clean-up';
import { dragCard } from './drag-card';
import type { Figure, Unit } from './figure';
import type { NeighbourCells } from './fill-board';
import { medianFigures } from './median';
import type { RivalBoard } from './rival-cards';
import { scrollBoard } from './scroll-board';
import { weigh } from './weigh';

const FOLDER = path.join(__dirname, 'rival');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const FRAME = 'rival';

let built: Promise<string> | undefined;

/** The packages are its own, so that none of them comes into ours. */
async function build(cleanUp: CleanUp): Promise<string> {
  const { ensureInstalled } = await import('../tools/build.mjs');
  ensureInstalled(FOLDER);
  const vite = await import('vite');
  const outDir = cleanUp.makeFolder();
  await vite.build({
    ...{ root: FOLDER, base: './', configFile: false, logLevel: 'error' },
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  return outDir;
}

/** A board of the same cards on @hello-pangea/dnd: they are given to it at once, it asks Jira nothing. */
export async function measureRival(
  { cleanUp }: Bench,
  browser: Browser,
  { board, cells, loads }: Rival,
): Promise<readonly Figure[]> {
  const folder = await (built ??= build(cleanUp));
  const { url, close } = await serveFiles(folder, board, cleanUp);
  const runs: (readonly Figure[])[] = [];
  for (let i = 0; i < loads; i += 1)
    runs.push(await measureLoad(browser, url, cells, countOf(board)));
  await close();
  return medianFigures(runs);
}

interface Rival {
  readonly board: RivalBoard;
  readonly cells: NeighbourCells;
  readonly loads: number;
}

const countOf = ({ cells }: RivalBoard): number => Object.values(cells).flat().length;

async function measureLoad(
  browser: Browser,
  url: string,
  cells: NeighbourCells,
  cards: number,
): Promise<readonly Figure[]> {
  const marks = { first: '[data-card]', all: 'main[aria-busy="false"]' };
  const { page, frame, marks: found, close } = await visit(browser, { url, frame: FRAME, marks });
  const weight = await weigh(page, frame);
  const scrolledMs = await scrollBoard(page, frame);
  const drag = await dragCard(page, frame, cells, 'mouseup');
  await close();
  const figure = (of: string, value: number, unit: Unit): Figure => ({
    ...{ group: 'board', of: `hello-pangea: ${of}`, value, unit },
    with: `${cards.toLocaleString('en-US')} cards`,
  });
  return [
    figure('first card painted', found.first ?? NaN, 'ms'),
    figure('all cards there', found.all ?? NaN, 'ms'),
    figure('drag: mouse up to card in its cell', drag.movedMs, 'ms'),
    figure('drag: mouse up to card painted there', drag.paintedMs, 'ms'),
    figure('drag: longest frame over 50 ms', drag.longestFrameMs, 'ms'),
    figure('scroll: longest frame over 50 ms', scrolledMs, 'ms'),
    figure('JavaScript heap of the tab', weight.heapBytes / 1e6, 'MB'),
    figure('elements in the frame', weight.elements, 'elements'),
  ];
}

async function serveFiles(folder: string, board: RivalBoard, cleanUp: CleanUp) {
  const page = `<!doctype html><title>Rival</title><iframe data-testid="${FRAME}" src="/index.html" style="border:0;height:880px;width:100%"></iframe>`;
  const json = JSON.stringify(board);
  const server = createServer(({ url = '/' }, response) => {
    const name = url === '/' ? 'page.html' : path.basename(url);
    const read = () => {
      if (url === '/') return page;
      return name === 'cards.json' ? json : readFileSync(path.join(folder, url));
    };
    try {
      response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'text/plain');
      response.end(read());
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = cleanUp.add(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
