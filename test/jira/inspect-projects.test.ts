import type { JiraRequest } from '../../src/jira/jira-request';
import { inspectProjects } from '../../src/jira/inspect-projects';
import { listBlockedProjectIds } from '../../src/jira/data-policy';
import { listProspects } from '../../src/jira/setup/search-projects';
import { aBareSite, applyAll, choicesFor, rest, start } from '../support/set-up';
import { call, valueOf } from '../support/entente-in';
import { aTeamSite, type TeamSite } from '../support/team-site';

const TODAY = '2026-11-20';

/** Jira as that person, as the browser asks it. */
function as({ jira }: Pick<TeamSite, 'jira'>, accountId: string): JiraRequest {
  return async (path, init) => {
    const answer = await jira.handle({
      ...{ method: init?.method ?? 'GET', path, headers: { 'content-type': 'application/json' } },
      ...(typeof init?.body === 'string' && { body: init.body }),
      actor: { kind: 'user', accountId },
    });
    return new Response(answer.body, { status: answer.status });
  };
}

describe('what Jira says of the spaces', () => {
  it('names who may not see a space, and nothing where all is well', async () => {
    const site = aTeamSite();
    const found = await inspectProjects(as(site, site.adminId), site.siteSettings, TODAY);
    expect(found[site.acq]).toEqual([]);
    expect(found[site.web]).toEqual([
      {
        ...{ kind: 'permission-missing', side: 'marketing', permission: 'BROWSE_PROJECTS' },
        accountIds: [site.marketerId],
      },
    ]);
  });

  it('asks nothing of people who are gone', async () => {
    const site = aTeamSite();
    const gone = { accountId: 'gone', side: 'it' as const, from: '2020-01-01' };
    const settings = { ...site.siteSettings, roster: [gone], projectIds: [site.acq] };
    const found = await inspectProjects(as(site, site.adminId), settings, TODAY);
    expect(found).toEqual({ [site.acq]: [] });
  });

  it('names a field that somebody took off the screen, and the plan puts it back', async () => {
    const site = await aBareSite();
    const { host, adminId, projectId } = site;
    await applyAll(site, await start(site, choicesFor([projectId])));
    const { site: settings } = valueOf(await call(host, adminId, 'getSettings', {}));
    const inspect = async () =>
      (await inspectProjects(as(site, adminId), settings!, TODAY))[projectId];
    expect(await inspect()).toEqual([]);

    const lane = settings!.fields.lane!.id;
    const screens = (await rest(site, 'GET', '/rest/api/3/screens?maxResults=100')) as {
      values: { id: number; name: string }[];
    };
    for (const { id } of screens.values.filter(({ name }) => /Martech Request/.test(name))) {
      const tabs = (await rest(site, 'GET', `/rest/api/3/screens/${id}/tabs`)) as { id: number }[];
      await rest(site, 'DELETE', `/rest/api/3/screens/${id}/tabs/${tabs[0]!.id}/fields/${lane}`);
    }
    expect(await inspect()).toEqual([
      { kind: 'field-not-shown', workType: 'request', fields: ['lane'] },
    ]);
    await applyAll(site, await start(site, choicesFor([projectId])));
    expect(await inspect()).toEqual([]);
  });
});

it('a space that is gone does not hide which others are blocked', async () => {
  const site = aTeamSite();
  const asked: string[] = [];
  const jira: JiraRequest = async (path) => {
    const ids = decodeURIComponent(path).split('ids=')[1]!.split(',');
    asked.push(ids.join());
    if (ids.includes('99')) return new Response('{"errorMessages":["no"]}', { status: 400 });
    const policies = ids.map((id) => ({
      ...{ id: Number(id), dataPolicy: { anyContentBlocked: id === site.web } },
    }));
    return new Response(JSON.stringify({ projectDataPolicies: policies }));
  };
  const blocked = await listBlockedProjectIds(jira, [site.acq, '99', site.web]);
  expect([...blocked]).toEqual([site.web]);
  expect(await listBlockedProjectIds(as(site, site.adminId), [site.acq, site.web])).toEqual(
    new Set(),
  );
});

it('spaces come with how much is in them and when it last changed', async () => {
  const site = aTeamSite();
  const { model } = site.jira;
  model.createIssue(site.adminId, {
    ...{ project: site.acq, issueType: site.requestType, fields: { summary: 'A' } },
  });
  const prospects = await listProspects(as(site, site.adminId));
  expect(prospects.find(({ id }) => id === site.acq)).toMatchObject({ issues: 1, key: 'ACQ' });
  expect(prospects.find(({ id }) => id === site.acq)?.lastChangeAt).toBeGreaterThan(0);
  expect(prospects.find(({ id }) => id === site.web)).toMatchObject({ issues: 0 });
});
