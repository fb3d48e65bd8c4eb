import { toDayNumber, toIsoDay } from '../../src/domain/day';
import type { MeasureView, Panel } from '../../src/domain/scorecard/panel';
import { backFillAll, byBackFill, NOW } from '../support/app-by-road';
import { call, callRaw, valueOf } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';

beforeEach(() => stopClock(NOW));

const code = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

/** Marketing sees one of the two projects; the other one has figures, too. */
async function aFilledApp() {
  const app = await byBackFill({ issues: 60 });
  await backFillAll(app);
  const { host, site } = app;
  const panelOf = async (who: string) =>
    valueOf(await call(host, who, 'getScorecard', { windowDays: 365 }));
  const ask = (who = site.marketerId) => call(host, who, 'askForTotals', {});
  const wishes = async () => valueOf(await call(host, site.adminId, 'listTotals', {})).grants;
  const decide = async (decision: 'granted' | 'declined' | 'revoked', more: object = {}) => {
    const [wish] = await wishes();
    const { grantId, version } = wish!;
    const asked = { grantId, basedOn: version, decision, ...more };
    return callRaw(host, site.adminId, 'decideTotals', asked);
  };
  return { ...app, panelOf, ask, wishes, decide };
}

/** In the same order for everybody: the panel sorts its pairs by what they owe. */
const measuresOf = ({ pairs, joint }: Panel): readonly MeasureView[] =>
  [...pairs.flatMap(({ it, marketing }) => [it, marketing]), ...joint].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
const figuresOf = (panel: Panel) => measuresOf(panel).map(({ id, figure }) => [id, figure]);

describe('asking for totals', () => {
  it('is kept once, told on the panel, and seen by the administrator', async () => {
    const { site, panelOf, ask, wishes } = await aFilledApp();
    const before = await panelOf(site.marketerId);
    expect(before.scope).toMatchObject({ hidden: 1 });
    expect(before.scope.totals).toBeUndefined();
    const answers = await Promise.all([ask(), ask()]);
    expect(answers).toContainEqual({ ok: true, value: { state: 'asked' } });
    expect(await ask()).toEqual({ ok: true, value: { state: 'asked' } });
    expect(await panelOf(site.marketerId)).toEqual({
      ...before,
      scope: { ...before.scope, totals: 'asked' },
    });
    expect(await wishes()).toEqual([
      {
        ...{ grantId: expect.any(String), accountId: site.marketerId, state: 'asked', version: 1 },
        ...{ at: Date.parse(NOW), decisions: ['granted', 'declined'] },
      },
    ]);
  });

  it('is for signed in users, deciding for administrators', async () => {
    const { host, site, ask, decide } = await aFilledApp();
    expect(await ask('')).toEqual(code('not-permitted'));
    await ask();
    expect(await call(host, site.marketerId, 'listTotals', {})).toEqual(code('not-permitted'));
    const own = { grantId: '1', basedOn: 1, decision: 'granted' } as const;
    expect(await call(host, site.marketerId, 'decideTotals', own)).toEqual(code('not-permitted'));
    for (const wrong of [
      { grantId: '1 OR 1=1' },
      { grantId: '-1' },
      { decision: 'asked' },
      { basedOn: 0 },
      { accountId: site.marketerId },
    ])
      expect(await decide('granted', wrong)).toEqual(code('bad-request'));
    expect(await decide('granted', { grantId: '424242' })).toEqual(code('not-found'));
  });
});

describe('a grant of totals', () => {
  it('gives the sums of all projects, and nothing else of the hidden one', async () => {
    const { host, site, panelOf, ask, decide } = await aFilledApp();
    const [all, own] = [await panelOf(site.developerId), await panelOf(site.marketerId)];
    expect(figuresOf(all)).not.toEqual(figuresOf(own));
    await ask();
    expect(await decide('granted')).toEqual({ ok: true, value: { version: 2 } });
    const granted = await panelOf(site.marketerId);
    const told = measuresOf(granted);
    for (const [at, view] of told.entries()) {
      // A group of fewer items than a figure needs stays out, and is said to.
      const expected = view.grantedLeftOut ? measuresOf(own)[at] : measuresOf(all)[at];
      expect(view.figure).toEqual(expected?.figure);
    }
    const own4 = measuresOf(own).find(({ id }) => id === 'M4');
    expect(told.find(({ id }) => id === 'M4')?.figure).not.toEqual(own4?.figure);
    expect(told.filter(({ grantedLeftOut }) => grantedLeftOut)).not.toEqual([]);
    expect(granted.scope).toEqual({ ...own.scope, hidden: 0, granted: 1, totals: 'granted' });
    expect(JSON.stringify(granted)).not.toMatch(/"WEB"/);
    const causes = granted.pairs.flatMap(({ it, marketing }) => [
      ...it.causes,
      ...marketing.causes,
    ]);
    expect(causes.map(({ projectId }) => projectId)).not.toContain(site.web);

    const asked = { measure: 'M4', windowDays: 90 } as const;
    const { rows } = valueOf(await call(host, site.marketerId, 'listMeasureRows', asked));
    expect(new Set(rows.map(({ row }) => row.projectId))).toEqual(new Set([site.acq]));
    const ofHidden = { ...asked, projectId: site.web };
    expect(await call(host, site.marketerId, 'getReceipt', ofHidden)).toEqual(code('not-found'));
    expect(await call(host, site.marketerId, 'getPace', { projectId: site.web })).toEqual(
      code('not-permitted'),
    );
  });

  it('is nobody else’s, ends when it is revoked, and can be asked for again', async () => {
    const { site, panelOf, ask, decide, wishes } = await aFilledApp();
    const own = await panelOf(site.marketerId);
    await ask();
    await decide('granted');
    await panelOf(site.marketerId);
    expect(await wishes()).toMatchObject([
      { state: 'granted', usedOn: toIsoDay(toDayNumber(NOW.slice(0, 10))), decisions: ['revoked'] },
    ]);
    expect(await decide('declined')).toEqual(code('not-found'));
    expect(await decide('revoked')).toMatchObject({ ok: true });
    expect(figuresOf(await panelOf(site.marketerId))).toEqual(figuresOf(own));
    expect((await panelOf(site.marketerId)).scope).toEqual({ ...own.scope, totals: 'revoked' });
    expect(await ask()).toEqual({ ok: true, value: { state: 'asked' } });
    expect(await decide('declined')).toMatchObject({ ok: true });
    expect((await panelOf(site.marketerId)).scope).toMatchObject({ hidden: 1, totals: 'declined' });
  });

  it('of two administrators who decide at once lets one win, and tells the other', async () => {
    const { ask, decide, wishes } = await aFilledApp();
    await ask();
    const both = await Promise.all([decide('granted'), decide('declined')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({
      ok: false,
      error: expect.objectContaining({ code: 'conflict', currentVersion: 2 }),
    });
    expect(await decide('revoked', { basedOn: 1 })).toMatchObject({
      error: { code: 'conflict', currentVersion: 2 },
    });
    expect((await wishes())[0]?.version).toBe(2);
  });

  it('stands in the list of changes: who, whose, before and after', async () => {
    const { host, site, ask, decide } = await aFilledApp();
    await ask();
    stopClock('2026-11-20T10:00:01Z');
    await decide('granted');
    const { saves } = valueOf(await call(host, site.adminId, 'listSettingsAudit', {}));
    expect(saves.slice(0, 2)).toMatchObject([
      {
        ...{ accountId: site.adminId, aboutId: site.marketerId, version: 2 },
        changes: [{ path: 'state', before: '"asked"', after: '"granted"' }],
      },
      {
        ...{ accountId: site.marketerId, aboutId: site.marketerId, version: 1 },
        changes: [{ path: 'state', after: '"asked"' }],
      },
    ]);
  });
});

describe('the permission to view totals', () => {
  it('gives the same sums as a grant, as long as the scheme of the space has it', async () => {
    const { host, site, panelOf, ask, decide } = await aFilledApp();
    await ask();
    await decide('granted');
    const granted = await panelOf(site.marketerId);
    await decide('revoked');
    const rest = async (method: string, path: string, body?: object) => {
      const answer = await site.jira.handle({
        ...{ method, path: `/rest/api/3/${path}`, headers: { 'content-type': 'application/json' } },
        ...(body && { body: JSON.stringify(body) }),
        actor: { kind: 'user', accountId: site.adminId },
      });
      expect(answer.status).toBeLessThan(300);
      return (answer.body === '' ? {} : JSON.parse(answer.body)) as Record<string, unknown>;
    };
    const { permissions } = await rest('GET', 'permissions');
    const permission = Object.keys(permissions as object).find((key) =>
      key.endsWith('/view-totals'),
    );
    const { id } = await rest('GET', `project/${site.web}/permissionscheme`);
    const made = await rest('POST', `permissionscheme/${String(id)}/permission`, {
      ...{ permission, holder: { type: 'user', parameter: site.marketerId } },
    });
    expect(await panelOf(site.marketerId)).toEqual(granted);
    // Sums, and nothing else.
    const ofHidden = { measure: 'M4', windowDays: 90, projectId: site.web } as const;
    expect(await call(host, site.marketerId, 'getReceipt', ofHidden)).toEqual(code('not-found'));
    await rest('DELETE', `permissionscheme/${String(id)}/permission/${String(made.id)}`);
    expect((await panelOf(site.marketerId)).scope).toMatchObject({ hidden: 1, totals: 'revoked' });
  });
});
