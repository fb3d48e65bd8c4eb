import type { CaseHalf } from '../../src/domain/acts/case-half';
import type { ProjectSettings } from '../../src/domain/settings';
import type { GateAgreement } from '../../src/domain/gates/gate';
import { starterCatalogue } from '../../src/domain/standards/starter';
import {
  anIssue,
  aPrototype,
  aSpace,
  go,
  idOf,
  option,
  saveSite,
  settingsOf,
  text,
  type Space,
  waives,
} from '../support/a-space';
import { call, callRaw, valueOf } from '../support/entente-in';
import { saidIn } from '../support/jira-and-stored';
import { rowsOf } from '../support/stored-figures';
import {
  applyAll,
  type BareSite,
  choicesFor,
  offerOf,
  rest,
  start,
  undoAll,
} from '../support/set-up';

interface Agreed extends Space {
  /** Key of a Decision. */
  readonly decision: string;
}

/** A space that was set up, and a Decision in it. */
async function anAgreedSpace(): Promise<Agreed> {
  const site = await aSpace();
  const decision = await anIssue(site, site.kept.workTypes.decision[0], 'Gates are on');
  expect(await go(site, decision, 'Decide')).toBe('');
  return { ...site, decision };
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

const plan = async (site: BareSite) => (await offerOf(site, choicesFor([site.projectId]))).plan;

describe('gates', () => {
  it('are off until settings with a Decision turn one on', async () => {
    const site = await anAgreedSpace();
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
    const site = await anAgreedSpace();
    const places = ['ready', 'radar', 'stopped'] as const;
    await agreeOn(
      site,
      blocking(
        site,
        ...places.map((at): [GateAgreement['gate'], GateAgreement['stage']] => [
          'answer-detail',
          at,
        ]),
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

  it('ask for clearance, or that each standard is met or waived', async () => {
    const site = await anAgreedSpace();
    const { host, adminId } = site;
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
    await waives(site, waiver, second);
    // Nothing was told yet: then any waiver will do, once it is in force.
    expect(await go(site, second, 'Start pilot', end)).toContain('not cleared');
    expect(await go(site, waiver, 'Grant')).toBe('');
    const third = await aPrototype(site, ...toReview);
    await waives(site, waiver, third);
    expect(await go(site, third, 'Start pilot', end)).toBe('');

    // Once there is a catalogue, a waiver has to waive what is missing.
    await host.drain();
    expect(saidIn(site.jira)[second]).not.toHaveProperty('clearance-met');
    const roster = [{ accountId: adminId, side: 'marketing' as const, from: '2020-01-01' }];
    await saveSite(site, { roster, standards: starterCatalogue('2020-01-01') });
    await host.drain();
    expect(saidIn(site.jira)[second]).toHaveProperty('clearance-met', 'no');
    expect(await go(site, second, 'Start pilot', end)).toContain('neither met nor waived');
    const issueId = await idOf(site, second);
    const met = { check: 'brand', state: 'met', evidence: 'Seen by the team' } as const;
    valueOf(await call(host, adminId, 'recordCheck', { issueId, basedOn: 0, ...met }));
    await host.drain();
    expect(saidIn(site.jira)[second]).toMatchObject({ 'clearance-met': 'pilot' });
    expect(await go(site, second, 'Start pilot', end)).toBe('');
  }, 60_000);

  it('ask large work for both halves of its case, by the app’s own field', async () => {
    const site = await anAgreedSpace();
    const { host, adminId, jira, projectId } = site;
    const marketing = jira.model.createUser({ displayName: 'Mara Marketing' }).id;
    const from = '2020-01-01';
    const roster = [
      { accountId: adminId, side: 'it' as const, from },
      { accountId: marketing, side: 'marketing' as const, from },
    ];
    await saveSite(site, { roster });
    await agreeOn(site, blocking(site, ['case-complete', 'build']));
    await applyAll(site, await start(site, choicesFor([projectId])));
    await host.drain();
    const small = await aPrototype(site, 'Start triage', 'Yes', 'Pull');
    expect(small).not.toBe('');

    const key = await aPrototype(site, 'Start triage', 'Yes');
    const issueId = await idOf(site, key);
    await rest(site, 'PUT', `/rest/api/3/issue/${key}`, { fields: option(site, 'size', 'l') });
    const sum = { low: 1, likely: 2, high: 3 };
    const halves: [string, CaseHalf['says']][] = [
      [marketing, { opportunity: sum, audience: 'Shop', signal: 'Sales', confidence: 'low' }],
      [adminId, { purchase: sum, deployment: sum, integration: sum, operation: sum }],
    ];
    for (const [accountId, says] of halves) {
      const part = { half: accountId === adminId ? 'it' : 'marketing', says } as CaseHalf;
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
    expect(saidIn(jira)[key]).toMatchObject({ 'case-complete': 'yes', 'waiting-on': 'it' });
    expect(await go(site, key, 'Pull')).toBe('');
    await host.drain();
    expect(saidIn(jira)[key]).toHaveProperty('case-complete', 'yes');
    expect(saidIn(jira)[key]).not.toHaveProperty('waiting-on');
  }, 60_000);

  it.each([
    ['are taken out before the app goes, where Jira lets the app administer', true],
    ['are left, and said to be, where Jira does not: then moves are refused', false],
  ])(
    '%s',
    async (_, isAdmin) => {
      const site = await anAgreedSpace();
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
    const site = await anAgreedSpace();
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
    const site = await anAgreedSpace();
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
