import { countWithSign } from '../../src/jira/history-preview';
import type { JiraRequest } from '../../src/jira/jira-request';
import { anApp, NOW } from '../support/app-by-road';
import { backFill, call, setUp, valueOf } from '../support/entente-in';
import { rowsOf } from '../support/stored-figures';
import { stopClock } from '../support/stopped-clock';

beforeEach(() => stopClock(NOW));

const UNTIL = '2026-11-01';

async function withDueDate() {
  const app = await anApp();
  const { site, host, engine } = app;
  const { model } = site.jira;
  const { id } = model.quietly(() =>
    model.at(Date.parse('2026-09-01T10:00:00Z'), () =>
      model.createIssue(site.marketerId, {
        ...{ project: 'ACQ', issueType: site.requestType },
        fields: { summary: 'A countdown on the home page', duedate: '2026-10-15' },
      }),
    ),
  );
  await setUp(host, site);
  await backFill(host, site, site.acq);
  const timeline = async () =>
    (await rowsOf(engine, `SELECT ver, body FROM issue_timeline WHERE issue_id = ${id}`))[0];
  const save = async (basedOn: number, over: object) => {
    const settings = { ...site.siteSettings, ...over };
    valueOf(await call(host, site.adminId, 'saveSiteSettings', { basedOn, settings }));
    await host.drain();
  };
  return { ...app, timeline, save };
}

it('history is read again when a rule changes by which it is read, and only then', async () => {
  const { timeline, save } = await withDueDate();
  const before = await timeline();
  stopClock('2026-11-20T11:00:00Z');
  await save(1, { urgentPriorityIds: ['1'] });
  expect(await timeline()).toEqual(before);
  await save(2, { history: { until: UNTIL, answerFromResolution: { '1': 'no' } } });
  expect(await timeline()).toEqual(before);
  await save(3, { history: { until: UNTIL, neededByFromDueDate: true } });
  const mapped = await timeline();
  expect(mapped!.body).not.toEqual(before!.body);
  stopClock('2026-11-20T12:00:00Z');
  await save(4, {});
  expect((await timeline())!.body).toEqual(before!.body);
});

it('a label with a space and an answer that is none are refused', async () => {
  const { host, site } = await withDueDate();
  const refused = await call(host, site.adminId, 'saveSiteSettings', {
    basedOn: 1,
    settings: { ...site.siteSettings, history: { until: UNTIL, urgentLabels: ['very hot'] } },
  });
  expect(refused).toMatchObject({ error: { paths: ['settings.history.urgentLabels.0'] } });
});

it('the preview counts what each rule would explain, of the past alone', async () => {
  const { site } = await withDueDate();
  const { model } = site.jira;
  const high = model.priorities()[0]!;
  const [issue] = model.issues();
  model.editIssue(site.adminId, issue!.id, {
    fields: { labels: ['hot'], priority: { id: high.id } },
  });
  model.createIssue(site.marketerId, {
    ...{ project: 'ACQ', issueType: site.requestType },
    fields: { summary: 'Of today', duedate: '2026-12-24', labels: ['hot'] },
  });
  const jira: JiraRequest = async (path, init) => {
    const answer = await site.jira.handle({
      ...{ method: init?.method ?? 'GET', path, headers: { 'content-type': 'application/json' } },
      ...(typeof init?.body === 'string' && { body: init.body }),
      actor: { kind: 'user', accountId: site.adminId },
    });
    return new Response(answer.body, { status: answer.status });
  };
  const scope = { projectIds: [site.acq, site.web], until: UNTIL };
  const counts = await Promise.all(
    (
      [
        { kind: 'any' },
        { kind: 'due-date' },
        { kind: 'label', labels: ['hot'] },
        { kind: 'label', labels: ['cold'] },
        { kind: 'priority', ids: [high.id] },
        { kind: 'resolution', ids: [model.resolutions()[0]!.id] },
      ] as const
    ).map((sign) => countWithSign(jira, scope, sign)),
  );
  expect(counts).toEqual([1, 1, 1, 0, 1, 0]);
});
