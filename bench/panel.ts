import { WINDOW_DAYS } from '../src/domain/scorecard/measure-id';
import type { Bench } from './bench';
import { openBox, type Box } from './box';
import { openBrowser, visit } from './browser';
import type { Figure, Unit } from './figure';
import { median, medianFigures } from './median';
import { serve } from './serve';

const WARMING = 5;
const CALLS = 25;
const LOADS = 3;

/** The scorecard: what a call costs by window, and when its page shows something. */
export async function measurePanel(bench: Bench): Promise<readonly Figure[]> {
  const box = await openBox(bench);
  const figures: Figure[] = [];
  for (const windowDays of WINDOW_DAYS)
    figures.push({
      ...{ group: 'panel', of: 'getScorecard, warm', with: `${windowDays} days`, unit: 'ms' },
      value: await timeOfCall(box, windowDays),
    });
  figures.push(...(await costOfCall(box)), ...(await measurePage(box, bench)));
  await box.close();
  return figures;
}

async function timeOfCall(box: Box, windowDays: (typeof WINDOW_DAYS)[number]): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < WARMING + CALLS; i += 1) {
    const start = performance.now();
    await box.call('helene', 'getScorecard', { windowDays });
    times.push(performance.now() - start);
  }
  return median(times.slice(WARMING));
}

async function costOfCall(box: Box): Promise<readonly Figure[]> {
  box.host.forget();
  await box.call('helene', 'getScorecard', { windowDays: 90 });
  const figure = (of: string, value: number, unit: Unit): Figure => ({
    ...{ group: 'panel', of: `getScorecard: ${of}`, value, unit },
  });
  return [
    figure('SQL statements', box.host.statements.length, 'statements'),
    figure('Jira calls', box.host.calls.length, 'calls'),
    figure('points', box.host.points, 'points'),
  ];
}

async function measurePage(box: Box, { cleanUp }: Bench): Promise<readonly Figure[]> {
  const browser = await openBrowser(cleanUp);
  const served = await serve(box, cleanUp);
  const loads: (readonly Figure[])[] = [];
  for (let i = 0; i < LOADS; i += 1) {
    const { marks, close } = await visit(browser, {
      url: `${served.origin}/jira/apps/entente/scorecard?persona=helene&locale=en-US&theme=light`,
      frame: 'frame-jira:globalPage',
      marks: { tile: '[data-testid^="tile-"]' },
    });
    loads.push([
      { group: 'panel', of: 'page: first tile painted', value: marks.tile ?? NaN, unit: 'ms' },
    ]);
    await close();
  }
  await served.close();
  await browser.close();
  return medianFigures(loads);
}
