import { starterCatalogue } from '../../src/domain/standards/starter';
import { anApp, NOW } from '../support/app-by-road';
import { backFill, call, callRaw, setUp, valueOf } from '../support/entente-in';
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

describe('what came of a half', () => {
  const actualOf =
    ({ host, issueId }: Awaited<ReturnType<typeof aRequest>>) =>
    (who: string, basedOn: number, half: unknown, amount: unknown) =>
      callRaw(host, who, 'recordActual', { issueId, basedOn, half, amount });

  it('is recorded by the side that wrote the half, once there is one', async () => {
    const app = await aRequest();
    const { site, half, standing } = app;
    const actual = actualOf(app);
    expect(await actual(site.developerId, 0, 'it', 9)).toEqual(code('not-found'));
    await half(site.developerId, 0, itHalf(9000));
    for (const who of [site.marketerId, site.adminId])
      expect(await actual(who, 0, 'it', 9)).toEqual(code('not-permitted'));
    expect(await actual(site.developerId, 0, 'it', 8_500)).toEqual({
      ok: true,
      value: { version: 1 },
    });
    expect(await actual(site.developerId, 0, 'it', 8_400)).toMatchObject({
      error: { code: 'conflict', currentVersion: 1 },
    });
    expect(await actual(site.developerId, 1, 'it', 0)).toEqual({ ok: true, value: { version: 2 } });
    expect((await standing()).actuals).toEqual([
      expect.objectContaining({ half: 'it', amount: 0, version: 2, side: 'it' }),
    ]);
  });

  it.each([
    ['a negative amount', 'it', -1],
    ['a broken amount', 'it', 0.5],
    ['more than any estimate', 'it', 1_000_000_000_001],
    ['a half that there is not', 'vendor', 1],
    ['no amount', 'it', undefined],
  ])('is refused with %s', async (_, which, amount) => {
    const app = await aRequest();
    await app.half(app.site.developerId, 0, itHalf(9000));
    expect(await actualOf(app)(app.site.developerId, 0, which, amount)).toEqual(
      code('bad-request'),
    );
  });
});

describe('how well it fits', () => {
  const rateOf =
    ({ host, issueId }: Awaited<ReturnType<typeof aRequest>>) =>
    (who: string, basedOn: number, rating: unknown) =>
      callRaw(host, who, 'rateFit', { issueId, basedOn, rating });

  it('is said by marketing, one rating an item, and read by both', async () => {
    const app = await aRequest();
    const { site, standing } = app;
    const rate = rateOf(app);
    for (const who of [site.developerId, site.adminId])
      expect(await rate(who, 0, 3)).toEqual(code('not-permitted'));
    expect((await standing()).fit).toBeUndefined();
    expect(await rate(site.marketerId, 0, 3)).toEqual({ ok: true, value: { version: 1 } });
    expect(await rate(site.marketerId, 0, 4)).toMatchObject({
      error: { code: 'conflict', currentVersion: 1 },
    });
    expect(await rate(site.marketerId, 1, 2)).toEqual({ ok: true, value: { version: 2 } });
    expect((await standing()).fit).toMatchObject({ rating: 2, version: 2, side: 'marketing' });
  });

  it.each([[0], [5], [2.5], ['3'], [undefined]])('is refused as %p', async (rating) => {
    const app = await aRequest();
    expect(await rateOf(app)(app.site.marketerId, 0, rating)).toEqual(code('bad-request'));
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

describe('what IT understood', () => {
  const SAYS = 'Who asked for a sold-out plant is told when it is back.';
  const INSTEAD = 'Only who is a member, and only once a day.';

  async function aRestatement() {
    const app = await aRequest();
    const { host, issueId } = app;
    const say = (who: string, basedOn: number, says: unknown = SAYS) =>
      callRaw(host, who, 'saveRestatement', { issueId, basedOn, says });
    const word = (who: string, version: number, correction?: unknown) =>
      callRaw(host, who, 'answerRestatement', {
        issueId,
        version,
        ...(correction !== undefined && { correction }),
      });
    return { ...app, say, word };
  }

  it('is said by IT, and answered by marketing, by nobody else', async () => {
    const { site, say, word } = await aRestatement();
    for (const who of [site.marketerId, site.adminId])
      expect(await say(who, 0)).toEqual(code('not-permitted'));
    expect(await say(site.developerId, 0)).toEqual({ ok: true, value: { version: 1 } });
    for (const who of [site.developerId, site.adminId])
      expect(await word(who, 1)).toEqual(code('not-permitted'));
  });

  it.each([
    ['nineteen characters', 'x'.repeat(19)],
    ['nothing but blanks', ' '.repeat(40)],
    ['501 characters', 'x'.repeat(501)],
    ['no text', 7],
  ])('is refused with %s, and so is a correction', async (_, text) => {
    const { site, say, word } = await aRestatement();
    expect(await say(site.developerId, 0, text)).toEqual(code('bad-request'));
    await say(site.developerId, 0);
    expect(await word(site.marketerId, 1, text)).toEqual(code('bad-request'));
  });

  it('is read by both, with the one word about it; then IT may say it anew', async () => {
    const { site, say, word, standing } = await aRestatement();
    expect((await standing()).restatement).toBeUndefined();
    await say(site.developerId, 0);
    expect((await standing()).restatement).toEqual(
      expect.objectContaining({ version: 1, side: 'it', says: SAYS }),
    );
    expect(await word(site.marketerId, 2)).toEqual(code('not-found'));
    expect(await word(site.marketerId, 1, INSTEAD)).toEqual({
      ok: true,
      value: { recorded: true },
    });
    expect(await word(site.marketerId, 1)).toEqual({ ok: true, value: { recorded: false } });
    expect((await standing()).restatement?.word).toMatchObject({
      ...{ isRight: false, correction: INSTEAD },
    });
    expect(await say(site.developerId, 1, `${SAYS} Members only.`)).toEqual({
      ok: true,
      value: { version: 2 },
    });
    expect((await standing()).restatement).toMatchObject({ version: 2 });
    expect((await standing()).restatement?.word).toBeUndefined();
    await word(site.marketerId, 2);
    expect((await standing()).restatement?.word).toMatchObject({ isRight: true });
  });

  it('tells the second of two who say it at once', async () => {
    const { site, say } = await aRestatement();
    await say(site.developerId, 0);
    expect(await say(site.developerId, 0, `${SAYS} Or so.`)).toMatchObject({
      error: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('answers the request on the scorecard, a day later', async () => {
    const { site, host, say, issueId } = await aRestatement();
    stopClock('2026-11-20T12:00:00Z');
    await say(site.developerId, 0);
    await host.drain();
    stopClock('2026-11-23T10:00:00Z');
    await host.runSchedule('hourly-sweep');
    await host.drain();
    await backFill(host, site, site.acq);
    const asked = { measure: 'M1', windowDays: 30 } as const;
    const { rows } = valueOf(await call(host, site.developerId, 'listMeasureRows', asked));
    expect(rows.map(({ row }) => row)).toMatchObject([{ issueId, act: 'restatement' }]);
  });
});
