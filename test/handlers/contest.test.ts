import { backFillAll, byBackFill, NOW } from '../support/app-by-road';
import { call, callRaw, valueOf } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';

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
      { measure: 'M4', at: Date.parse(NOW) / 1000, side: 'marketing', reason: REASON },
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
