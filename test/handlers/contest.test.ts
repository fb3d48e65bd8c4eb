import { backFillAll, byBackFill, NOW } from '../support/app-by-road';
import { call, callRaw, valueOf } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';
import { rowsOf as rowsIn } from '../support/stored-figures';

const ASKED = { measure: 'M4', windowDays: 90 } as const;
const REASON = 'The brief was translated, not changed.';

beforeEach(() => stopClock(NOW));

async function aFilledApp() {
  const app = await byBackFill();
  await backFillAll(app);
  return app;
}
type App = Awaited<ReturnType<typeof aFilledApp>>;

const rowsOf = async ({ host }: App, accountId: string, more: object = {}) =>
  valueOf(await call(host, accountId, 'listMeasureRows', { ...ASKED, ...more }));

const m4Of = async ({ host }: App, accountId: string) => {
  const panel = valueOf(await call(host, accountId, 'getScorecard', { windowDays: 90 }));
  return panel.pairs.find(({ id }) => id === 'B')!.marketing;
};

async function anIssueOf(app: App, projectId: string): Promise<string> {
  const { rows } = await rowsOf(app, app.site.developerId);
  return rows.find(({ row }) => row.projectId === projectId)!.row.issueId;
}

const code = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('contesting a row', () => {
  it('is refused to who may not see the issue, as for one that does not exist', async () => {
    const app = await aFilledApp();
    const { host, site } = app;
    const issueId = await anIssueOf(app, site.web);
    const asked = { issueId, measure: 'M4', reason: REASON } as const;
    const hidden = await call(host, site.marketerId, 'contestRow', asked);
    expect(hidden).toEqual(code('not-permitted'));
    const missing = { ...asked, issueId: '99999999' };
    expect(await call(host, site.marketerId, 'contestRow', missing)).toEqual(hidden);
    expect(await call(host, '', 'contestRow', asked)).toEqual(code('not-permitted'));
    expect((await m4Of(app, site.developerId)).contested).toBeUndefined();
  });

  it.each([
    ['without a reason', { reason: undefined }],
    ['with too little of one', { reason: 'wrong' }],
    ['with spaces for a reason', { reason: ' '.repeat(40) }],
    ['with a book for a reason', { reason: 'x'.repeat(501) }],
    ['of no measure', { measure: 'M99' }],
    ['of several issues', { issueId: ['1', '2'] }],
    ['with an id that is none', { issueId: '1 OR 1=1' }],
    ['in the name of another', { accountId: 'someone' }],
    ['at another time', { at: 0 }],
  ])('is refused %s', async (_, wrong) => {
    const app = await aFilledApp();
    const { host, site } = app;
    const issueId = await anIssueOf(app, site.acq);
    const asked = { issueId, measure: 'M4', reason: REASON, ...wrong };
    expect(await callRaw(host, site.developerId, 'contestRow', asked)).toEqual(code('bad-request'));
  });

  it('is refused where the issue is behind no figure of the measure', async () => {
    const app = await aFilledApp();
    const { host, site } = app;
    const issue = site.jira.model.createIssue(site.developerId, {
      ...{ project: site.acq, issueType: site.requestType, fields: { summary: 'Faster pages' } },
    });
    const asked = { issueId: issue.id, measure: 'M4', reason: REASON } as const;
    expect(await call(host, site.developerId, 'contestRow', asked)).toEqual(code('not-found'));
  });

  it('keeps the reason and the side; the row still counts, and the figure says so', async () => {
    const app = await aFilledApp();
    const { host, site } = app;
    const before = await m4Of(app, site.developerId);
    const issueId = await anIssueOf(app, site.acq);
    const asked = { issueId, measure: 'M4', reason: `  ${REASON}  ` } as const;
    expect(await call(host, site.marketerId, 'contestRow', asked)).toEqual({
      ok: true,
      value: { recorded: true },
    });
    const after = await m4Of(app, site.developerId);
    expect(after).toEqual({ ...before, contested: 1 });
    const { rows } = await rowsOf(app, site.developerId);
    expect(rows.find(({ row }) => row.issueId === issueId)?.contests).toEqual([
      {
        ...{ measure: 'M4', at: Date.parse(NOW) / 1000, side: 'marketing', reason: REASON },
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(site.marketerId);
    expect((await rowsOf(app, site.developerId, { measure: 'M2' })).rows).not.toContainEqual(
      expect.objectContaining({ contests: expect.anything() }),
    );
  });

  it('twice by one person changes nothing; by two, the issue still counts once', async () => {
    const app = await aFilledApp();
    const { host, site } = app;
    const issueId = await anIssueOf(app, site.acq);
    const asked = { issueId, measure: 'M4', reason: REASON } as const;
    const contest = async (who: string, reason: string) =>
      valueOf(await call(host, who, 'contestRow', { ...asked, reason })).recorded;
    const both = await Promise.all([
      contest(site.marketerId, REASON),
      contest(site.marketerId, REASON),
    ]);
    expect(both.sort()).toEqual([false, true]);
    expect(await contest(site.marketerId, 'Another reason altogether.')).toBe(false);
    expect(await contest(site.developerId, 'It was IT who asked for it.')).toBe(true);
    expect((await m4Of(app, site.developerId)).contested).toBe(1);
    const { rows, remaining } = await rowsOf(app, site.developerId, { isContested: true });
    expect(remaining).toBe(1);
    expect(rows[0]?.contests?.map(({ reason }) => reason)).toEqual([
      REASON,
      'It was IT who asked for it.',
    ]);
  });

  it('of a hidden project is in no figure of who may not browse it', async () => {
    const app = await aFilledApp();
    const { host, site } = app;
    const issueId = await anIssueOf(app, site.web);
    valueOf(
      await call(host, site.developerId, 'contestRow', { issueId, measure: 'M4', reason: REASON }),
    );
    expect((await m4Of(app, site.developerId)).contested).toBe(1);
    expect((await m4Of(app, site.marketerId)).contested).toBeUndefined();
    expect((await rowsOf(app, site.marketerId, { isContested: true })).rows).toEqual([]);
  });
});

describe('ending a contest', () => {
  const WHY = 'It was a translation indeed.';

  /** A row that marketing contests, and what is known of it. */
  async function aContestedRow() {
    const app = await aFilledApp();
    const { host, site } = app;
    const issueId = await anIssueOf(app, site.acq);
    const contest = async (who: string, reason = REASON) =>
      valueOf(await call(host, who, 'contestRow', { issueId, measure: 'M4', reason })).recorded;
    await contest(site.marketerId);
    const contestsFor = async (who: string) =>
      (await rowsOf(app, who)).rows.find(({ row }) => row.issueId === issueId)?.contests ?? [];
    const [first] = await contestsFor(site.marketerId);
    const end = (who: string, more: object = {}) =>
      callRaw(host, who, 'endContest', { issueId, contestId: first!.id, reason: WHY, ...more });
    const give = async (role: 'lead' | 'architect' | 'liaison') => {
      const { settings } = await siteOf(app);
      const roster = settings.roster.map((entry) =>
        entry.accountId === site.developerId ? { ...entry, role } : entry,
      );
      const asked = { basedOn: settings.version, settings: { ...settings, roster } };
      valueOf(await call(host, site.adminId, 'saveSiteSettings', asked));
      await host.drain();
    };
    return { app, host, site, issueId, contest, contestsFor, end, give };
  }

  const siteOf = async ({ host, site }: App) => {
    const { site: settings } = valueOf(await call(host, site.adminId, 'getSettings', {}));
    return { settings: settings! };
  };

  it('is withdrawn by who contested: the row shows both, the figure counts neither', async () => {
    const { app, site, contestsFor, end } = await aContestedRow();
    expect((await m4Of(app, site.developerId)).contested).toBe(1);
    const [own] = await contestsFor(site.marketerId);
    expect(own?.mayEnd).toBe('withdrawn');
    expect(await end(site.marketerId)).toEqual({ ok: true, value: { recorded: true } });
    expect((await m4Of(app, site.developerId)).contested).toBeUndefined();
    const [ended] = await contestsFor(site.marketerId);
    expect(ended).toEqual({
      ...{ id: own!.id, measure: 'M4', at: own!.at, side: 'marketing', reason: REASON },
      ended: { how: 'withdrawn', at: own!.at, side: 'marketing', reason: WHY },
    });
    expect((await rowsOf(app, site.developerId, { isContested: true })).rows).toEqual([]);
  });

  it('is voided by a lead, who stands for an owner; a liaison or nobody’s role may not', async () => {
    const { app, site, contestsFor, end, give } = await aContestedRow();
    const refused = code('not-permitted');
    expect((await contestsFor(site.developerId))[0]?.mayEnd).toBeUndefined();
    expect(await end(site.developerId)).toEqual(refused);
    expect(await end(site.adminId)).toEqual(refused);
    await give('liaison');
    expect(await end(site.developerId)).toEqual(refused);
    // M4 is not the architect's.
    await give('architect');
    expect(await end(site.developerId)).toEqual(refused);
    await give('lead');
    expect((await contestsFor(site.developerId))[0]?.mayEnd).toBe('voided');
    expect(await end(site.developerId)).toEqual({ ok: true, value: { recorded: true } });
    expect((await contestsFor(site.marketerId))[0]?.ended).toMatchObject({
      ...{ how: 'voided', side: 'it', reason: WHY },
    });
    expect((await m4Of(app, site.developerId)).contested).toBeUndefined();
  });

  it('ends once: two at a time, and the second is told', async () => {
    const { site, contestsFor, end, give } = await aContestedRow();
    await give('lead');
    const both = await Promise.all([end(site.marketerId), end(site.developerId)]);
    expect(
      both.map((one) => one.ok && (one.value as { recorded: boolean }).recorded).sort(),
    ).toEqual([false, true]);
    const [{ ended } = {}] = await contestsFor(site.developerId);
    expect(await end(site.marketerId, { reason: 'Another reason for it.' })).toMatchObject({
      value: { recorded: false },
    });
    expect((await contestsFor(site.developerId))[0]?.ended).toEqual(ended);
  });

  it('lets the row be contested anew; what was said before stays', async () => {
    const { app, site, contest, contestsFor, end } = await aContestedRow();
    await end(site.marketerId);
    expect(await contest(site.marketerId, 'It was changed after all.')).toBe(true);
    expect(await contest(site.marketerId, 'It was changed after all.')).toBe(false);
    const contests = await contestsFor(site.marketerId);
    expect(contests.map(({ reason, ended }) => [reason, ended?.how])).toEqual([
      [REASON, 'withdrawn'],
      ['It was changed after all.', undefined],
    ]);
    expect(new Set(contests.map(({ id }) => id)).size).toBe(2);
    expect((await m4Of(app, site.developerId)).contested).toBe(1);
  });

  it.each([
    ['without a reason', { reason: undefined }],
    ['with too little of one', { reason: 'so' }],
    ['of an act that is named by its person', { contestId: 'contest:M4:12345' }],
    ['in the name of another', { accountId: 'someone' }],
  ])('is refused %s', async (_, wrong) => {
    const { site, end } = await aContestedRow();
    expect(await end(site.marketerId, wrong)).toEqual(code('bad-request'));
  });

  it('is refused of no contest, of another issue, and where the issue is hidden', async () => {
    const { app, site, contest, end } = await aContestedRow();
    expect(await end(site.marketerId, { contestId: '0'.repeat(16) })).toEqual(code('not-found'));
    const hidden = await anIssueOf(app, site.web);
    expect(await end(site.marketerId, { issueId: hidden })).toEqual(code('not-permitted'));
    expect(await end(site.developerId, { issueId: hidden })).toEqual(code('not-found'));
    expect(await contest(site.marketerId)).toBe(false);
  });

  it('keeps the act as from and to; no row says who it was', async () => {
    const { app, site, issueId, contestsFor, end } = await aContestedRow();
    await end(site.marketerId);
    const [kept] = await rowsIn(
      app.engine,
      `SELECT body FROM issue_act WHERE kind = 'contest-end' AND issue_id = ${issueId}`,
    );
    expect(JSON.parse(String(kept?.body))).toEqual({
      ends: expect.stringMatching(/^contest:M4:/),
      from: 'standing',
      to: 'withdrawn',
      reason: WHY,
    });
    expect(JSON.stringify(await contestsFor(site.developerId))).not.toContain(site.marketerId);
  });
});
