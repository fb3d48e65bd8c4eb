import { anApp, byEvents, NOW } from '../support/app-by-road';
import { backFill, call, setUp, valueOf } from '../support/entente-in';
import { endOf } from '../support/jira-and-stored';
import { figuresOf, rowsOf } from '../support/stored-figures';
import { onIssueEvent } from '../../src/handlers/issue-events';
import { moveClock, stopClock } from '../support/stopped-clock';

beforeEach(() => stopClock(NOW));

describe('events', () => {
  it('of a project that is not enrolled never start the function', async () => {
    const { site, host, engine } = await byEvents();
    const { model } = site.jira;
    const workflowId = model.findWorkflow(site.acq, site.requestType)?.id ?? '';
    const { id } = model.createProject(site.adminId, {
      ...{ key: 'OTH', name: 'Other', leadAccountId: site.adminId },
      issueTypes: [{ typeId: site.requestType, workflowId }],
    });
    const before = host.statements.length;
    model.createIssue(site.adminId, {
      ...{ project: id, issueType: site.requestType, fields: { summary: 'Not ours' } },
    });
    await host.drain();
    expect(host.statements.slice(before)).toEqual([]);
    expect(await rowsOf(engine, 'SELECT * FROM issue_dirty')).toEqual([]);
  });

  it('without an issue are left out, and said so', async () => {
    const { site, host } = await byEvents();
    const [issue] = site.jira.model.issues();
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    await onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id: issue?.id } });
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
    await host.drain();
  });

  it('of an archived project hide it from comparisons, and leave its history', async () => {
    const { site, host, engine } = await byEvents();
    const before = await figuresOf(engine);
    site.jira.model.archiveProject(site.adminId, site.acq);
    await host.drain();
    await host.runSchedule('daily-reconciliation');
    await host.drain();
    const states = await rowsOf(engine, 'SELECT project_id, readable FROM project_state');
    expect(states).toContainEqual({ project_id: Number(site.acq), readable: 0 });
    expect((await figuresOf(engine)).timelines).toEqual(before.timelines);
    const scope = async () =>
      valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 30 })).scope;
    const acq = { projectId: site.acq, projectKey: 'ACQ' };
    const web = { projectId: site.web, projectKey: 'WEB' };
    const still = { ...acq, isUnreadable: true };
    expect(await scope()).toEqual({ seen: [still, web], hidden: 0, notReady: 0 });
    // Jira shows it to nobody: then it is not among those that others may see.
    host.faults.jira({
      match: { path: /\/permissions\/project/ },
      answer: { status: 200, body: JSON.stringify({ projects: [{ id: Number(site.web) }] }) },
    });
    expect(await scope()).toEqual({ seen: [web], hidden: 0, notReady: 0, unreadable: 1 });
    site.jira.model.restoreProject(site.adminId, site.acq);
    await host.drain();
    expect(await rowsOf(engine, 'SELECT readable FROM project_state')).toEqual([
      { readable: 1 },
      { readable: 1 },
    ]);
    expect(await scope()).toEqual({ seen: [acq, web], hidden: 0, notReady: 0 });
  });

  it('of a project that is closed to the app alone: it counts as it last was, and is said to', async () => {
    const { site, host } = await byEvents();
    const path = new RegExp(`/project/${site.acq}$`);
    host.faults.jira({ match: { path, actorKind: 'app' }, answer: { status: 404, body: '{}' } });
    await host.runSchedule('daily-reconciliation');
    await host.drain();
    const panel = valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 30 }));
    expect(panel.scope).toEqual({
      seen: [
        { projectId: site.acq, projectKey: 'ACQ', isUnreadable: true },
        { projectId: site.web, projectKey: 'WEB' },
      ],
      ...{ hidden: 0, notReady: 0 },
    });
  });

  it('of a project with a new key reach the settings', async () => {
    const { site, host } = await byEvents();
    const settings = { ...site.projectSettings(site.acq), projectKey: 'OLD' };
    valueOf(await call(host, site.adminId, 'saveProjectSettings', { basedOn: 1, settings }));
    site.jira.model.updateProject(site.adminId, site.acq, { name: 'Acquisition' });
    await host.drain();
    const { project } = valueOf(
      await call(host, site.adminId, 'getSettings', { projectId: site.acq }),
    );
    expect(project?.projectKey).toBe('ACQ');
    const panel = valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 30 }));
    expect(panel.scope.seen.map((each) => each.projectKey)).toContain('ACQ');
  });
});

describe('a sprint', () => {
  it('that is started and changed afterwards shows beside Change after Ready', async () => {
    const { site, host } = await byEvents();
    const { model } = site.jira;
    const id = model.fields().find(({ type }) => type === 'sprint')?.id ?? '';
    const fields = { ...site.siteSettings.fields, sprint: { id } };
    const settings = { ...site.siteSettings, fields };
    valueOf(await call(host, site.adminId, 'saveSiteSettings', { basedOn: 1, settings }));
    await host.drain();
    const acq = model.issues().filter(({ projectId }) => projectId === site.acq);
    const [late, ...planned] = acq.map(({ id }) => id).slice(0, 9);
    const board = model.createBoard({
      ...{ name: 'Team', type: 'scrum', project: site.acq },
      filterId: model.createFilter(site.adminId, { name: 'Team', jql: 'project = ACQ' }).id,
    });
    const sprint = model.createSprint(site.adminId, { boardId: board.id, name: 'One' });
    const put = (ids: readonly string[], where: string | null) =>
      model.moveToSprint(site.adminId, ids, where);
    put(planned, sprint.id);
    moveClock('2026-11-20T10:01:00Z');
    model.startSprint(site.adminId, sprint.id, { end: Date.parse('2026-12-04T10:00:00Z') });
    moveClock('2026-11-20T10:02:00Z');
    put([late ?? ''], sprint.id);
    put(planned.slice(0, 1), null);
    await host.drain();
    stopClock('2026-11-23T10:00:00Z');
    await host.runSchedule('hourly-sweep');
    await host.drain();
    const scorecard = valueOf(
      await call(host, site.developerId, 'getScorecard', { windowDays: 90 }),
    );
    const view = scorecard.pairs.find(({ id }) => id === 'B')?.marketing;
    expect(view?.figure.kind).toBe('ready');
    expect(view?.notes).toContainEqual({
      ...{ key: 'sprint-scope-change', unit: 'share', value: 2 / 8, n: 8 },
    });
  });
});

describe('a job', () => {
  it('waits as long as Jira asks, and loses nothing', async () => {
    const plain = await byEvents();
    const held = await byEvents(({ host }) =>
      host.faults.jira({
        match: { path: /bulkfetch/, actorKind: 'app' },
        answer: { status: 429, headers: { 'Retry-After': '0' } },
        times: 2,
      }),
    );
    expect(await figuresOf(held.engine)).toEqual(await figuresOf(plain.engine));
  });

  it('is tried again when Jira asks for more time than it has', async () => {
    const plain = await byEvents();
    const held = await byEvents(({ host }) =>
      host.faults.jira({
        match: { path: /bulkfetch/, actorKind: 'app' },
        answer: { status: 429, headers: { 'Retry-After': '1800' } },
      }),
    );
    expect(held.host.log.map((line) => line.values.join(' ')).join('\n')).toContain('waits 1800 s');
    expect(await figuresOf(held.engine)).toEqual(await figuresOf(plain.engine));
  });

  it('is done by the hourly sweep when its push was lost', async () => {
    const plain = await byEvents();
    const app = await byEvents(({ host }) => host.faults.killBefore('queue', 1));
    moveClock('2026-11-20T10:30:00Z');
    await app.host.runSchedule('hourly-sweep');
    await app.host.drain();
    // The app's own fields were written half an hour later: Jira says so, and so do we.
    const { stamps, ...late } = await endOf(app);
    const { stamps: _, ...whole } = await endOf(plain);
    expect(late).toEqual(whole);
    expect(stamps.stored).toEqual(stamps.jira);
  });
});

describe('a back-fill', () => {
  it('that Jira refuses says why on the health page', async () => {
    const { site, host } = await anApp();
    await setUp(host, site);
    host.faults.jira({
      match: { path: /search\/jql/, actorKind: 'app' },
      answer: { status: 400, body: '{"errorMessages":["The value does not exist"]}' },
    });
    await backFill(host, site, site.acq);
    const health = valueOf(await call(host, site.adminId, 'getHealth', {}));
    const acq = health.projects.find(({ projectKey }) => projectKey === 'ACQ');
    expect(acq?.findings).toContainEqual({
      ...{ kind: 'back-fill-stopped', detail: 'Jira refused with 400' },
    });
  });
});
