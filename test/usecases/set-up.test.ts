import { searchBoard } from '../../src/jira/search-board';
import { call, callRaw, valueOf } from '../support/entente-in';
import {
  aBareSite,
  aProject,
  applyAll,
  type BareSite,
  choicesFor,
  offerOf,
  rest,
  start,
  take,
  TEAM,
  undoAll,
} from '../support/set-up';

const OPERATIONS = [
  'readSetupPlan',
  'startSetup',
  'getSetupRun',
  'applySetupStep',
  'skipSetupStep',
  'undoSetupStep',
] as const;

const keysLeft = async (site: BareSite, projectIds = [site.projectId]): Promise<string[]> =>
  (await offerOf(site, choicesFor(projectIds))).plan.steps.map(({ key }) => key);

/** A project with its own workflow, in which 2,000 issues are prototypes of the team's own. */
async function aFullProject() {
  const site = await aBareSite({ template: '' });
  const { model } = site.jira;
  const prototype = model.createIssueType({ name: 'Prototype' }).id;
  const statuses = ['Backlog', 'Doing', 'Testing', 'Finished'].map((name, at) =>
    model.createStatus({ name, category: at === 0 ? 'TODO' : at === 3 ? 'DONE' : 'IN_PROGRESS' }),
  );
  const [backlog, doing] = statuses.map(({ id }) => id) as [string, string];
  const workflow = model.createWorkflow({
    name: 'Own way',
    statuses: statuses.map(({ id }) => id),
    transitions: [
      { name: 'Create', from: 'initial', to: backlog },
      { name: 'Do', from: 'any', to: doing },
    ],
  });
  const projectId = model.createProject(site.adminId, {
    ...{ key: 'FULL', name: 'Full', leadAccountId: site.adminId },
    issueTypes: [{ typeId: prototype, workflowId: workflow.id }],
  }).id;
  model.quietly(() => {
    for (let at = 0; at < 2000; at += 1) {
      const fields = { summary: `Prototype ${at}` };
      model.createIssue(site.adminId, { project: 'FULL', issueType: prototype, fields });
    }
  });
  return { site: { ...site, projectId }, prototype };
}

describe('set-up', () => {
  it('is refused to who does not administer Jira', async () => {
    const site = await aBareSite();
    const userId = site.jira.model.createUser({ displayName: 'Uma User' }).id;
    const choices = choicesFor([site.projectId]);
    for (const operation of OPERATIONS) {
      const payload = {
        readSetupPlan: { choices },
        startSetup: { choices, digest: 'x' },
        getSetupRun: {},
        applySetupStep: { run: 1, key: 'type:waiver' },
        skipSetupStep: { run: 1, key: 'type:waiver' },
        undoSetupStep: { run: 1, key: 'type:waiver' },
      }[operation];
      const refused = await callRaw(site.host, userId, operation, payload);
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
    }
  });

  it('leaves no difference once applied, and the first plan once undone', async () => {
    const site = await aBareSite();
    const choices = choicesFor([site.projectId]);
    const first = await offerOf(site, choices);
    expect(first.plan.blockers).toEqual([]);
    const run = await start(site, choices);
    await applyAll(site, run);
    expect(await keysLeft(site)).toEqual([]);
    const undone = await undoAll(site, run);
    expect(Object.entries(undone).filter(([, { kind }]) => kind !== 'undone')).toEqual([]);
    expect((await offerOf(site, choices)).plan).toEqual(first.plan);
  }, 60_000);

  it('shows what the app says on the screens of our types, and takes it off by undo', async () => {
    const site = await aBareSite();
    const { model } = site.jira;
    const own = model.fields().filter(({ app }) => app !== undefined);
    const list = (at: string) =>
      rest(site, 'GET', at) as Promise<{ values: { id: number; name: string }[] }>;
    const shownOn = async (fieldId: string) =>
      (await list(`/rest/api/3/field/${fieldId}/screens`)).values.map(({ name }) => name).sort();
    const run = await start(site, choicesFor([site.projectId]));
    await applyAll(site, run);
    expect(own).toHaveLength(4);
    for (const { id } of own)
      expect(await shownOn(id)).toEqual(['Entente: Martech Request', 'Entente: Prototype']);
    await undoAll(site, run);
    for (const { id } of own) expect(await shownOn(id)).toEqual([]);
  }, 60_000);

  it('done again after it was undone names nothing that is gone', async () => {
    const site = await aBareSite();
    const choices = choicesFor([site.projectId]);
    const first = await start(site, choices);
    await applyAll(site, first);
    await undoAll(site, first);
    await applyAll(site, await start(site, choices));
    const { host, adminId, projectId } = site;
    const kept = valueOf(await call(host, adminId, 'getSettings', { projectId }));
    const types = (await rest(site, 'GET', '/rest/api/3/issuetype')) as { id: string }[];
    const { site: all, project } = kept;
    for (const ids of Object.values(all!.workTypes)) {
      expect(types.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    }
    expect(all!.workTypes.prototype).toHaveLength(1);
    const { key } = (await rest(site, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { id: projectId },
        issuetype: { id: all!.workTypes.prototype[0] },
        summary: 'A first prototype',
      },
    })) as { key: string };
    const jira = host.requestJira({ kind: 'user', accountId: adminId });
    const { ids } = await searchBoard(jira, { projects: [project!], site: all! });
    const issue = (await rest(site, 'GET', `/rest/api/3/issue/${key}`)) as { id: string };
    expect(ids).toEqual([issue.id]);
  }, 60_000);

  it('ends in settings with which the board and the forms work', async () => {
    const site = await aBareSite();
    const { host, adminId, projectId } = site;
    await applyAll(site, await start(site, choicesFor([projectId])));
    const { site: kept, project } = valueOf(
      await call(host, adminId, 'getSettings', { projectId }),
    );
    expect(kept).toMatchObject({ timeZone: 'Europe/Paris', projectIds: [projectId] });
    expect(Object.keys(kept?.fields ?? {})).toEqual(
      expect.arrayContaining(['lane', 'answer', 'neededBy', 'sprint', 'rank', 'flagged']),
    );
    expect(Object.keys(kept?.fields.lane?.options ?? {})).toHaveLength(4);
    expect(kept?.workTypes.prototype).toHaveLength(1);
    expect(kept?.voidResolutionIds).toHaveLength(2);
    const links = [
      ...[kept?.cloneLinkTypeId, kept?.waivesLinkTypeId],
      ...[kept?.graduatesLinkTypeId, kept?.splitsLinkTypeId],
    ];
    expect(new Set(links.filter(Boolean)).size).toBe(4);
    expect(project?.lanes.map(({ key }) => key)).toEqual([
      'urgent',
      'rapid-prototype',
      'planned',
      'foundations',
    ]);
    expect(project?.columns.map(({ key }) => key)).toEqual([
      ...['study', 'ready', 'build', 'review', 'pilot', 'decide', 'finished'],
    ]);
    const stages = Object.values(project?.stageMap ?? {}).map(({ stage }) => stage);
    expect(stages).toEqual(expect.arrayContaining(['radar', 'intake', 'pilot', 'stopped']));
    const { projects } = valueOf(await call(host, adminId, 'listProjects', {}));
    expect(projects).toEqual([{ projectId, projectKey: 'MKT' }]);
  }, 60_000);

  it('makes a first prototype that goes the road as far as its rules let it', async () => {
    const site = await aBareSite();
    await applyAll(site, await start(site, choicesFor([site.projectId])));
    const { site: kept } = valueOf(
      await call(site.host, site.adminId, 'getSettings', { projectId: site.projectId }),
    );
    const { key } = (await rest(site, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { id: site.projectId },
        issuetype: { id: kept?.workTypes.prototype[0] },
        summary: 'A first prototype',
        [kept?.fields.lane?.id ?? '']: { id: kept?.fields.lane?.options?.urgent },
      },
    })) as { key: string };
    const at = `/rest/api/3/issue/${key}/transitions`;
    const ways = (await rest(site, 'GET', at)) as { transitions: { id: string; name: string }[] };
    expect(ways.transitions.map(({ name }) => name)).toEqual([
      'Put on radar',
      'Start triage',
      'Withdraw',
    ]);
    const withdraw = ways.transitions.find(({ name }) => name === 'Withdraw');
    await expect(rest(site, 'POST', at, { transition: { id: withdraw?.id } })).rejects.toThrow(
      '400',
    );
  }, 60_000);

  it('keeps what an issue uses, and says so of what needs it', async () => {
    const site = await aBareSite();
    const run = await start(site, choicesFor([site.projectId]));
    await applyAll(site, run);
    const { site: kept } = valueOf(
      await call(site.host, site.adminId, 'getSettings', { projectId: site.projectId }),
    );
    await rest(site, 'POST', '/rest/api/3/issue', {
      fields: {
        project: { id: site.projectId },
        issuetype: { id: kept?.workTypes.prototype[0] },
        summary: 'In use',
        [kept?.fields.lane?.id ?? '']: { id: kept?.fields.lane?.options?.urgent },
      },
    });
    const undone = await undoAll(site, run);
    expect(undone['type:prototype']).toMatchObject({ kind: 'kept' });
    expect(undone['field:lane']).toMatchObject({ kind: 'kept' });
    expect(undone['workflow:prototype']).toMatchObject({ kind: 'kept' });
    expect(undone['link:waives']).toEqual({ kind: 'undone' });
    const types = (await rest(site, 'GET', '/rest/api/3/issuetype')) as { name: string }[];
    expect(types.map(({ name }) => name)).toContain('Prototype');
  }, 60_000);

  it.each(['schemes', 'configurations'] as const)(
    'works with field %s',
    async (model) => {
      const site = await aBareSite();
      site.jira.model.setFieldModel(model);
      await applyAll(site, await start(site, choicesFor([site.projectId])));
      expect(await keysLeft(site)).toEqual([]);
    },
    60_000,
  );

  it('copies the schemes of a project that shares them', async () => {
    const site = await aBareSite({ template: '' });
    const other = await aProject(site, 'OPS');
    const run = await start(site, choicesFor([site.projectId]));
    expect(run.notes).toContainEqual(
      expect.objectContaining({ code: 'scheme-shared', othersIds: [other], instead: 'copy' }),
    );
    await applyAll(site, run);
    expect(await keysLeft(site)).toEqual([]);
    await undoAll(site, run);
    expect((await keysLeft(site)).length).toBe(run.steps.length);
  }, 60_000);

  it('moves the 2,000 issues of a project that has its own workflow, by a task', async () => {
    const { site, prototype } = await aFullProject();
    const run = await start(site, choicesFor([site.projectId]));
    const maps = run.steps.flatMap(({ step }) => ('statusMaps' in step ? step.statusMaps : []));
    expect(maps).toContainEqual(
      expect.objectContaining({ typeId: prototype, issues: 2000, because: 'same-category' }),
    );
    await applyAll(site, run);
    expect(await keysLeft(site)).toEqual([]);
    const { count } = (await rest(site, 'POST', '/rest/api/3/search/approximate-count', {
      jql: `project = ${site.projectId} AND status = New`,
    })) as { count: number };
    expect(count).toBe(2000);
  }, 60_000);

  it('pins the panel to a project that comes in, and takes it off again by undo', async () => {
    const site = await aBareSite();
    const { jira, projectId } = site;
    const run = await start(site, choicesFor([projectId]));
    expect(jira.model.pinnedPanels(projectId)).toEqual([]);
    await applyAll(site, run);
    const [moduleId, ...others] = jira.model.pinnedPanels(projectId);
    expect(moduleId).toMatch(/^ari:cloud:ecosystem::extension\/.+\/.+\/static\/where-it-stands$/);
    expect(others).toEqual([]);
    const states = await undoAll(site, run);
    expect(states[`panel:${projectId}`]).toEqual({ kind: 'undone' });
    expect(jira.model.pinnedPanels(projectId)).toEqual([]);
  });

  it('enrols a team-managed project, and no more', async () => {
    const site = await aBareSite({ template: TEAM });
    const run = await start(site, choicesFor([site.projectId]));
    expect(run.steps.map(({ step }) => step.kind)).toEqual(['enrol']);
    await applyAll(site, run);
    expect(await keysLeft(site)).toEqual([]);
  });

  it('asks after a task soon when it has begun, and then at leisure', async () => {
    const site = await aBareSite();
    const run = await start(site, choicesFor([site.projectId]));
    const { host, adminId, jira } = site;
    const key = `panel:${site.projectId}`;
    for (const { step } of run.steps)
      if (step.key !== key) await take(site, 'applySetupStep', run.run, step.key);
    jira.model.setTaskDuration(60_000);
    const ask = async () =>
      valueOf(await call(host, adminId, 'applySetupStep', { run: run.run, key })).state;
    expect(await ask()).toMatchObject({ because: { code: 'task' }, afterSeconds: 0.5 });
    expect(await ask()).toMatchObject({ because: { code: 'task' }, afterSeconds: 2 });
  });

  it('waits where Jira asks for it, and goes on', async () => {
    const site = await aBareSite();
    const run = await start(site, choicesFor([site.projectId]));
    const { host, adminId } = site;
    const step = { run: run.run, key: 'type:prototype' };
    host.faults.jira({
      match: { method: 'POST', path: /issuetype/ },
      answer: { status: 429, headers: { 'Retry-After': '7' } },
    });
    expect(valueOf(await call(host, adminId, 'applySetupStep', step)).state).toEqual({
      ...{ kind: 'underway', because: { code: 'jira-rate-limited' }, afterSeconds: 7 },
    });
    host.faults.jira({ match: { method: 'POST', path: /issuetype/ }, answer: 'answer-lost' });
    expect(valueOf(await call(host, adminId, 'applySetupStep', step)).state).toMatchObject({
      because: { code: 'jira-unavailable' },
    });
    expect((await take(site, 'applySetupStep', run.run, 'type:prototype')).kind).toBe('done');
    const types = (await rest(site, 'GET', '/rest/api/3/issuetype')) as { name: string }[];
    expect(types.filter(({ name }) => name === 'Prototype')).toHaveLength(1);
  });

  it('stops at what Jira refuses with its words, and leaves out what needs it', async () => {
    const site = await aBareSite();
    const run = await start(site, choicesFor([site.projectId]));
    await rest(site, 'POST', '/rest/api/3/issuetype', { name: 'Waiver' });
    const { host, adminId } = site;
    const step = { run: run.run, key: 'type:waiver' };
    const { state } = valueOf(await call(host, adminId, 'applySetupStep', step));
    expect(state).toMatchObject({ kind: 'failed', cause: { code: 'jira-refused', status: 409 } });
    const { skipped } = valueOf(await call(host, adminId, 'skipSetupStep', step));
    expect(skipped).toEqual(expect.arrayContaining(['type:waiver', `filter:${site.projectId}`]));
    expect(skipped).not.toContain('type:prototype');
  });

  it('shows a plan anew when the site has changed since', async () => {
    const site = await aBareSite();
    const choices = choicesFor([site.projectId]);
    const { digest } = await offerOf(site, choices);
    await rest(site, 'POST', '/rest/api/3/issuetype', { name: 'Waiver' });
    const started = await call(site.host, site.adminId, 'startSetup', { choices, digest });
    expect(valueOf(started)).toMatchObject({ kind: 'look-again' });
  });

  it('tells the second of two admins that a set-up is not finished', async () => {
    const site = await aBareSite();
    const choices = choicesFor([site.projectId]);
    await start(site, choices);
    const { digest } = await offerOf(site, choices);
    const { host, adminId } = site;
    expect(valueOf(await call(host, adminId, 'startSetup', { choices, digest }))).toMatchObject({
      ...{ kind: 'unfinished', run: { run: 1, phase: 'applying' } },
    });
    const next = await call(host, adminId, 'startSetup', { choices, digest, insteadOf: 1 });
    expect(valueOf(next)).toMatchObject({ kind: 'started', run: { run: 2 } });
  });
});
