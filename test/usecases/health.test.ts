import { anApp, backFillAll, byBackFill, byEvents, NOW } from '../support/app-by-road';
import { call, setUp, valueOf } from '../support/entente-in';
import { rowsOf } from '../support/stored-figures';
import { moveClock, stopClock } from '../support/stopped-clock';

beforeEach(() => stopClock(NOW));

const MINUTE_MS = 60_000;
const goOn = (minutes: number) =>
  moveClock(new Date(Date.now() + minutes * MINUTE_MS).toISOString());

type App = Awaited<ReturnType<typeof byBackFill>>;

async function findingsOf({ host, site }: App, projectKey: string) {
  const health = valueOf(await call(host, site.adminId, 'getHealth', {}));
  return health.projects.find((project) => project.projectKey === projectKey)?.findings ?? [];
}

const kindsOf = async (app: App, key: string) =>
  (await findingsOf(app, key)).map(({ kind }) => kind);

it('a history that was never read is a finding, and goes when it is read', async () => {
  const app = await byBackFill();
  expect(await kindsOf(app, 'ACQ')).toContain('back-fill-not-started');
  await backFillAll(app);
  expect(await kindsOf(app, 'ACQ')).toEqual(['lane-without-limit']);
});

it('a change that did not arrive is found, and reading again mends it', async () => {
  const app = await byEvents();
  const { host, site } = app;
  expect(await kindsOf(app, 'ACQ')).toEqual(['lane-without-limit']);
  goOn(60);
  const [issue] = site.jira.model.issues().filter(({ projectId }) => projectId === site.acq);
  site.jira.model.quietly(() =>
    site.jira.model.editIssue(site.adminId, issue!.id, { fields: { summary: 'Changed quietly' } }),
  );
  expect(await kindsOf(app, 'ACQ')).toEqual(['lane-without-limit']);
  goOn(20);
  expect(await kindsOf(app, 'ACQ')).toEqual(['lane-without-limit', 'events-not-arriving']);
  valueOf(await call(host, site.adminId, 'startBackfill', { projectId: site.acq }));
  await host.drain();
  expect(await kindsOf(app, 'ACQ')).toEqual(['lane-without-limit']);
});

it('changes that nobody works off are found after an hour', async () => {
  const app = await byEvents();
  const [issue] = app.site.jira.model.issues();
  const mark = [Number(issue!.id), Number(app.site.acq), Date.now(), Date.now()].join();
  await rowsOf(app.engine, `INSERT INTO issue_dirty VALUES (${mark})`);
  expect(await kindsOf(app, 'ACQ')).not.toContain('recompute-behind');
  goOn(61);
  expect(await kindsOf(app, 'ACQ')).toContain('recompute-behind');
});

it('reading that stands still is found', async () => {
  const app = await byBackFill();
  valueOf(await call(app.host, app.site.adminId, 'startBackfill', { projectId: app.site.acq }));
  expect(await kindsOf(app, 'ACQ')).not.toContain('back-fill-behind');
  goOn(50);
  expect(await kindsOf(app, 'ACQ')).toContain('back-fill-behind');
});

it('a space that an access rule keeps from us is told as that, and its events are not blamed', async () => {
  const app = await byBackFill();
  await backFillAll(app);
  app.host.faults.jira({
    match: { path: /data-policy\/project/ },
    answer: {
      status: 200,
      body: JSON.stringify({
        projectDataPolicies: [
          { id: Number(app.site.acq), dataPolicy: { anyContentBlocked: true } },
        ],
      }),
    },
  });
  expect(await kindsOf(app, 'ACQ')).toEqual(['lane-without-limit', 'blocked-by-access-rule']);
});

it('a side is empty when all who stood on it have left', async () => {
  const { host, site } = await anApp();
  await setUp(host, site);
  const roster = site.siteSettings.roster.map((entry) =>
    entry.side === 'it' ? { ...entry, to: '2026-11-01' } : entry,
  );
  const settings = { ...site.siteSettings, roster };
  valueOf(await call(host, site.adminId, 'saveSiteSettings', { basedOn: 1, settings }));
  const { findings } = valueOf(await call(host, site.adminId, 'getHealth', {}));
  expect(findings.filter(({ kind }) => kind === 'roster-empty')).toEqual([
    { kind: 'roster-empty', side: 'it' },
  ]);
});

it('tells what reading has used of the quota in this hour', async () => {
  const app = await byBackFill();
  await backFillAll(app);
  const points = async () =>
    valueOf(await call(app.host, app.site.adminId, 'getHealth', {})).points;
  expect(await points()).toMatchObject({ cap: 32_500 });
  expect((await points()).used).toBeGreaterThan(0);
  goOn(60);
  expect((await points()).used).toBe(0);
});
