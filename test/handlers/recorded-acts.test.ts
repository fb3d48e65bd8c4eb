import { starterCatalogue } from '../../src/domain/standards/starter';
import { anApp, NOW } from '../support/app-by-road';
import { call, callRaw, setUp, valueOf } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';
import { rowsOf } from '../support/stored-figures';

const sum = (likely: number) => ({ low: 0, likely, high: 2 * likely });
const itHalf = (likely: number) => ({
  half: 'it' as const,
  says: {
    ...{ purchase: sum(0), deployment: sum(likely) },
    ...{ integration: sum(0), operation: sum(0) },
  },
});
const marketingHalf = {
  half: 'marketing' as const,
  says: {
    opportunity: sum(40_000),
    ...{ audience: 'Gardeners', signal: 'Visits', confidence: 'medium' as const },
  },
};
const code = (is: string) =>
  expect.objectContaining({
    ok: false,
    error: expect.objectContaining({ code: is }) as unknown,
  }) as unknown;

async function aRequest() {
  stopClock(NOW);
  const app = await anApp();
  const { site, host } = app;
  await setUp(host, site);
  const { siteSettings, adminId } = site;
  const settings = { ...siteSettings, standards: starterCatalogue('2026-01-01') };
  valueOf(await call(host, adminId, 'saveSiteSettings', { basedOn: 1, settings }));
  await host.drain();
  const { id: issueId } = site.jira.model.createIssue(site.marketerId, {
    ...{ project: site.acq, issueType: site.requestType, fields: { summary: 'Back in stock' } },
  });
  await host.drain();
  const half = (who: string, basedOn: number, part: unknown) =>
    callRaw(host, who, 'saveCaseHalf', { issueId, basedOn, part });
  const check = (who: string, basedOn: number, key = 'brand', state = 'met') =>
    callRaw(host, who, 'recordCheck', { issueId, basedOn, check: key, state, evidence: ' Seen. ' });
  const standing = async () =>
    valueOf(await call(host, site.developerId, 'getStanding', { issueId }));
  return { ...app, issueId, half, check, standing };
}

describe('a half of a business case', () => {
  it('is written by its own side only', async () => {
    const { site, half, standing } = await aRequest();
    expect(await half(site.marketerId, 0, itHalf(9))).toEqual(code('not-permitted'));
    expect(await half(site.developerId, 0, marketingHalf)).toEqual(code('not-permitted'));
    expect(await half(site.adminId, 0, itHalf(9))).toEqual(code('not-permitted'));
    expect((await standing()).halves).toEqual([]);
  });

  it.each([
    ['no half', undefined],
    ['another half', { half: 'vendor', says: {} }],
    ['a cost that is wanting', { half: 'it', says: { purchase: sum(1) } }],
    ['a cost out of order', itHalf(-1)],
    ['a broken sum', itHalf(0.5)],
    ['more than was asked', { ...itHalf(1), actor: 'somebody' }],
    [
      'a text without end',
      { ...marketingHalf, says: { ...marketingHalf.says, signal: 'x'.repeat(501) } },
    ],
  ])('is refused as %s', async (_what, part) => {
    const { site, half } = await aRequest();
    expect(await half(site.developerId, 0, part)).toEqual(code('bad-request'));
  });

  it('is saved, read by both, and tells of the side that saved it', async () => {
    const { site, half, standing } = await aRequest();
    expect(await half(site.developerId, 0, itHalf(9000))).toEqual({
      ok: true,
      value: { version: 1 },
    });
    expect(await half(site.marketerId, 0, marketingHalf)).toEqual({
      ok: true,
      value: { version: 1 },
    });
    expect((await standing()).halves).toEqual([
      expect.objectContaining({ version: 1, side: 'it', part: itHalf(9000) }),
      expect.objectContaining({ version: 1, side: 'marketing', part: marketingHalf }),
    ]);
  });

  it('tells the second of two editors, and takes the same save twice for one', async () => {
    const { site, half, engine } = await aRequest();
    await half(site.developerId, 0, itHalf(1));
    expect(await half(site.developerId, 0, itHalf(1))).toEqual({ ok: true, value: { version: 1 } });
    expect(await half(site.developerId, 0, itHalf(2))).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 1 },
    });
    expect(await half(site.developerId, 7, itHalf(2))).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 1 },
    });
    expect(await half(site.developerId, 1, itHalf(2))).toEqual({ ok: true, value: { version: 2 } });
    expect(await rowsOf(engine, 'SELECT act_id FROM issue_act ORDER BY act_id')).toEqual([
      { act_id: 'case-it-1' },
      { act_id: 'case-it-2' },
    ]);
  });

  it('lets the project be read again', async () => {
    const { site, host, half, engine, issueId } = await aRequest();
    const dirty = () => rowsOf(engine, 'SELECT issue_id FROM issue_dirty');
    await half(site.developerId, 0, itHalf(1));
    expect(await dirty()).toEqual([{ issue_id: Number(issueId) }]);
    await host.drain();
    expect(await dirty()).toEqual([]);
  });
});

describe('a standard', () => {
  it('is recorded by either side, and by nobody else', async () => {
    const { site, check, standing } = await aRequest();
    expect(await check(site.adminId, 0)).toEqual(code('not-permitted'));
    expect(await check(site.marketerId, 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await check(site.developerId, 1, 'brand', 'not-met')).toEqual({
      ok: true,
      value: { version: 2 },
    });
    expect((await standing()).checks).toEqual([
      expect.objectContaining({
        ...{ check: 'brand', state: 'not-met', evidence: 'Seen.', version: 2, side: 'it' },
      }),
    ]);
  });

  it('must be in the catalogue, and in one of the five states', async () => {
    const { site, check } = await aRequest();
    expect(await check(site.marketerId, 0, 'quiet')).toEqual(code('not-found'));
    expect(await check(site.marketerId, 0, 'brand', 'fine')).toEqual(code('bad-request'));
    expect(await check(site.marketerId, 0, 'brand; --')).toEqual(code('bad-request'));
  });

  it('tells the second of two who look at the same version', async () => {
    const { site, check } = await aRequest();
    await check(site.marketerId, 0);
    expect(await check(site.developerId, 0)).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 1 },
    });
  });
});
