import { MEASURE_IDS } from '../../src/domain/scorecard/measure-id';
import { actorIdOf } from '../../src/domain/actor';
import { unpackTimeline } from '../../src/domain/flow/timeline-codec';
import type { Receipt } from '../../src/domain/scorecard/receipt';
import { checkReceipt } from '../../tools/recompute/check-receipt';
import { backFillAll, byBackFill, NOW } from '../support/app-by-road';
import { call, callRaw, valueOf } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';

const ASKED = { measure: 'M4', windowDays: 90 } as const;

beforeEach(() => stopClock(NOW));

async function aFilledApp() {
  const app = await byBackFill();
  await backFillAll(app);
  return app;
}
type App = Awaited<ReturnType<typeof aFilledApp>>;

const receiptOf = async ({ host }: App, accountId: string, more: object = {}) =>
  valueOf(await call(host, accountId, 'getReceipt', { ...ASKED, ...more }));

const code = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('the receipt of a figure', () => {
  it.each([
    ['no measure', { measure: 'M0' }],
    ['a window of its own', { windowDays: 91 }],
    ['an id that is none', { projectId: '1 OR 1=1' }],
    ['an issue', { issueId: '1' }],
  ])('is refused for %s', async (_, wrong) => {
    const { host, site } = await aFilledApp();
    const refused = await callRaw(host, site.developerId, 'getReceipt', { ...ASKED, ...wrong });
    expect(refused).toEqual(code('bad-request'));
  });

  it('of a hidden project is refused as of one that does not exist', async () => {
    const { host, site } = await aFilledApp();
    const ask = (projectId: string) =>
      call(host, site.marketerId, 'getReceipt', { ...ASKED, projectId });
    const hidden = await ask(site.web);
    expect(hidden).toEqual(code('not-found'));
    expect(await ask('99999')).toEqual(hidden);
  });

  it('gives the figure of the panel again, for every measure', async () => {
    const app = await aFilledApp();
    const { host, site } = app;
    const panel = valueOf(await call(host, site.developerId, 'getScorecard', { windowDays: 90 }));
    const views = [...panel.pairs.flatMap(({ it, marketing }) => [it, marketing]), ...panel.joint];
    for (const measure of MEASURE_IDS) {
      const { text } = await receiptOf(app, site.developerId, { measure });
      expect(checkReceipt(text)).toMatchObject({ isSame: true });
      const view = views.find(({ id }) => id === measure)!;
      const { figure } = JSON.parse(text) as Receipt;
      expect({ measure, ...figure.figure }).toEqual({ measure, ...view.figure });
    }
  });

  it('names no person, nor the same one across issues', async () => {
    const app = await aFilledApp();
    const { site } = app;
    const { text } = await receiptOf(app, site.developerId);
    const receipt = JSON.parse(text) as Receipt;
    const people = [site.adminId, site.developerId, site.marketerId];
    const actorsOf = receipt.timelines.map((packed) => {
      const { reporter, entries } = unpackTimeline(packed)!;
      return new Set([reporter, ...entries.map(({ actor }) => actor)].filter((one) => one > 1));
    });
    for (const person of people) {
      expect(text).not.toContain(person);
      for (const actors of actorsOf) expect(actors).not.toContain(actorIdOf(person));
    }
    const all = actorsOf.flatMap((actors) => [...actors]);
    expect(all.length).toBeGreaterThan(actorsOf.length);
    expect(new Set(all).size).toBe(all.length);
    expect(receipt.site.roster.every(({ from, to }) => from === '1970-01-01' && !to)).toBe(true);
  });

  it('holds projects and issues that the viewer may see, and counts the other issues', async () => {
    const app = await aFilledApp();
    const { site } = app;
    const some = await receiptOf(app, site.marketerId);
    const receipt = JSON.parse(some.text) as Receipt;
    expect(receipt.projects.map(({ projectKey }) => projectKey)).toEqual(['ACQ']);
    expect(some.text).not.toContain(`"${site.web}"`);
    const issueId = unpackTimeline(receipt.timelines[0]!)!.issueId;
    site.jira.model.quietly(() => site.jira.model.deleteIssue(site.adminId, issueId));
    const less = await receiptOf(app, site.marketerId);
    expect(less).toMatchObject({ issues: some.issues - 1, hidden: 1 });
    expect(checkReceipt(less.text)).toMatchObject({ isSame: true });
    expect(checkReceipt(less.text).lines.join('\n')).toContain('1 more stand behind');
  });

  it('of one project is that of the project alone', async () => {
    const app = await aFilledApp();
    const { site } = app;
    const { text } = await receiptOf(app, site.developerId, { projectId: site.web });
    expect((JSON.parse(text) as Receipt).site.projectIds).toEqual([site.web]);
    expect(checkReceipt(text)).toMatchObject({ isSame: true });
  });
});

describe('a receipt that is not as it was', () => {
  const changed = async (change: (receipt: Record<string, unknown>) => void): Promise<string> => {
    const app = await aFilledApp();
    const { text } = await receiptOf(app, app.site.developerId);
    const receipt = JSON.parse(text) as Record<string, unknown>;
    change(receipt);
    return JSON.stringify(receipt);
  };
  const said = (text: string): string => {
    const { isSame, lines } = checkReceipt(text);
    expect(isSame).toBe(false);
    return lines.join('\n');
  };

  it('is told when it is no receipt at all', () => {
    expect(said('')).toContain('not whole JSON');
    expect(said('[1, 2]')).toBe('This is no receipt of Entente.');
    expect(said('null')).toBe('This is no receipt of Entente.');
    expect(said('{"receipt":"entente","format":1}')).toContain('fingerprint');
  });

  it('is told when only a part of it came', async () => {
    const whole = await changed(() => undefined);
    expect(said(whole.slice(0, -100))).toContain('not whole JSON');
    expect(checkReceipt(`\uFEFF${whole}`)).toMatchObject({ isSame: true });
  });

  it('is told when a figure or a history was changed', async () => {
    const other = await changed((receipt) => {
      receipt.hidden = 3;
    });
    expect(said(other)).toContain('its fingerprint is another');
  });

  it('is told when another version wrote it', async () => {
    const form = await changed((receipt) => {
      receipt.format = 99;
    });
    expect(said(form)).toContain('a receipt of form 99, this copy knows 1');
  });
});
