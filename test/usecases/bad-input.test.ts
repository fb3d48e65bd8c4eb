import type { Panel } from '../../src/domain/scorecard/panel';
import { anApp, backFillAll, byBackFill, byEvents, NOW, type App } from '../support/app-by-road';
import { backFill, call, setUp, valueOf } from '../support/entente-in';
import { figuresOf, rowsOf } from '../support/stored-figures';
import { moveClock, stopClock } from '../support/stopped-clock';
import { aTeamSite } from '../support/team-site';

beforeEach(() => stopClock(NOW));

const TOMORROW = '2026-11-21T10:00:00Z';

const panelOf = async ({ host, site }: App): Promise<Panel> =>
  valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 90 }));

const figureOf = (panel: Panel, measure: string) =>
  [...panel.pairs.flatMap(({ it, marketing }) => [it, marketing]), ...panel.joint].find(
    ({ id }) => id === measure,
  )?.figure;

it('an issue of 5,000 changes is read whole, and stays small', async () => {
  const app = await anApp();
  const { site, host, engine } = app;
  const { model } = site.jira;
  const start = Date.parse('2026-10-05T08:00:00Z');
  const issue = model.quietly(() => {
    const { id } = model.at(start, () =>
      model.createIssue(site.marketerId, {
        ...{ project: 'ACQ', issueType: site.requestType, fields: { summary: 'Never at rest' } },
      }),
    );
    model.at(start, () => model.transitionTo(site.developerId, id, site.statusOf.ready));
    // Half an hour lies between two of them: each second one joins the one before.
    for (let i = 1; i <= 4999; i += 1)
      model.at(start + i * 600_000, () =>
        model.editIssue(site.marketerId, id, { fields: { summary: `Never at rest, ${i}` } }),
      );
    return id;
  });
  await setUp(host, site);
  await backFill(host, site, site.acq);
  expect(host.failures).toEqual([]);
  const [stored] = await rowsOf(engine, 'SELECT body FROM issue_timeline');
  expect(String(stored?.body).length).toBeLessThan(50_000);
  const asked = { measure: 'M4', windowDays: 90 } as const;
  const { rows } = valueOf(await call(host, site.adminId, 'listMeasureRows', asked));
  const [row] = rows.map((each) => each.row);
  expect(row).toMatchObject({ issueId: issue, outcome: 'changed' });
  if (row?.measure !== 'M4') throw new Error('no row of M4');
  // One at every ten minutes, merged for an hour from the first: seven make an event.
  expect(row.changes).toHaveLength(Math.ceil(4999 / 7));
});

it('a comment of 32 kB is an answer of that length, and nothing of it is kept', async () => {
  const app = await byEvents();
  const { site, host, engine } = app;
  const { model } = site.jira;
  const words = 'Our answer is rather long. '.repeat(1213);
  expect(words.length).toBeGreaterThan(32_700);
  const { id } = model.createIssue(site.marketerId, {
    ...{ project: 'ACQ', issueType: site.requestType, fields: { summary: 'Answer me at length' } },
  });
  moveClock('2026-11-20T11:00:00Z');
  model.addComment(site.developerId, id, words);
  await host.drain();
  moveClock(TOMORROW);
  await host.runSchedule('hourly-sweep');
  await host.drain();
  const asked = { measure: 'M1', windowDays: 30 } as const;
  const { rows } = valueOf(await call(host, site.adminId, 'listMeasureRows', asked));
  expect(rows.find(({ row }) => row.issueId === id)?.row).toMatchObject({ act: 'comment' });
  const [stored] = await rowsOf(engine, `SELECT body FROM issue_timeline WHERE issue_id = ${id}`);
  expect(String(stored?.body).length).toBeLessThan(400);
});

it('of 200 projects without any data, half of them blocked, nothing is told and nothing fails', async () => {
  const team = aTeamSite();
  const { model } = team.jira;
  const workflowId = model.findWorkflow(team.acq, team.requestType)?.id ?? '';
  const more = Array.from({ length: 198 }, (_, i) => {
    const { id } = model.createProject(team.adminId, {
      ...{ key: `P${i}`, name: `Space ${i}`, leadAccountId: team.adminId },
      issueTypes: [{ typeId: team.requestType, workflowId }],
    });
    return id;
  });
  const projectIds = [team.acq, team.web, ...more];
  const app = await anApp(team);
  const { host, site, engine } = app;
  const settings = { ...site.siteSettings, projectIds };
  valueOf(await call(host, site.adminId, 'saveSiteSettings', { basedOn: 0, settings }));
  for (const projectId of projectIds)
    valueOf(
      await call(host, site.adminId, 'saveProjectSettings', {
        basedOn: 0,
        settings: { ...site.projectSettings(projectId), projectKey: 'KEY' },
      }),
    );
  const hidden = { match: { path: /\/project\/\d+/, actorKind: 'app' }, times: 100 } as const;
  host.faults.jira({ ...hidden, answer: { status: 404, body: '{}' } });
  for (const schedule of ['hourly-sweep', 'daily-reconciliation']) await host.runSchedule(schedule);
  await host.drain();
  expect(host.failures).toEqual([]);
  expect(
    await rowsOf(engine, 'SELECT project_id FROM project_state WHERE readable = 0'),
  ).toHaveLength(100);
  const before = host.statements.length;
  const panel = await panelOf(app);
  expect(host.statements.length - before).toBeLessThan(12);
  expect(panel.scope).toEqual({ seen: [], hidden: 0, notReady: 100, unreadable: 100 });
  expect(panel.headline).toEqual({ kind: 'nothing-measurable' });
  const figures = panel.pairs.flatMap(({ it, marketing }) => [it.figure, marketing.figure]);
  expect(figures.filter(({ kind }) => kind === 'ready')).toEqual([]);
});

describe('a stored scorecard', () => {
  const kindOf = (panel: Panel) => figureOf(panel, 'M4')?.kind;

  it('of another version is served as that, and made anew by the sweep without asking Jira', async () => {
    const app = await byEvents();
    const { host, engine } = app;
    const before = await figuresOf(engine);
    await rowsOf(engine, 'UPDATE project_scorecard SET cfg = cfg - 1');
    await rowsOf(engine, 'UPDATE issue_fact SET cfg = cfg - 1');
    expect(await panelOf(app)).toMatchObject({ recomputing: true });
    const calls = host.calls.length;
    await host.runSchedule('hourly-sweep');
    await host.drain();
    expect(await panelOf(app)).toMatchObject({ recomputing: false });
    expect(await figuresOf(engine)).toEqual(before);
    expect(host.calls.slice(calls).filter(({ path }) => path.includes('bulkfetch'))).toEqual([]);
  });

  it('that cannot be read is not ready, never zero, and is there again a day later', async () => {
    const app = await byEvents();
    const { host, engine } = app;
    const known = kindOf(await panelOf(app));
    await rowsOf(engine, "UPDATE project_scorecard SET body = '0.M1v0:AAAA'");
    const damaged = await panelOf(app);
    expect(damaged.scope).toMatchObject({ seen: [], notReady: 2 });
    expect(kindOf(damaged)).not.toBe('ready');
    moveClock(TOMORROW);
    await host.runSchedule('hourly-sweep');
    await host.drain();
    expect((await panelOf(app)).scope).toMatchObject({ notReady: 0 });
    expect(kindOf(await panelOf(app))).toBe(known);
  });

  it('of yesterday is told with its own day, never mixed with those of today', async () => {
    const app = await byEvents();
    moveClock(TOMORROW);
    expect(await panelOf(app)).toMatchObject({ to: '2026-11-20' });
    await app.host.runSchedule('hourly-sweep');
    await app.host.drain();
    expect(await panelOf(app)).toMatchObject({ to: '2026-11-21' });
  });
});

describe.each([
  ['QUERY_TIMED_OUT', 400],
  ['TOO_MANY_REQUESTS', 429],
])('storage that answers %s', (code, status) => {
  it('is told to who asks as busy, with no figure', async () => {
    const app = await byBackFill();
    await backFillAll(app);
    const { host, site } = app;
    host.faults.sql({ times: 1, code, status });
    const answer = await call(host, site.adminId, 'getScorecard', { windowDays: 90 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'storage-busy' } });
    expect(await panelOf(app)).toMatchObject({ scope: { notReady: 0 } });
  });

  it('loses no change: the work is tried again, and ends in the same bytes', async () => {
    const plain = await byEvents();
    const held = await byEvents(({ host }) => host.faults.sql({ times: 3, code, status }));
    expect(await figuresOf(held.engine)).toEqual(await figuresOf(plain.engine));
  });
});

it('a project that was deleted leaves the store and the scorecard, and is not counted as hidden', async () => {
  const app = await byEvents();
  const { host, site, engine } = app;
  await site.jira.handle({
    method: 'DELETE',
    path: `/rest/api/3/project/${site.web}?enableUndo=false`,
    headers: {},
    actor: { kind: 'user', accountId: site.adminId },
  });
  await host.drain();
  for (const table of ['issue_timeline', 'issue_fact', 'day_bucket', 'project_scorecard'])
    expect(await rowsOf(engine, `SELECT * FROM ${table} WHERE project_id = ${site.web}`)).toEqual(
      [],
    );
  expect((await panelOf(app)).scope).toEqual({
    seen: [{ projectId: site.acq, projectKey: 'ACQ' }],
    ...{ hidden: 0, notReady: 0 },
  });
  await host.runSchedule('hourly-sweep');
  await host.runSchedule('daily-reconciliation');
  await host.drain();
  expect(host.failures).toEqual([]);
});
