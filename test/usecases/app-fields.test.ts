import type { Standard } from '../../src/domain/settings';
import {
  anIssue,
  aPrototype,
  aSpace,
  go,
  idOf,
  option,
  saveSite,
  type Space,
  text,
  waives,
} from '../support/a-space';
import { call, valueOf } from '../support/entente-in';
import { saidIn, stampsOf } from '../support/jira-and-stored';
import { rest } from '../support/set-up';
import { moveClock, stopClock } from '../support/stopped-clock';
import { rowsOf } from '../support/stored-figures';

const WRITE = /\/app\/field\/value/;
const READ = /\/issue\/bulkfetch/;

async function aQuietSpace(): Promise<Space> {
  stopClock('2026-11-20T10:00:00Z');
  const space = await aSpace();
  await space.host.drain();
  return space;
}

const requestsOf = ({ host }: Space, path: RegExp) =>
  host.calls.filter((each) => path.test(each.path));

async function night({ host }: Space, at: string): Promise<void> {
  moveClock(at);
  host.forget();
  await host.runSchedule('daily-reconciliation');
  await host.drain();
}

async function expectSameStamps({ host, jira }: Space): Promise<void> {
  const { stored, jira: there } = await stampsOf(host.database, jira);
  expect(stored).toEqual(there);
}

const remark = (space: Space, key: string) =>
  rest(space, 'POST', `/rest/api/3/issue/${key}/comment`, { body: text('We have seen it') });

const brand: Standard = {
  ...{ key: 'brand', side: 'marketing', from: '2020-01-01', waivedBy: ['brand'] },
  ...{ clearances: ['pilot', 'scale'], appliesTo: {} },
};

describe('the app’s fields', () => {
  it('are told once what an event changed, and the night finds nothing to read', async () => {
    const space = await aQuietSpace();
    const { host, jira } = space;
    const key = await aPrototype(space);
    moveClock('2026-11-20T10:00:30Z');
    host.forget();
    await host.drain();
    expect(saidIn(jira)[key]).toEqual({ 'waiting-on': 'it', readiness: 0 });
    // The history, and once more when it was updated: no event of ours came back.
    expect([requestsOf(space, WRITE).length, requestsOf(space, READ).length]).toEqual([1, 2]);
    await expectSameStamps(space);

    await night(space, '2026-11-21T03:00:00Z');
    expect(host.calls.length).toBeGreaterThan(0);
    expect([...requestsOf(space, READ), ...requestsOf(space, WRITE)]).toEqual([]);
  }, 60_000);

  it('are not written where an event changes nothing that they say', async () => {
    const space = await aQuietSpace();
    const key = await aPrototype(space);
    await space.host.drain();
    space.host.forget();
    await remark(space, key);
    await space.host.drain();
    expect([requestsOf(space, WRITE).length, requestsOf(space, READ).length]).toEqual([0, 1]);
    await expectSameStamps(space);
  }, 60_000);

  it('follow the work, and are emptied where it ends or leaves', async () => {
    const space = await aQuietSpace();
    const { host, jira } = space;
    const key = await aPrototype(space, 'Start triage', 'Ask marketing');
    await host.drain();
    expect(saidIn(jira)[key]).toHaveProperty('waiting-on', 'marketing');
    const found = async (jql: string) => {
      const at = `/rest/api/3/search/jql?fields=id&jql=${encodeURIComponent(jql)}`;
      return ((await rest(space, 'GET', at)) as { issues: unknown[] }).issues.length;
    };
    expect(await found('"Waiting on" ~ marketing AND Readiness < 5')).toBe(1);
    expect(await found('"Waiting on" ~ vendor OR Readiness = 5')).toBe(0);
    expect(await go(space, key, 'Reply')).toBe('');
    await host.drain();
    expect(saidIn(jira)[key]).toHaveProperty('waiting-on', 'it');
    expect(await go(space, key, 'Withdraw', { resolution: { name: "Won't Do" } })).toBe('');
    await host.drain();
    expect(saidIn(jira)[key]).toEqual({});
    expect(await rowsOf(host.database, 'SELECT issue_id FROM issue_told')).toEqual([]);
  }, 60_000);

  it('say the night after that a waiver has run out, and are read for nothing else', async () => {
    const space = await aQuietSpace();
    const { host, jira, adminId, kept } = space;
    const from = '2020-01-01';
    await saveSite(space, {
      standards: [brand],
      roster: [{ accountId: adminId, side: 'marketing', role: 'brand', from }],
    });
    const key = await aPrototype(space, 'Start triage', 'Yes');
    const other = await aPrototype(space, 'Start triage');
    const waiver = await anIssue(space, kept.workTypes.waiver[0], 'Old logo', {
      ...option(space, 'check', 'brand'),
      [kept.fields.expiresOn!.id]: '2026-11-20',
    });
    await waives(space, waiver, key);
    await host.drain();
    expect(saidIn(jira)[key]).toHaveProperty('clearance-met', 'no');
    // Nothing happens to the prototype itself.
    expect(await go(space, waiver, 'Grant')).toBe('');
    await host.drain();
    expect(saidIn(jira)[key]).toHaveProperty('clearance-met', 'scale');
    const issueId = await idOf(space, key);
    const standing = valueOf(await call(host, adminId, 'getStanding', { issueId }));
    expect(standing).toHaveProperty('clearanceMet', 'scale');

    await night(space, '2026-11-21T03:00:00Z');
    expect(saidIn(jira)[key]).toHaveProperty('clearance-met', 'no');
    expect(saidIn(jira)[other]).toHaveProperty('clearance-met', 'no');
    expect([requestsOf(space, WRITE).length, requestsOf(space, READ).length]).toEqual([1, 2]);
    await expectSameStamps(space);
    await night(space, '2026-11-22T03:00:00Z');
    expect([...requestsOf(space, READ), ...requestsOf(space, WRITE)]).toEqual([]);
  }, 60_000);

  it.each([400, 403, 404])(
    'do not keep an issue from being read where Jira answers %d, and are told with its next change',
    async (status) => {
      const space = await aQuietSpace();
      const { host, jira } = space;
      host.faults.jira({ match: { path: WRITE }, times: 9, answer: { status, body: '{}' } });
      const key = await aPrototype(space);
      const stored = `SELECT deleted FROM issue_fact WHERE issue_id = ${await idOf(space, key)}`;
      await host.drain();
      expect(await rowsOf(host.database, stored)).toEqual([{ deleted: 0 }]);
      expect(saidIn(jira)[key]).toEqual({});
      host.faults.clear();
      await remark(space, key);
      await host.drain();
      expect(saidIn(jira)[key]).toEqual({ 'waiting-on': 'it', readiness: 0 });
    },
    60_000,
  );

  it('are not needed: a site that has none of them, or one, is read', async () => {
    const space = await aQuietSpace();
    const { host, jira, adminId } = space;
    const own = jira.model.fields().filter(({ app }) => app !== undefined);
    expect(own).toHaveLength(4);
    for (const { id, app } of own)
      if (!app!.key.endsWith('/readiness')) jira.model.trashField(adminId, id);
    const key = await aPrototype(space);
    await host.drain();
    expect(saidIn(jira)[key]).toEqual({ readiness: 0 });
    await night(space, '2026-11-21T03:00:00Z');
    expect([...requestsOf(space, READ), ...requestsOf(space, WRITE)]).toEqual([]);
  }, 60_000);
});
