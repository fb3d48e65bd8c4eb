import { anApp, NOW, type App } from '../support/app-by-road';
import { call, setUp, valueOf } from '../support/entente-in';
import { figuresOf } from '../support/stored-figures';
import { moveClock, stopClock } from '../support/stopped-clock';

/** Ten steps of 500. */
const ISSUES = 5000;

async function aLongProject(): Promise<App> {
  stopClock(NOW);
  const app = await anApp();
  const { site, host } = app;
  const { model } = site.jira;
  model.quietly(() => {
    for (let i = 0; i < ISSUES; i += 1) {
      const at = Date.parse('2026-11-16T09:00:00Z') - i * 3_600_000;
      model.at(at, () =>
        model.createIssue(site.marketerId, {
          ...{ project: 'ACQ', issueType: site.requestType, fields: { summary: `Number ${i}` } },
        }),
      );
    }
  });
  await setUp(host, site);
  valueOf(await call(host, site.adminId, 'startBackfill', { projectId: site.acq }));
  return app;
}

const fetches = ({ host }: App, what: string): number =>
  host.calls.filter(({ path }) => path.includes(`${what}/bulkfetch`)).length;

it('a long back-fill goes in steps, each stored before the next, and survives kills within them', async () => {
  const whole = await aLongProject();
  const before = whole.host.statements.length;
  await whole.host.drain();
  const statements = whole.host.statements.length - before;
  // A bulk fetch holds 100 issues with their comments, or 1,000 changelogs: of a step at a time.
  expect([fetches(whole, 'issue'), fetches(whole, 'changelog')]).toEqual([50, 10]);
  const figures = await figuresOf(whole.engine);
  expect(figures.timelines).toHaveLength(ISSUES);

  const killed = await aLongProject();
  const { host, engine } = killed;
  for (const part of [0.3, 0.6, 0.9]) host.faults.killBefore('sql', Math.floor(statements * part));
  await host.drain();
  moveClock('2026-11-20T11:30:00Z');
  await host.runSchedule('hourly-sweep');
  await host.drain();
  const kills = host.log.filter(({ values }) => /kill/i.test(values.join(' ')));
  expect(kills.length).toBe(3);
  expect(await figuresOf(engine)).toEqual(figures);
  // What a step had stored is not asked for again.
  expect(fetches(killed, 'issue')).toBeLessThan(50 + 10);
}, 60_000);
