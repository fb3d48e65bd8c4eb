import { aHost } from '../support/create-host';
import { call, setUp, valueOf } from '../support/entente-in';
import { anOpenDatabase, rowsOf } from '../support/stored-figures';
import { aTeamSite } from '../support/team-site';

async function anInstalledApp() {
  const site = aTeamSite();
  const engine = anOpenDatabase();
  const host = await aHost({ jira: site.jira, sql: engine });
  await setUp(host, site);
  const save = (basedOn: number, timeZone: string) =>
    call(host, site.adminId, 'saveSiteSettings', {
      basedOn,
      settings: { ...site.siteSettings, timeZone },
    });
  return { site, host, engine, save };
}

describe('saving settings', () => {
  it('gives the second of two editors the version that the first one made', async () => {
    const { host, site, save } = await anInstalledApp();
    expect(await save(1, 'Europe/Paris')).toEqual({ ok: true, value: { version: 2 } });
    expect(await save(1, 'Europe/Zurich')).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
    const { site: stored } = valueOf(await call(host, site.adminId, 'getSettings', {}));
    expect(stored).toMatchObject({ timeZone: 'Europe/Paris', version: 2 });
  });

  it('lets one of two saves at the same instant win', async () => {
    const { save } = await anInstalledApp();
    const results = await Promise.all([save(1, 'Europe/Paris'), save(1, 'Europe/Zurich')]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it('creates once: a second creation is a conflict', async () => {
    const { save } = await anInstalledApp();
    expect(await save(0, 'Europe/Paris')).toMatchObject({
      error: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('does not create what it was told to replace', async () => {
    const { save } = await anInstalledApp();
    expect(await save(7, 'Europe/Paris')).toMatchObject({
      error: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('leaves a line of who changed what, with before and after', async () => {
    const { engine, save, site } = await anInstalledApp();
    await save(1, 'Europe/Paris');
    await save(1, 'Europe/Zurich');
    const lines = await rowsOf(
      engine,
      `SELECT subject, version, saved, body, account_id FROM settings_audit, actor
        WHERE actor = actor_id AND subject = 'site' AND version = 2 ORDER BY at_ms`,
    );
    const [line] = lines;
    expect(line).toEqual({
      ...{ subject: 'site', version: 2, saved: 1 },
      body: '{"changes":[{"path":"timeZone","before":"\\"Etc/UTC\\"","after":"\\"Europe/Paris\\""}],"more":0}',
      account_id: site.adminId,
    });
  });

  it('lists who changed what, the last first, and what was refused not at all', async () => {
    const { host, site, save } = await anInstalledApp();
    await save(1, 'Europe/Paris');
    await save(1, 'Europe/Zurich');
    const { saves, next } = valueOf(await call(host, site.adminId, 'listSettingsAudit', {}));
    expect(saves[0]).toMatchObject({
      ...{ subject: 'site', version: 2, accountId: site.adminId, more: 0 },
      changes: [{ path: 'timeZone', before: '"Etc/UTC"', after: '"Europe/Paris"' }],
    });
    expect(saves.map(({ version }) => version)).not.toContain(3);
    expect(next).toBeUndefined();
  });

  it('lists all of many saves, each once, page by page', async () => {
    const { host, site, save } = await anInstalledApp();
    for (let version = 1; version <= 24; version += 1) {
      await save(version, version % 2 ? 'Europe/Paris' : 'Europe/Zurich');
    }
    const versions: string[] = [];
    let before: { readonly at: number; readonly auditId: string } | undefined;
    do {
      const page = valueOf(
        await call(host, site.adminId, 'listSettingsAudit', { ...(before && { before }) }),
      );
      expect(page.saves.length).toBeLessThanOrEqual(20);
      versions.push(...page.saves.map(({ subject, version }) => `${subject} ${version}`));
      before = page.next;
    } while (before);
    const sites = versions.filter((each) => each.startsWith('site'));
    expect(new Set(sites).size).toBe(25);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('keeps no account of the roster in the audit, but how many stand on each side', async () => {
    const { host, site } = await anInstalledApp();
    const settings = { ...site.siteSettings, roster: site.siteSettings.roster.slice(1) };
    await call(host, site.adminId, 'saveSiteSettings', { basedOn: 1, settings });
    const { saves } = valueOf(await call(host, site.adminId, 'listSettingsAudit', {}));
    const [last] = saves;
    expect(last?.changes.map(({ path }) => path)).toEqual([
      `roster.${site.siteSettings.roster[0]?.side}`,
    ]);
    for (const { accountId } of site.siteSettings.roster) {
      expect(JSON.stringify(last?.changes)).not.toContain(accountId);
    }
  });

  it.each(['listSettingsAudit', 'readSettingsImport'] as const)(
    'tells %s to administrators only',
    async (operation) => {
      const { host, site } = await anInstalledApp();
      const args = operation === 'listSettingsAudit' ? {} : { text: '{}' };
      const answer = await call(host, site.marketerId, operation, args as never);
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
    },
  );

  it('refuses settings that storage cannot hold', async () => {
    const { host, site } = await anInstalledApp();
    const roster = Array.from({ length: 4000 }, (_, i) => ({
      ...{ accountId: `712020:${i}-1f2e-4d3c-8b5a-6f7e8d9c0b1a`, side: 'it' as const },
      from: '2026-01-01',
    }));
    const settings = { ...site.siteSettings, roster };
    const refused = await call(host, site.adminId, 'saveSiteSettings', { basedOn: 1, settings });
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('a file of settings', () => {
  async function aFile() {
    const app = await anInstalledApp();
    const { host, site } = app;
    const projectId = site.siteSettings.projectIds[0]!;
    const { site: stored, project } = valueOf(
      await call(host, site.adminId, 'getSettings', { projectId }),
    );
    const file = {
      ...{ format: 'entente-settings', formatVersion: 1 },
      ...{ site: stored!, projects: [project!] },
    };
    const read = async (content: unknown) => {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      return valueOf(await call(host, site.adminId, 'readSettingsImport', { text }));
    };
    return { ...app, projectId, file, read };
  }

  it('that was just exported changes nothing', async () => {
    const { file, read } = await aFile();
    expect(await read(file)).toEqual({ kind: 'changes', parts: [], leftOut: [] });
    expect(await read(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({ kind: 'changes' });
  });

  it('tells each place that it would change, and the version that this is told against', async () => {
    const { file, read, projectId } = await aFile();
    const [project] = file.projects;
    const changed = {
      ...file,
      site: { ...file.site, version: 9, timeZone: 'Europe/Paris', projectIds: [] },
      projects: [{ ...project!, dataSourceAnswerWithinDays: 7 }],
    };
    expect(await read(changed)).toEqual({
      kind: 'changes',
      parts: [
        {
          ...{ basedOn: 1, more: 0 },
          changes: [{ path: 'timeZone', before: '"Etc/UTC"', after: '"Europe/Paris"' }],
        },
        {
          ...{ projectId, projectKey: project!.projectKey, basedOn: 1, more: 0 },
          changes: [
            {
              path: 'dataSourceAnswerWithinDays',
              before: String(project!.dataSourceAnswerWithinDays),
              after: '7',
            },
          ],
        },
      ],
      leftOut: [],
    });
  });

  it('names spaces that are not set up here, and leaves them out', async () => {
    const { file, read } = await aFile();
    const other = { ...file.projects[0]!, projectId: '99999', projectKey: 'FAR' };
    expect(await read({ ...file, projects: [other] })).toEqual({
      ...{ kind: 'changes', parts: [], leftOut: ['FAR'] },
    });
  });

  it('names every fault by its place in the file', async () => {
    const { file, read } = await aFile();
    const [project] = file.projects;
    const lanes = project!.lanes.map((lane, at) => (at === 1 ? { ...lane, limit: 0 } : lane));
    const broken = {
      ...file,
      site: { ...file.site, timeZone: 'Mars/Olympus' },
      projects: [{ ...project, lanes, colour: 'red' }],
    };
    const answer = await read(broken);
    const paths = answer.kind === 'faults' ? answer.faults.map(({ path }) => path) : [];
    expect(paths.sort()).toEqual(['projects.0', 'projects.0.lanes.1.limit', 'site.timeZone']);
  });

  it.each([
    ['{"format": "entente', 'not-json', {}],
    ['[1, 2]', 'other-format', { found: '' }],
    ['null', 'other-format', { found: '' }],
    [
      '{"format": "entente-settings", "formatVersion": 2}',
      'other-format',
      { found: 'entente-settings 2' },
    ],
    ['{"format": "something", "formatVersion": 1}', 'other-format', { found: 'something 1' }],
  ])('%s is no file of ours', async (text, kind, rest) => {
    const { read } = await aFile();
    expect(await read(text)).toMatchObject({ kind, ...rest });
  });
});

describe('the settings of a space', () => {
  async function withOwnAdmin() {
    const app = await anInstalledApp();
    const { site, host } = app;
    const { model } = site.jira;
    const workflowId = model.findWorkflow(site.acq, site.requestType)?.id ?? '';
    const crm = model.createProject(site.adminId, {
      ...{ key: 'CRM', name: 'Customer data', leadAccountId: site.adminId },
      issueTypes: [{ typeId: site.requestType, workflowId }],
      permissions: { ADMINISTER_PROJECTS: [{ kind: 'user', accountId: site.marketerId }] },
    }).id;
    const projectIds = [...site.siteSettings.projectIds, crm];
    const enrol = async () =>
      valueOf(
        await call(host, site.adminId, 'saveSiteSettings', {
          ...{ basedOn: 1, settings: { ...site.siteSettings, projectIds } },
        }),
      );
    const settings = { ...site.projectSettings(crm), projectKey: 'CRM' };
    const save = (accountId: string, basedOn: number, projectId = crm) =>
      call(host, accountId, 'saveProjectSettings', {
        ...{ basedOn, settings: { ...settings, projectId } },
      });
    return { ...app, crm, enrol, save };
  }

  it('are saved by who administers the space, and by nobody else', async () => {
    const { site, enrol, save } = await withOwnAdmin();
    await enrol();
    expect(await save(site.marketerId, 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await save(site.developerId, 1)).toMatchObject({ error: { code: 'not-permitted' } });
    expect(await save(site.adminId, 1)).toEqual({ ok: true, value: { version: 2 } });
    // An administrator of one space has no word in another.
    expect(await save(site.marketerId, 1, site.acq)).toMatchObject({
      ...{ error: { code: 'not-permitted' } },
    });
    expect(await save(site.marketerId, 1, 'CRM')).toMatchObject({
      ...{ error: { code: 'not-permitted' } },
    });
  });

  it('hold limits of blocks of cells, each with a key of its own, a lane and a column', async () => {
    const { host, site } = await anInstalledApp();
    const block = { key: 'b1', laneKeys: ['urgent'], columnKeys: ['ready'], limit: 3 };
    const save = (blockLimits: readonly object[]) =>
      call(host, site.adminId, 'saveProjectSettings', {
        basedOn: 1,
        settings: { ...site.projectSettings(site.acq), blockLimits } as never,
      });
    const wrong = { error: { code: 'bad-request' } };
    expect(await save([block, block])).toMatchObject(wrong);
    expect(await save([{ ...block, laneKeys: [] }])).toMatchObject(wrong);
    expect(await save([{ ...block, limit: 0 }])).toMatchObject(wrong);
    expect(await save([{ ...block, isLimitHard: true }])).toMatchObject({ ok: true });
    const { project } = valueOf(
      await call(host, site.adminId, 'getSettings', { projectId: site.acq }),
    );
    expect(project?.blockLimits).toEqual([{ ...block, isLimitHard: true }]);
  });

  it('are no way to enrol it', async () => {
    const { site, save } = await withOwnAdmin();
    expect(await save(site.marketerId, 0)).toMatchObject({ error: { code: 'not-set-up' } });
  });

  it('tell who administers the space what the statuses of its past were called', async () => {
    const { host, site, crm, enrol } = await withOwnAdmin();
    await enrol();
    const ask = (accountId: string) =>
      call(host, accountId, 'listSeenStatuses', { projectId: crm });
    expect(await ask(site.marketerId)).toEqual({ ok: true, value: { statuses: [] } });
    expect(await ask(site.developerId)).toMatchObject({ error: { code: 'not-permitted' } });
  });
});
