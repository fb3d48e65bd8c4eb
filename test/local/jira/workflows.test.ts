/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { simplePayload } from './flow-payload';
import { as, smallSite } from './small-site';

const WORKFLOWS = '/rest/api/3/workflows';

function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const read = async (name: string) =>
    (await call('POST', WORKFLOWS, { workflowNames: [name] })).json.workflows[0];
  return { ...world, call, read };
}

/** The small site's own workflow as a call would write it back, with changes. */
async function requestsAsPayload(world: ReturnType<typeof site>, leftOut: readonly string[] = []) {
  const { json } = await world.call('POST', WORKFLOWS, { workflowNames: ['Requests'] });
  const [workflow] = json.workflows;
  const isKept = (reference: string) => !leftOut.includes(reference);
  return {
    statuses: json.statuses.filter((each: { id: string }) => isKept(each.id)),
    workflows: [
      {
        ...workflow,
        statuses: workflow.statuses.filter((each: { statusReference: string }) =>
          isKept(each.statusReference),
        ),
        transitions: workflow.transitions
          .filter((each: { toStatusReference: string }) => isKept(each.toStatusReference))
          .filter(({ links }: { links: { fromStatusReference: string }[] }) =>
            links.every(({ fromStatusReference }) => isKept(fromStatusReference)),
          ),
      },
    ],
  };
}

describe('updating workflows', () => {
  it('replaces the workflow and counts its version up', async () => {
    const world = site();
    const payload = await requestsAsPayload(world);
    const { status, json } = await world.call('POST', `${WORKFLOWS}/update`, payload);
    expect(status).toBe(200);
    expect(json.taskId).toBeNull();
    expect(json.workflows[0].version.versionNumber).toBe(1);
    expect(await world.read('Requests')).toMatchObject({
      transitions: payload.workflows[0].transitions,
    });
  });

  it('takes less than it gives: statuses without properties, transitions without rules', async () => {
    const world = site();
    const payload = await requestsAsPayload(world);
    const [workflow] = payload.workflows;
    const references = (list: { statusReference: string }[]) =>
      list.map(({ statusReference }) => ({ statusReference }));
    const { status, json } = await world.call('POST', `${WORKFLOWS}/update`, {
      ...payload,
      workflows: [
        {
          ...{ id: workflow.id, version: workflow.version },
          statuses: references(workflow.statuses),
          transitions: workflow.transitions.map(
            ({ validators: _none, ...each }: { validators: object[] }) => each,
          ),
        },
      ],
    });
    expect(status).toBe(200);
    const rules = json.workflows[0].transitions.flatMap(
      ({ validators }: { validators: object[] }) => validators,
    );
    expect(rules).toEqual([]);
  });

  it('answers 409 to a version that somebody else has replaced', async () => {
    const world = site();
    const payload = await requestsAsPayload(world);
    await world.call('POST', `${WORKFLOWS}/update`, payload);
    const { status, json } = await world.call('POST', `${WORKFLOWS}/update`, payload);
    expect(status).toBe(409);
    expect(json.errorMessages).toEqual(['Workflow version and version token must match.']);
  });

  it('wants to know where the issues of a removed status go, and moves them by a task', async () => {
    const world = site();
    const { call, issue, statuses, clock, model, acq, request } = world;
    const { key } = issue('In a status that goes');
    const payload = await requestsAsPayload(world, [statuses.fresh]);
    const { transitions } = payload.workflows[0];
    transitions.push({
      ...(await world.read('Requests')).transitions[0],
      toStatusReference: statuses.ready,
    });
    const faults = await call('POST', `${WORKFLOWS}/update/validation`, { payload });
    expect(faults.json.errors).toContainEqual(
      expect.objectContaining({
        code: 'STATUS_MAPPING_MISSING',
        type: 'STATUS_MAPPING',
        elementReference: {
          statusReference: statuses.fresh,
          statusMappingReference: { projectId: acq.id, issueTypeId: request },
        },
      }),
    );
    expect((await call('POST', `${WORKFLOWS}/update`, payload)).status).toBe(400);
    model.setTaskDuration(60_000);
    const to = (reference: string) => [
      { oldStatusReference: statuses.fresh, newStatusReference: reference },
    ];
    payload.workflows[0].defaultStatusMappings = to(statuses.done);
    payload.workflows[0].statusMappings = [
      { projectId: acq.id, issueTypeId: request, statusMigrations: to(statuses.ready) },
    ];
    const { json } = await call('POST', `${WORKFLOWS}/update`, payload);
    expect(json.taskId).toEqual(expect.any(String));
    expect((await call('POST', `${WORKFLOWS}/update`, payload)).status).toBe(409);
    clock.forward(1);
    const after = await call('GET', `/rest/api/3/issue/${key}?expand=changelog`);
    expect(after.json.fields.status.name).toBe('Ready');
    expect(after.json.changelog.histories[0].items).toEqual([
      expect.objectContaining({ field: 'status', fromString: 'New', toString: 'Ready' }),
    ]);
  });

  it('refuses a mapping to a status that the workflow does not have', async () => {
    const world = site();
    world.issue('In a status that goes');
    const payload = await requestsAsPayload(world, [world.statuses.fresh]);
    payload.workflows[0].transitions.push({
      ...(await world.read('Requests')).transitions[0],
      toStatusReference: world.statuses.ready,
    });
    payload.workflows[0].defaultStatusMappings = [
      { oldStatusReference: world.statuses.fresh, newStatusReference: '1' },
    ];
    const { json } = await world.call('POST', `${WORKFLOWS}/update/validation`, { payload });
    expect(json.errors).toContainEqual(expect.objectContaining({ code: 'STATUS_MAPPING_INVALID' }));
  });

  it('leaves Jira’s own workflow and unknown ones alone', async () => {
    const world = site();
    const payload = await requestsAsPayload(world);
    const jira = await world.read('jira');
    const own = { ...payload.workflows[0], id: jira.id, version: jira.version };
    const { status } = await world.call('POST', `${WORKFLOWS}/update`, {
      ...payload,
      workflows: [own],
    });
    expect([jira.isEditable, status]).toEqual([false, 400]);
    const unknown = { ...payload, workflows: [{ ...payload.workflows[0], id: 'none' }] };
    expect((await world.call('POST', `${WORKFLOWS}/update`, unknown)).status).toBe(400);
  });
});

describe('reading workflows', () => {
  it('finds them by id, by name, and by type of a project', async () => {
    const { call, workflow, acq, request } = site();
    const found = async (body: object) =>
      (await call('POST', WORKFLOWS, body)).json.workflows.map(
        (each: { name: string }) => each.name,
      );
    expect(await found({ workflowIds: [workflow] })).toEqual(['Requests']);
    expect(await found({ workflowNames: ['JIRA'] })).toEqual(['jira']);
    const pair = { projectId: acq.id, issueTypeId: request };
    expect(await found({ projectAndIssueTypes: [pair, pair] })).toEqual(['Requests']);
    expect((await call('POST', WORKFLOWS, {})).status).toBe(400);
    const names = { workflowNames: ['Requests', 'none'] };
    expect((await call('POST', WORKFLOWS, names)).status).toBe(404);
  });

  it('searches by text, activity, scope and project, with transitions when asked for', async () => {
    const { call, acq } = site();
    await call('POST', `${WORKFLOWS}/create`, simplePayload('Small'));
    const found = async (query: string) =>
      (await call('GET', `${WORKFLOWS}/search?${query}`)).json.values;
    const names = async (query: string) =>
      (await found(query)).map((each: { name: string }) => each.name);
    expect(await names('queryString=SMA')).toEqual(['Small']);
    expect(await names('isActive=true')).toEqual(['Requests']);
    expect(await names('isActive=false&orderBy=-name')).toEqual(['Small', 'jira']);
    expect(await names('scope=PROJECT')).toEqual([]);
    expect(await names(`projectId=${acq.id}`)).toEqual(['Requests']);
    expect((await found('queryString=Small'))[0].transitions).toBeUndefined();
    const [whole] = await found('queryString=Small&expand=values.transitions');
    expect(whole.transitions).toHaveLength(3);
    expect((await call('GET', `${WORKFLOWS}/search?orderBy=size`)).status).toBe(400);
  });

  it('tells the rules that it carries out', async () => {
    const { call } = site();
    const { json } = await call('GET', `${WORKFLOWS}/capabilities`);
    expect(json.editorScope).toBe('GLOBAL');
    expect(json.systemRules).toContainEqual(
      expect.objectContaining({
        ruleKey: 'system:restrict-issue-transition',
        ruleType: 'Condition',
        isAvailableForInitialTransition: false,
      }),
    );
    expect((await call('GET', `${WORKFLOWS}/capabilities?workflowId=none`)).status).toBe(404);
  });

  it('previews a project’s workflows without what only editors see', async () => {
    const { call, acq, workflow, request, site: jira, ines } = site();
    const path = `${WORKFLOWS}/preview`;
    const body = { projectId: acq.id, issueTypeIds: [request] };
    const { json } = await call('POST', path, body);
    expect(json.workflows[0]).toMatchObject({
      id: workflow,
      queryContext: [{ project: acq.id, issueTypes: expect.arrayContaining([request]) }],
    });
    expect(json.workflows[0].transitions[0].properties).toBeUndefined();
    expect((await as(jira, ines)('POST', path, body)).status).toBe(401);
    expect((await call('POST', path, { projectId: acq.id })).status).toBe(400);
    const foreign = { projectId: acq.id, workflowNames: ['jira'] };
    expect((await call('POST', path, foreign)).status).toBe(404);
    const ids = (count: number) => Array.from({ length: count }, () => workflow);
    const many = (count: number) => call('POST', path, { ...body, workflowIds: ids(count) });
    expect((await many(25)).status).toBe(200);
    expect((await many(26)).status).toBe(400);
  });
});

describe('deleting a workflow', () => {
  it('waits until no scheme has it', async () => {
    const { call, workflow, model } = site();
    const remove = (id: string) => call('DELETE', `/rest/api/3/workflow/${id}`);
    const active = await remove(workflow);
    expect(active.json.errorMessages).toEqual(['Cannot delete an active workflow.']);
    const made = await call('POST', `${WORKFLOWS}/create`, simplePayload('Small'));
    const { id } = made.json.workflows[0];
    const scheme = await call('POST', '/rest/api/3/workflowscheme', {
      name: 'S',
      defaultWorkflow: 'Small',
    });
    expect((await remove(id)).status).toBe(400);
    await call('DELETE', `/rest/api/3/workflowscheme/${scheme.json.id}`);
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).json.errorMessages).toEqual(['The workflow was not found.']);
    const jira = model.workflows().find(({ name }) => name === 'jira')?.id ?? '';
    expect((await remove(jira)).status).toBe(400);
  });

  it('is for administrators of Jira', async () => {
    const { site: jira, ines, workflow } = site();
    const { status, json } = await as(jira, ines)('DELETE', `/rest/api/3/workflow/${workflow}`);
    expect(status).toBe(403);
    expect(json.errorMessages[0]).toContain('Only Jira administrators');
  });
});
