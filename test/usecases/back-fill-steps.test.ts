import { anApp, NOW, type App } from '../support/app-by-road';
import { call, setUp, valueOf } from '../support/entente-in';
import { endOf } from '../support/jira-and-stored';
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
  // A bulk fetch holds 100 issues with their comments, or 1,000 changelogs: of a step at a time. All are
  // open and written, 200 with one request; when Jira says that they were updated is read again.
  expect([fetches(whole, 'issue'), fetches(whole, 'changelog')]).toEqual([50 + 50, 10]);
  expect(whole.host.calls.filter(({ path }) => path.includes('/app/field/value'))).toHaveLength(30);
  const { stamps: _, ...end } = await endOf(whole);
  expect(end.timelines).toHaveLength(ISSUES);

  const killed = await aLongProject();
  const { host } = killed;
  for (const part of [0.3, 0.6, 0.9]) host.faults.killBefore('sql', Math.floor(statements * part));
  expect(host.faults.toCome.kills).toBe(3);
  await host.drain();
  moveClock('2026-11-20T11:30:00Z');
  await host.runSchedule('hourly-sweep');
  await host.drain();
  // All three have happened: what is dead writes no line in the log.
  expect(host.faults.toCome.kills).toBe(0);
  const { stamps, ...after } = await endOf(killed);
  expect(after).toEqual(end);
  expect(stamps.stored).toEqual(stamps.jira);
  // What a step had stored is not asked for again.
  expect(fetches(killed, 'issue')).toBeLessThan(50 + 50 + 20);
}, 60_000);
