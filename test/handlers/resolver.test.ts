import { aHost } from '../support/create-host';
import { backFill, call, callRaw, setUp, valueOf } from '../support/entente-in';
import { aTeamSite } from '../support/team-site';

async function anInstalledApp() {
  const site = aTeamSite();
  const host = await aHost({ jira: site.jira });
  await setUp(host, site);
  return { site, host };
}

const code = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('permission', () => {
  it.each(['getSetup', 'getPace'] as const)(
    '%s refuses who may not browse the project',
    async (operation) => {
      const { site, host } = await anInstalledApp();
      const refused = await call(host, site.marketerId, operation, { projectId: site.web });
      expect(refused).toEqual(code('not-permitted'));
    },
  );

  it('refuses a project that does not exist in the same words as one that is hidden', async () => {
    const { site, host } = await anInstalledApp();
    const hidden = await call(host, site.marketerId, 'getPace', { projectId: site.web });
    const missing = await call(host, site.marketerId, 'getPace', { projectId: '99999' });
    expect(missing).toEqual(hidden);
  });

  it('tells the sides of those who are asked for, to who may browse the project', async () => {
    const { site, host } = await anInstalledApp();
    const { marketerId, developerId, adminId, acq, web } = site;
    const accountIds = [developerId, marketerId, adminId, '__proto__'];
    expect(await call(host, marketerId, 'getSides', { projectId: acq, accountIds })).toEqual({
      ok: true,
      value: { sides: { [developerId]: 'it', [marketerId]: 'marketing' } },
    });
    expect(
      await call(host, marketerId, 'getSides', { projectId: acq, accountIds: [marketerId] }),
    ).toEqual({ ok: true, value: { sides: { [marketerId]: 'marketing' } } });
    expect(await call(host, marketerId, 'getSides', { projectId: web, accountIds })).toEqual(
      code('not-permitted'),
    );
  });

  it('refuses an outlook on a hidden project', async () => {
    const { site, host } = await anInstalledApp();
    const refused = await call(host, site.marketerId, 'getOutlook', {
      ...{ projectId: site.web, workType: 'request', laneKey: 'planned' },
    });
    expect(refused).toEqual(code('not-permitted'));
  });

  it('refuses what is kept about an issue that the user may not see', async () => {
    const { site, host } = await anInstalledApp();
    const issue = site.jira.model.createIssue(site.developerId, {
      ...{ project: site.web, issueType: site.requestType, fields: { summary: 'Faster pages' } },
    });
    const issueId = issue.id;
    expect(await call(host, site.marketerId, 'getStanding', { issueId })).toEqual(
      code('not-permitted'),
    );
    const promise = { issueId, answerBy: '2026-11-25T09:00:00Z' };
    expect(await call(host, site.marketerId, 'recordOutlook', promise)).toEqual(
      code('not-permitted'),
    );
    expect(await call(host, site.developerId, 'recordOutlook', promise)).toEqual({
      ok: true,
      value: { recorded: true },
    });
  });

  it('keeps settings, health and history to administrators of Jira', async () => {
    const { site, host } = await anInstalledApp();
    const { developerId, siteSettings, projectSettings, acq } = site;
    const refusals = [
      await call(host, developerId, 'getHealth', {}),
      await call(host, developerId, 'getSettings', {}),
      await call(host, developerId, 'startBackfill', { projectId: acq }),
      await call(host, developerId, 'saveSiteSettings', { basedOn: 1, settings: siteSettings }),
      await call(host, developerId, 'saveProjectSettings', {
        ...{ basedOn: 1, settings: projectSettings(acq) },
      }),
    ];
    for (const refused of refusals) expect(refused).toEqual(code('not-permitted'));
  });

  it('never takes the account from the payload', async () => {
    const { site, host } = await anInstalledApp();
    const payload = { projectId: site.web, accountId: site.adminId };
    expect(await callRaw(host, site.marketerId, 'getPace', payload)).toEqual(code('bad-request'));
  });
});

describe('bad input', () => {
  it.each([
    ['a missing argument', 'getPace', {}],
    ['a wrong type', 'getPace', { projectId: 10_000 }],
    ['an id that is none', 'getPace', { projectId: '../myself' }],
    ['an argument too many', 'listProjects', { extra: 1 }],
    ['a text', 'getScorecard', 'thirty'],
    ['a list', 'getScorecard', [30]],
    ['a window that is not offered', 'getScorecard', { windowDays: 31 }],
    ['a prototype', 'getPace', JSON.parse('{"__proto__": {"projectId": "1"}}')],
  ])('%s is a bad request', async (_what, operation, payload) => {
    const { site, host } = await anInstalledApp();
    const refused = await callRaw(host, site.adminId, operation, payload);
    expect(refused).toEqual(code('bad-request'));
  });

  it('says which paths were wrong', async () => {
    const { site, host } = await anInstalledApp();
    const settings = { ...site.siteSettings, timeZone: 'Mars/Olympus' };
    const refused = await call(host, site.adminId, 'saveSiteSettings', { basedOn: 1, settings });
    expect(refused).toEqual({
      ok: false,
      error: { code: 'bad-request', paths: ['settings.timeZone'] },
    });
  });

  it.each(['dropTables', 'toString', '__proto__', 'constructor'])(
    '%s is an unknown operation',
    async (operation) => {
      const { site, host } = await anInstalledApp();
      const refused = await callRaw(host, site.adminId, operation, {});
      expect(refused).toEqual({ ok: false, error: { code: 'unknown-operation' } });
    },
  );
});

describe('neighbours', () => {
  const anyCall = { match: { actorKind: 'user' as const } };

  it('a 429 is told with the seconds to wait', async () => {
    const { site, host } = await anInstalledApp();
    host.faults.jira({ ...anyCall, answer: { status: 429, headers: { 'Retry-After': '17' } } });
    expect(await call(host, site.marketerId, 'listProjects', {})).toEqual({
      ok: false,
      error: { code: 'jira-rate-limited', retryAfterSeconds: 17 },
    });
  });

  it('a 429 of a gateway, without a time, still names one', async () => {
    const { site, host } = await anInstalledApp();
    host.faults.jira({ ...anyCall, answer: { status: 429 } });
    expect(await call(host, site.marketerId, 'listProjects', {})).toEqual({
      ok: false,
      error: { code: 'jira-rate-limited', retryAfterSeconds: 5 },
    });
  });

  it.each([{ status: 503 }, 'connection-lost', { status: 200, body: '<html>' }] as const)(
    'an answer of %p is Jira being unavailable',
    async (answer) => {
      const { site, host } = await anInstalledApp();
      host.faults.jira({ ...anyCall, answer });
      const refused = await call(host, site.marketerId, 'listProjects', {});
      expect(refused).toEqual(code('jira-unavailable'));
    },
  );

  it('a refusal of Jira is told by its status, without its words', async () => {
    const { site, host } = await anInstalledApp();
    const body = JSON.stringify({ errorMessages: ['Camille may not'], errors: { lane: 'no' } });
    host.faults.jira({ ...anyCall, answer: { status: 400, body } });
    expect(await call(host, site.marketerId, 'listProjects', {})).toEqual({
      ok: false,
      error: { code: 'jira-refused', detail: 'status 400', paths: ['lane'] },
    });
  });

  it('storage that asks to wait is busy', async () => {
    const { site, host } = await anInstalledApp();
    host.faults.kvs({ times: 1, code: 'TOO_MANY_REQUESTS', status: 429 });
    const refused = await call(host, site.marketerId, 'listProjects', {});
    expect(refused).toEqual(code('storage-busy'));
  });

  it('a bug is internal, with a reference that finds its one log line', async () => {
    const { site, host } = await anInstalledApp();
    host.faults.sql({ times: 1, code: 'SQL_EXECUTION_ERROR', status: 400 });
    const refused = await call(host, site.marketerId, 'getPace', { projectId: site.acq });
    expect(refused).toEqual(code('internal'));
    const reference = refused.ok ? '' : (refused.error.referenceId ?? '');
    const lines = host.log.filter((line) => line.values.join(' ').includes(reference));
    expect(reference).not.toBe('');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.values.join(' ')).not.toContain(site.acq);
  });
});

describe('an app that is not set up', () => {
  it('says so, and has no project to offer', async () => {
    const site = aTeamSite();
    const host = await aHost({ jira: site.jira });
    const { marketerId, adminId, acq } = site;
    expect(await call(host, marketerId, 'getScorecard', { windowDays: 90 })).toEqual(
      code('not-set-up'),
    );
    expect(await call(host, marketerId, 'getSetup', { projectId: acq })).toEqual(
      code('not-set-up'),
    );
    expect(valueOf(await call(host, marketerId, 'listProjects', {})).projects).toEqual([]);
    expect(valueOf(await call(host, adminId, 'getHealth', {})).setUp).toBe(false);
    expect(valueOf(await call(host, adminId, 'getSettings', {}))).toEqual({});
  });

  it('says so for a project that is not enrolled', async () => {
    const { site, host } = await anInstalledApp();
    const { id } = site.jira.model.createProject(site.adminId, {
      ...{ key: 'NEW', name: 'Not enrolled', leadAccountId: site.adminId, issueTypes: [] },
    });
    expect(await call(host, site.adminId, 'getPace', { projectId: id })).toEqual(
      code('not-set-up'),
    );
  });
});

describe('answers', () => {
  it('gives a project its settings and the viewer a side, without the roster', async () => {
    const { site, host } = await anInstalledApp();
    const { acq, developerId, marketerId, adminId } = site;
    const setup = valueOf(await call(host, developerId, 'getSetup', { projectId: acq }));
    expect(setup.viewer).toEqual({ side: 'it' });
    expect(setup.project.projectKey).toBe('ACQ');
    expect(setup.site).not.toHaveProperty('roster');
    const other = valueOf(await call(host, marketerId, 'getSetup', { projectId: acq }));
    expect(other.viewer).toEqual({ side: 'marketing' });
    const outsider = valueOf(await call(host, adminId, 'getSetup', { projectId: acq }));
    expect(outsider.viewer.side).toBeUndefined();
  });

  it('offers enrolled projects that the viewer may browse', async () => {
    const { site, host } = await anInstalledApp();
    const keys = async (accountId: string) =>
      valueOf(await call(host, accountId, 'listProjects', {})).projects.map((p) => p.projectKey);
    expect(await keys(site.marketerId)).toEqual(['ACQ']);
    expect(await keys(site.developerId)).toEqual(['ACQ', 'WEB']);
  });

  it('keeps a promise once', async () => {
    const { site, host } = await anInstalledApp();
    const { id: issueId } = site.jira.model.createIssue(site.marketerId, {
      ...{ project: site.acq, issueType: site.requestType, fields: { summary: 'Back in stock' } },
    });
    const first = { issueId, answerBy: '2026-11-25T09:00:00Z', forecastFrom: '2026-12-01' };
    const second = { issueId, answerBy: '2026-12-25T09:00:00Z' };
    expect(valueOf(await call(host, site.marketerId, 'recordOutlook', first)).recorded).toBe(true);
    expect(valueOf(await call(host, site.marketerId, 'recordOutlook', second)).recorded).toBe(
      false,
    );
    const standing = valueOf(await call(host, site.developerId, 'getStanding', { issueId }));
    expect(standing).toEqual({
      promised: { answerBy: '2026-11-25T09:00:00Z', forecastFrom: '2026-12-01' },
      pace: { n: 0 },
      halves: [],
      actuals: [],
      checks: [],
    });
  });

  it('an issue that vanished is refused like one that is hidden', async () => {
    const { site, host } = await anInstalledApp();
    const { id: issueId } = site.jira.model.createIssue(site.marketerId, {
      ...{ project: site.acq, issueType: site.requestType, fields: { summary: 'Short life' } },
    });
    site.jira.model.deleteIssue(site.adminId, issueId);
    expect(await call(host, site.marketerId, 'getStanding', { issueId })).toEqual(
      code('not-permitted'),
    );
  });

  it('reads a history once, however often it is asked to', async () => {
    const { site, host } = await anInstalledApp();
    const { adminId, acq } = site;
    const started = async () =>
      valueOf(await call(host, adminId, 'startBackfill', { projectId: acq })).started;
    expect([await started(), await started()]).toEqual([true, false]);
    await host.drain();
    await backFill(host, site, acq);
    expect(host.failures).toEqual([]);
  });
});
