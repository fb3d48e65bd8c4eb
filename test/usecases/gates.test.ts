import type { CaseHalf } from '../../src/domain/acts/case-half';
import type { DeepReadonly } from '../../src/contract/serializable';
import type { ProjectSettings, SiteSettings } from '../../src/domain/settings';
import type { GateAgreement } from '../../src/domain/gates/gate';
import { call, callRaw, valueOf } from '../support/entente-in';
import { rowsOf } from '../support/stored-figures';
import {
  aBareSite,
  applyAll,
  type BareSite,
  choicesFor,
  offerOf,
  rest,
  start,
  undoAll,
} from '../support/set-up';

interface Agreed extends BareSite {
  readonly kept: DeepReadonly<SiteSettings>;
  /** Key of a Decision. */
  readonly decision: string;
}

/** A space that was set up, and a Decision in it. */
async function aSpace(): Promise<Agreed> {
  const site = await aBareSite();
  await applyAll(site, await start(site, choicesFor([site.projectId])));
  const kept = (await settingsOf(site)).site!;
  const decision = await anIssue(site, kept.workTypes.decision[0], 'Gates are on');
  expect(await go(site, decision, 'Decide')).toBe('');
  return { ...site, kept, decision };
}

const settingsOf = async ({ host, adminId, projectId }: BareSite) =>
  valueOf(await call(host, adminId, 'getSettings', { projectId }));

async function anIssue(
  site: BareSite,
  typeId: string | undefined,
  summary: string,
  fields: object = {},
): Promise<string> {
  const { key } = (await rest(site, 'POST', '/rest/api/3/issue', {
    fields: { project: { id: site.projectId }, issuetype: { id: typeId }, summary, ...fields },
  })) as { key: string };
  return key;
}

async function agreeOn(site: Agreed, gates: readonly GateAgreement[]): Promise<void> {
  const { project } = await settingsOf(site);
  const settings = { ...(project as ProjectSettings), gates };
  const basedOn = settings.version;
  valueOf(await call(site.host, site.adminId, 'saveProjectSettings', { basedOn, settings }));
}

const blocking = (
  { decision }: Agreed,
  ...places: [GateAgreement['gate'], GateAgreement['stage']][]
) => places.map(([gate, stage]) => ({ gate, stage, mode: 'block' as const, decision }));

async function moves(site: BareSite, key: string) {
  const at = `/rest/api/3/issue/${key}/transitions`;
  return (await rest(site, 'GET', at)) as { transitions: { id: string; name: string }[] };
}

/** @returns what Jira says against it; nothing when the issue has moved. */
async function go(site: BareSite, key: string, name: string, fields: object = {}): Promise<string> {
  const { transitions } = await moves(site, key);
  const transition = transitions.find((each) => each.name === name);
  const answer = await site.jira.handle({
    ...{ method: 'POST', path: `/rest/api/3/issue/${key}/transitions` },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ transition: { id: transition?.id }, fields }),
    actor: { kind: 'user', accountId: site.adminId },
  });
  if (answer.status < 400) return '';
  return (JSON.parse(answer.body) as { errorMessages: string[] }).errorMessages.join(' ');
}

const plan = async (site: BareSite) => (await offerOf(site, choicesFor([site.projectId]))).plan;

const option = ({ kept }: Agreed, field: 'answer' | 'clearedFor' | 'size', key: string) => ({
  [kept.fields[field]!.id]: { id: kept.fields[field]?.options?.[key] },
});
const text = (words: string) => ({
  ...{ type: 'doc', version: 1 },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/** A prototype on its way: each name is a transition of our own workflow. */
async function aPrototype(site: Agreed, ...names: string[]): Promise<string> {
  const key = await anIssue(site, site.kept.workTypes.prototype[0], 'A prototype');
  for (const name of names) expect([name, await go(site, key, name)]).toEqual([name, '']);
  return key;
}

describe('gates', () => {
  it('are off until settings with a Decision turn one on', async () => {
    const site = await aSpace();
    expect((await plan(site)).steps).toEqual([]);
    const { project } = await settingsOf(site);
    const basedOn = project!.version;
    const save = async (gates: readonly GateAgreement[]) => {
      const settings = { ...(project as ProjectSettings), gates };
      return callRaw(site.host, site.adminId, 'saveProjectSettings', { basedOn, settings });
    };
    const without = { gate: 'cleared', stage: 'pilot', mode: 'block' } as const;
    const refused = { ok: false, error: { code: 'bad-request' } };
    expect(await save([without])).toMatchObject(refused);
    const unknown = { ok: false, error: { code: 'not-found' } };
    expect(await save([{ ...without, decision: 'MKT-999' }])).toMatchObject(unknown);
    const prototype = await aPrototype(site);
    expect(await save([{ ...without, decision: prototype }])).toMatchObject(unknown);
    const open = await anIssue(site, site.kept.workTypes.decision[0], 'Gates may be on');
    expect(await save([{ ...without, decision: open }])).toMatchObject(unknown);
    await go(site, open, 'Withdraw', { resolution: { name: "Won't Do" } });
    expect(await save([{ ...without, decision: open }])).toMatchObject(unknown);
    expect(await save([{ ...without, decision: site.decision }])).toMatchObject({ ok: true });
    const [only, ...others] = (await plan(site)).steps;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'set-gates', touches: [site.projectId], undo: 'put-back' });
  }, 60_000);

  it('let Jira itself refuse an answer without its detail, and go by undo', async () => {
    const site = await aSpace();
    const places = ['ready', 'radar', 'stopped'] as const;
    await agreeOn(
      site,
      blocking(
        site,
        ...places
          .map((at) => ['answer-detail', at] as const)
          .map(([a, b]) => [a, b] as [GateAgreement['gate'], GateAgreement['stage']]),
      ),
    );
    const run = await start(site, choicesFor([site.projectId]));
    await applyAll(site, run);
    expect((await plan(site)).steps).toEqual([]);
    const key = await aPrototype(site, 'Start triage');
    const detail = site.kept.fields.answerDetail!.id;
    const answer = (kind: string, words: string) => ({
      ...option(site, 'answer', kind),
      [detail]: text(words),
    });
    expect(await go(site, key, 'No, but…', answer('no-but', 'Later'))).toContain(
      'lacks its detail',
    );
    // "Yes" on a screen on which somebody has chosen another answer.
    expect(await go(site, key, 'Yes', option(site, 'answer', 'yes-if'))).toContain(
      'lacks its detail',
    );
    expect(await go(site, key, 'Yes, if…', answer('yes-if', 'The data is there'))).toBe('');
    expect(
      await go(site, key, 'Return to triage', {
        [site.kept.fields.returnReason!.id]: { id: site.kept.fields.returnReason?.options?.defect },
      }),
    ).toBe('');
    const undone = await undoAll(site, run);
    expect(new Set(Object.values(undone).map(({ kind }) => kind))).toEqual(new Set(['undone']));
    expect(await go(site, key, 'No, but…', answer('no-but', 'Later'))).toBe('');
  }, 60_000);

  it('ask for clearance, or for a waiver in force', async () => {
    const site = await aSpace();
    await agreeOn(site, blocking(site, ['cleared', 'pilot']));
    await applyAll(site, await start(site, choicesFor([site.projectId])));
    const end = { [site.kept.fields.timeBoxEnd!.id]: '2026-12-24' };
    const toReview = ['Start triage', 'Yes', 'Pull', 'Submit for review'];
    const first = await aPrototype(site, ...toReview);
    expect(await go(site, first, 'Start pilot', end)).toContain('not cleared');
    await rest(site, 'PUT', `/rest/api/3/issue/${first}`, {
      fields: option(site, 'clearedFor', 'pilot'),
    });
    expect(await go(site, first, 'Start pilot', end)).toBe('');

    const second = await aPrototype(site, ...toReview);
    const waiver = await anIssue(site, site.kept.workTypes.waiver[0], 'A waiver');
    await rest(site, 'POST', '/rest/api/3/issueLink', {
      type: { id: site.kept.waivesLinkTypeId },
      ...{ outwardIssue: { key: second }, inwardIssue: { key: waiver } },
    });
    expect(await go(site, second, 'Start pilot', end)).toContain('not cleared');
    expect(await go(site, waiver, 'Grant')).toBe('');
    expect(await go(site, second, 'Start pilot', end)).toBe('');
  }, 60_000);

  it('ask large work for both halves of its case, by the app’s own field', async () => {
    const site = await aSpace();
    const { host, adminId, jira, projectId } = site;
    const marketing = jira.model.createUser({ displayName: 'Mara Marketing' }).id;
    const from = '2020-01-01';
    const roster = [
      { accountId: adminId, side: 'it' as const, from },
      { accountId: marketing, side: 'marketing' as const, from },
    ];
    const settings = { ...site.kept, roster };
    valueOf(await call(host, adminId, 'saveSiteSettings', { basedOn: settings.version, settings }));
    await agreeOn(site, blocking(site, ['case-complete', 'build']));
    await applyAll(site, await start(site, choicesFor([projectId])));
    await host.drain();
    const small = await aPrototype(site, 'Start triage', 'Yes', 'Pull');
    expect(small).not.toBe('');

    const key = await aPrototype(site, 'Start triage', 'Yes');
    const { id: issueId } = (await rest(site, 'GET', `/rest/api/3/issue/${key}`)) as { id: string };
    await rest(site, 'PUT', `/rest/api/3/issue/${key}`, { fields: option(site, 'size', 'l') });
    const sum = { low: 1, likely: 2, high: 3 };
    const halves: [string, CaseHalf][] = [
      [
        marketing,
        {
          half: 'marketing',
          says: { opportunity: sum, audience: 'Shop', signal: 'Sales', confidence: 'low' },
        },
      ],
      [
        adminId,
        {
          half: 'it',
          says: { purchase: sum, deployment: sum, integration: sum, operation: sum },
        },
      ],
    ];
    for (const [accountId, part] of halves) {
      expect(await go(site, key, 'Pull')).toContain('business case');
      valueOf(await call(host, accountId, 'saveCaseHalf', { issueId, basedOn: 0, part }));
      await host.drain();
    }
    // Our own write is no change that we have yet to hear of.
    const { fields } = (await rest(site, 'GET', `/rest/api/3/issue/${key}?fields=updated`)) as {
      fields: { updated: string };
    };
    const stored = `SELECT updated_at FROM issue_timeline WHERE issue_id = ${issueId}`;
    const [row] = await rowsOf(host.database, stored);
    expect(Number(row?.updated_at)).toBe(Date.parse(fields.updated));
    host.forget();
    expect(await go(site, key, 'Pull')).toBe('');
    await host.drain();
    // What it says already is not written again.
    expect(host.calls.filter(({ path }) => path.includes('/app/field'))).toEqual([]);
  }, 60_000);

  it.each([
    ['are taken out before the app goes, where Jira lets the app administer', true],
    ['are left, and said to be, where Jira does not: then moves are refused', false],
  ])(
    '%s',
    async (_, isAdmin) => {
      const site = await aSpace();
      const { model } = site.jira;
      if (isAdmin) model.addToGroup('jira-administrators', model.appAccountId);
      await agreeOn(site, blocking(site, ['cleared', 'pilot'], ['cleared', 'done']));
      await applyAll(site, await start(site, choicesFor([site.projectId])));
      await site.host.uninstall();
      const key = await aPrototype(site, 'Start triage', 'Yes', 'Pull', 'Submit for review');
      const end = { [site.kept.fields.timeBoxEnd!.id]: '2026-12-24' };
      const said = await go(site, key, 'Start pilot', end);
      const noted = JSON.stringify(site.host.log);
      if (isAdmin) expect([said, noted]).toEqual(['', expect.not.stringContaining('validators')]);
      else {
        expect(said).toContain('not installed');
        expect(noted).toContain('could not be taken out');
      }
    },
    60_000,
  );

  it('are told by health where workflows and agreement differ', async () => {
    const site = await aSpace();
    const told = async () => {
      const health = valueOf(await call(site.host, site.adminId, 'getHealth', {}));
      const [project] = health.projects;
      const gates = project?.findings.filter(({ kind }) => kind.startsWith('gate-'));
      return [project?.isGated, gates];
    };
    expect(await told()).toEqual([false, []]);
    await agreeOn(site, blocking(site, ['cleared', 'pilot']));
    expect(await told()).toEqual([false, [{ kind: 'gate-missing', gates: ['cleared'] }]]);
    await applyAll(site, await start(site, choicesFor([site.projectId])));
    expect(await told()).toEqual([true, []]);
    // Nothing would tell of them any more.
    const { host, adminId, projectId } = site;
    const basedOn = (await settingsOf(site)).site!.version;
    const left = await call(host, adminId, 'leaveProject', { projectId, basedOn });
    expect(valueOf(left)).toEqual({ kind: 'gated' });
    expect((await settingsOf(site)).site?.projectIds).toEqual([projectId]);
    await agreeOn(site, []);
    expect(await told()).toEqual([true, [{ kind: 'gate-left', gates: ['cleared'] }]]);
  }, 60_000);

  it('leave what others have put on the same transitions', async () => {
    const site = await aSpace();
    const before = site.jira.model.workflows().map(({ transitions }) => transitions);
    await agreeOn(site, blocking(site, ['answer-detail', 'ready']));
    const run = await start(site, choicesFor([site.projectId]));
    await applyAll(site, run);
    await agreeOn(site, []);
    const [off] = (await plan(site)).steps;
    expect(off).toMatchObject({ kind: 'set-gates', rules: [] });
    await applyAll(site, await start(site, choicesFor([site.projectId])));
    expect(site.jira.model.workflows().map(({ transitions }) => transitions)).toEqual(before);
  }, 60_000);
});
