import { toDayNumber } from '../../src/domain/day';
import { anApp, backFillAll, byBackFill, type App } from '../support/app-by-road';
import { call, setUp, valueOf } from '../support/entente-in';
import { rowsOf } from '../support/stored-figures';
import { moveClock, stopClock } from '../support/stopped-clock';
import { tellHistory } from '../support/team-history';

/** Where what is told now ends, and what was told seventeen months before. */
const NOW = '2026-11-20T10:00:00Z';
const LONG_AGO = '2025-06-20T10:00:00Z';

beforeEach(() => stopClock(NOW));

const storedIds = async ({ engine }: App, table: string): Promise<readonly string[]> =>
  (await rowsOf(engine, `SELECT issue_id FROM ${table} WHERE deleted = 0 ORDER BY issue_id`)).map(
    (row) => String(row.issue_id),
  );

const panelOf = async ({ host, site }: App) =>
  valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 365 }));

async function keep({ host, site }: App, keepDays: number, basedOn: number): Promise<void> {
  const settings = { ...site.siteSettings, keepDays };
  valueOf(await call(host, site.adminId, 'saveSiteSettings', { basedOn, settings }));
  await host.drain();
}

async function aNight({ host }: App, day: string): Promise<void> {
  moveClock(`${day}T03:00:00Z`);
  await host.runSchedule('daily-reconciliation');
  await host.drain();
}

/** Old histories of which every third is in pilot still, and new ones. */
async function anOldSite(): Promise<App & { readonly ended: readonly string[] }> {
  const app = await byBackFill();
  const { model } = app.site.jira;
  const old = model.quietly(() => tellHistory(app.site, LONG_AGO, 6));
  const isEnded = (id: string) => model.findIssue(id)?.statusId === app.site.statusOf.done;
  return { ...app, ended: old.filter(isEnded) };
}

it('lets go of what ended longer ago than is kept, and of nothing else', async () => {
  const app = await anOldSite();
  await backFillAll(app);
  const all = await storedIds(app, 'issue_timeline');
  expect(all).toHaveLength(18);
  expect(app.ended).toHaveLength(3);
  await keep(app, 400, 1);
  const before = await panelOf(app);
  await aNight(app, '2026-11-20');
  const left = all.filter((id) => !app.ended.includes(id));
  expect(await storedIds(app, 'issue_timeline')).toEqual(left);
  expect(await storedIds(app, 'issue_fact')).toEqual(left);
  expect(await panelOf(app)).toEqual({ ...before, asOf: expect.any(Number) });
  expect(app.host.failures).toEqual([]);
});

it('does not miss what it let go of, not even when everything is compared', async () => {
  const app = await anOldSite();
  await backFillAll(app);
  await keep(app, 400, 1);
  await aNight(app, '2026-11-20');
  const calls = app.host.calls.length;
  // A week holds the night in which all ids are compared.
  for (const day of [21, 22, 23, 24, 25, 26, 27]) await aNight(app, `2026-11-${day}`);
  const read = app.host.calls.slice(calls).filter(({ path }) => path.includes('bulkfetch'));
  expect(read).toEqual([]);
});

it('reads an old history again once something happens in it', async () => {
  const app = await anOldSite();
  await backFillAll(app);
  await keep(app, 400, 1);
  await aNight(app, '2026-11-20');
  const [id] = app.ended;
  app.site.jira.model.addComment(app.site.developerId, id!, 'Somebody asked about this again.');
  await app.host.drain();
  expect(await storedIds(app, 'issue_timeline')).toContain(id);
});

it('a back-fill does not read what would be let go of', async () => {
  const kept = await anOldSite();
  await keep(kept, 400, 1);
  await backFillAll(kept);
  const ids = await storedIds(kept, 'issue_timeline');
  expect(ids.filter((id) => kept.ended.includes(id))).toEqual([]);
  expect(ids).toHaveLength(15);
});

it('keeps everything where nothing else is said, but days that no window reaches', async () => {
  const app = await anOldSite();
  await backFillAll(app);
  const all = await storedIds(app, 'issue_timeline');
  const oldest = () => rowsOf(app.engine, 'SELECT MIN(day) AS day FROM day_bucket');
  expect((await oldest())[0]?.day).toBe(toDayNumber('2025-05-27'));
  await aNight(app, '2026-11-20');
  expect(await storedIds(app, 'issue_timeline')).toEqual(all);
  expect((await oldest())[0]?.day).toBeGreaterThanOrEqual(toDayNumber('2025-11-17'));
});

it.each([0, 399, 3651, 730.5, '730'])('%p days are refused', async (keepDays) => {
  const { host, site } = await anApp();
  await setUp(host, site);
  const settings = { ...site.siteSettings, keepDays: keepDays as number };
  expect(
    await call(host, site.adminId, 'saveSiteSettings', { basedOn: 1, settings }),
  ).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});
