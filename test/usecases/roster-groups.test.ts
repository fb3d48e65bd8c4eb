import { anApp, type App } from '../support/app-by-road';
import { call, setUp, valueOf } from '../support/entente-in';
import { moveClock, stopClock } from '../support/stopped-clock';

beforeEach(() => stopClock('2026-11-20T10:00:00Z'));

const GROUP = 'new-squad';
/** Settings hold 230,000 bytes, a row of the roster takes more than a hundred. */
const MORE_THAN_FIT = 2_300;

/** A site whose IT side follows a group in which somebody new is. */
async function aFollowingSite() {
  const app = await anApp();
  const { host, site } = app;
  await setUp(host, site);
  const { model } = site.jira;
  const newcomer = model.createUser({ displayName: 'Ana Newcomer' }).id;
  const { id: groupId } = model.createGroup({ name: GROUP, accountIds: [newcomer] });
  const settings = {
    ...site.siteSettings,
    rosterGroups: [{ groupId, name: GROUP, side: 'it' as const }],
  };
  valueOf(await call(host, site.adminId, 'saveSiteSettings', { basedOn: 1, settings }));
  await host.drain();
  return { ...app, newcomer, groupId };
}

async function aNight({ host }: App, day: string): Promise<void> {
  moveClock(`${day}T03:00:00Z`);
  await host.runSchedule('daily-reconciliation');
  await host.drain();
}

const settingsOf = async ({ host, site }: App) =>
  valueOf(await call(host, site.adminId, 'getSettings', {})).site;

const findingsOf = async ({ host, site }: App) =>
  valueOf(await call(host, site.adminId, 'getHealth', {})).findings;

describe('groups of the roster', () => {
  it('are followed at night: who comes stands on the side, who goes leaves it, dated', async () => {
    const app = await aFollowingSite();
    const { newcomer, groupId, site } = app;
    await aNight(app, '2026-11-21');
    const came = { accountId: newcomer, side: 'it', from: '2026-11-21', groupId };
    expect((await settingsOf(app))?.roster).toContainEqual(came);
    site.jira.model.removeFromGroup(GROUP, newcomer);
    await aNight(app, '2026-11-25');
    expect((await settingsOf(app))?.roster).toContainEqual({ ...came, to: '2026-11-25' });
  });

  it('save nothing where nothing has changed', async () => {
    const app = await aFollowingSite();
    await aNight(app, '2026-11-21');
    const version = (await settingsOf(app))?.version;
    await aNight(app, '2026-11-22');
    expect((await settingsOf(app))?.version).toBe(version);
  });

  it('that cannot be read keep whom they brought', async () => {
    const app = await aFollowingSite();
    await aNight(app, '2026-11-21');
    const before = (await settingsOf(app))?.roster;
    app.host.faults.jira({ match: { path: /group\/member/ }, answer: { status: 403 } });
    await aNight(app, '2026-11-22');
    expect((await settingsOf(app))?.roster).toEqual(before);
    const hidden = { kind: 'group-hidden', side: 'it', name: GROUP };
    expect(await findingsOf(app)).toContainEqual(hidden);
    app.host.faults.clear();
    await aNight(app, '2026-11-23');
    expect(await findingsOf(app)).not.toContainEqual(hidden);
  });

  it('that bring more people than the roster holds change nothing, and health says so', async () => {
    const app = await aFollowingSite();
    const { model } = app.site.jira;
    for (let at = 0; at < MORE_THAN_FIT; at += 1)
      model.addToGroup(GROUP, model.createUser({ displayName: `Member ${at}` }).id);
    const before = (await settingsOf(app))?.roster;
    await aNight(app, '2026-11-21');
    expect((await settingsOf(app))?.roster).toEqual(before);
    expect(await findingsOf(app)).toContainEqual({ kind: 'roster-full' });
  }, 60_000);

  it('that are gone are found by health', async () => {
    const app = await aFollowingSite();
    const { host, site } = app;
    const healthy = valueOf(await call(host, site.adminId, 'getHealth', {}));
    expect(healthy.findings.map(({ kind }) => kind)).not.toContain('group-missing');
    const { roster, rosterGroups = [] } = (await settingsOf(app))!;
    const gone = rosterGroups.map((group) => ({ ...group, groupId: 'gone' }));
    const settings = { ...site.siteSettings, roster, rosterGroups: gone };
    valueOf(await call(host, site.adminId, 'saveSiteSettings', { basedOn: 2, settings }));
    const health = valueOf(await call(host, site.adminId, 'getHealth', {}));
    expect(health.findings).toContainEqual({ kind: 'group-missing', side: 'it', name: GROUP });
  });
});
