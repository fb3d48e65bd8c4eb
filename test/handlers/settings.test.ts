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

  it('leaves a line of who changed what, without the contents', async () => {
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
      ...{ subject: 'site', version: 2, saved: 1, body: '["timeZone"]' },
      account_id: site.adminId,
    });
  });

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
