import { byEvents, NOW } from '../support/app-by-road';
import { call, callRaw, valueOf } from '../support/entente-in';
import { rowsOf } from '../support/stored-figures';
import { stopClock } from '../support/stopped-clock';

beforeEach(() => stopClock(NOW));

type App = Awaited<ReturnType<typeof byEvents>>;

const settingsOf = async ({ host, site }: App) =>
  valueOf(await call(host, site.adminId, 'getSettings', {})).site!;

const leave = async ({ host, site }: App, basedOn: number, accountId = site.adminId) =>
  callRaw(host, accountId, 'leaveProject', { projectId: site.acq, basedOn });

const figuresOf = async ({ host, site }: App) =>
  valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 90 }));

it('a space that leaves counts no more, hears of nothing, and keeps what is known of it', async () => {
  const app = await byEvents();
  const { host, site } = app;
  const known = () => rowsOf(host.database, `SELECT * FROM issue_fact ORDER BY issue_id`);
  const before = await known();
  expect(JSON.stringify(await figuresOf(app))).toContain(`"${site.acq}"`);
  const { version } = await settingsOf(app);
  expect(await leave(app, version)).toEqual({
    ok: true,
    value: { kind: 'left', version: version + 1 },
  });
  await host.drain();
  expect((await settingsOf(app)).projectIds).not.toContain(site.acq);
  expect(JSON.stringify(await figuresOf(app))).not.toContain(`"${site.acq}"`);

  host.forget();
  const [issue] = site.jira.model.issues().filter(({ projectId }) => projectId === site.acq);
  site.jira.model.editIssue(site.adminId, issue!.id, { fields: { summary: 'Changed since' } });
  await host.drain();
  expect(host.calls).toEqual([]);
  expect(await known()).toHaveLength(before.length);

  // A second click finds nothing more to do.
  expect(await leave(app, version + 1)).toMatchObject({ error: { code: 'not-set-up' } });
});

it('the second of two administrators is told, and may try again', async () => {
  const app = await byEvents();
  const { host, site } = app;
  const settings = await settingsOf(app);
  const basedOn = settings.version;
  const theirs = { basedOn, settings: { ...settings, keepDays: 730 } };
  valueOf(await call(host, site.adminId, 'saveSiteSettings', theirs));
  await host.drain();
  host.forget();
  expect(await leave(app, basedOn)).toMatchObject({ error: { code: 'conflict' } });
  expect((await settingsOf(app)).projectIds).toContain(site.acq);
  expect(host.calls.filter(({ method }) => method === 'DELETE')).toEqual([]);
  expect(await leave(app, basedOn + 1)).toMatchObject({ value: { kind: 'left' } });
  expect((await settingsOf(app)).keepDays).toBe(730);
});

it('only administrators of Jira take a space out', async () => {
  const app = await byEvents();
  const { version } = await settingsOf(app);
  const nobody = app.site.jira.model.createUser({ displayName: 'Ana Newcomer' }).id;
  expect(await leave(app, version, nobody)).toMatchObject({ error: { code: 'not-permitted' } });
});
