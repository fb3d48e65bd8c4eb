/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { createPayload, simplePayload, workflowPayload } from './flow-payload';
import { as, smallSite } from './small-site';

const WORKFLOWS = '/rest/api/3/workflows';

function site() {
  const world = smallSite();
  return { ...world, call: as(world.site, world.admin) };
}

describe('creating workflows', () => {
  it('makes the new statuses, and gives back what it made under ids', async () => {
    const { call } = site();
    const { status, json } = await call('POST', `${WORKFLOWS}/create`, simplePayload('Small'));
    expect(status).toBe(200);
    const [open, over] = json.statuses;
    expect(open).toMatchObject({ name: 'Small open', statusReference: open.id });
    expect(json.workflows[0]).toMatchObject({
      name: 'Small',
      isEditable: true,
      scope: { type: 'GLOBAL' },
      startPointLayout: { x: -100, y: -150 },
      statuses: [
        { statusReference: open.id, layout: { x: 0, y: 0 }, properties: {}, deprecated: false },
        { statusReference: over.id, layout: { x: 100, y: 0 } },
      ],
      transitions: [
        { id: '1', type: 'INITIAL', toStatusReference: open.id, links: [] },
        {
          id: '11',
          type: 'DIRECTED',
          toStatusReference: over.id,
          links: [{ fromStatusReference: open.id, fromPort: 1, toPort: 2 }],
        },
        { id: '21', type: 'GLOBAL', links: [] },
      ],
      version: { versionNumber: 0 },
    });
  });

  it('takes statuses that are there by id, and wipes a description that it is not told', async () => {
    const { call, statuses, model } = site();
    await call('PUT', '/rest/api/3/statuses', {
      statuses: [{ id: statuses.ready, name: 'Ready', statusCategory: 'TODO', description: 'Q' }],
    });
    const reused = { statusReference: 'r', name: 'Ready', statusCategory: 'TODO' } as const;
    const payload = (id?: string) =>
      createPayload(
        'Reuse',
        [{ ...reused, ...(id && { id }) }],
        [{ id: '1', name: 'Create', from: 'initial', to: 'r' }],
      );
    const clash = await call('POST', `${WORKFLOWS}/create`, payload());
    expect(clash.json.errorMessages).toEqual([
      'Status name "Ready" already in use. Try a different name.',
    ]);
    const made = await call('POST', `${WORKFLOWS}/create`, payload(statuses.ready));
    expect(made.json.workflows[0].statuses[0].statusReference).toBe(statuses.ready);
    expect(model.statuses().find(({ id }) => id === statuses.ready)?.description).toBe('');
  });

  it('makes all of a call or nothing', async () => {
    const { call, model } = site();
    const before = [model.statuses().length, model.workflows().length];
    const payload = simplePayload('Small');
    const broken = { ...payload.workflows[0], name: 'Requests' };
    const { status } = await call('POST', `${WORKFLOWS}/create`, {
      ...payload,
      workflows: [...payload.workflows, broken],
    });
    expect(status).toBe(400);
    expect([model.statuses().length, model.workflows().length]).toEqual(before);
  });

  it('takes twenty workflows and no more', async () => {
    const { call } = site();
    const { statuses, scope } = simplePayload('Small');
    const many = (count: number) => ({
      ...{ scope, statuses },
      workflows: Array.from({ length: count }, (_, at) =>
        workflowPayload(
          `W${at}`,
          ['open'],
          [{ id: '1', name: 'Create', from: 'initial', to: 'open' }],
        ),
      ),
    });
    const { status, json } = await call('POST', `${WORKFLOWS}/create`, many(21));
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual(['The number of workflows must not exceed 20.']);
    expect((await call('POST', `${WORKFLOWS}/create`, many(20))).status).toBe(200);
  });

  it('takes a thousand statuses and no more', async () => {
    const { call } = site();
    const payload = simplePayload('Small');
    const many = (count: number) => ({
      ...payload,
      statuses: [
        ...payload.statuses,
        ...Array.from({ length: count - 2 }, (_, at) => ({
          statusReference: `s${at}`,
          name: `S${at}`,
          statusCategory: 'TODO',
        })),
      ],
    });
    expect((await call('POST', `${WORKFLOWS}/create`, many(1001))).json.errorMessages).toEqual([
      'The number of statuses must not exceed 1000.',
    ]);
    expect((await call('POST', `${WORKFLOWS}/create`, many(1000))).status).toBe(200);
  });

  it.each([
    ['a transition without an id', (t: object[]) => [{ ...t[0], id: undefined }, ...t.slice(1)]],
    ['a number as id', (t: object[]) => [{ ...t[0], id: 1 }, ...t.slice(1)]],
    ['an unknown type', (t: object[]) => [{ ...t[0], type: 'ANY' }, ...t.slice(1)]],
    ['two initial transitions', (t: object[]) => [...t, { ...t[0], id: '99' }]],
    ['no initial transition', (t: object[]) => t.slice(1)],
    ['one id twice', (t: object[]) => [...t, t[1]]],
    ['no name', (t: object[]) => [...t, { ...t[1], id: '99', name: '' }]],
    ['a directed one from nowhere', (t: object[]) => [...t, { ...t[1], id: '99', links: [] }]],
    [
      'a global one with links',
      (t: object[]) => [
        ...t,
        { ...t[2], id: '99', links: [{ fromStatusReference: 'open', fromPort: 0, toPort: 0 }] },
      ],
    ],
    [
      'a status outside',
      (t: object[]) => [...t, { ...t[2], id: '99', toStatusReference: 'nowhere' }],
    ],
  ])('refuses transitions with %s', async (_what, change) => {
    const { call } = site();
    const payload = simplePayload('Small');
    const [workflow] = payload.workflows;
    const transitions = change(workflow?.transitions ?? []);
    const { status } = await call('POST', `${WORKFLOWS}/create`, {
      ...payload,
      workflows: [{ ...workflow, transitions }],
    });
    expect(status).toBe(400);
  });

  it('refuses a status of a workflow without properties, even empty ones', async () => {
    const { call } = site();
    const payload = simplePayload('Small');
    const [workflow] = payload.workflows;
    const statuses = workflow?.statuses.map(({ statusReference }) => ({ statusReference }));
    const workflows = [{ ...workflow, statuses }];
    expect((await call('POST', `${WORKFLOWS}/create`, { ...payload, workflows })).status).toBe(400);
  });

  it('keeps what a transition says: rules, screen, properties, looped target', async () => {
    const { call, fields, model } = site();
    const requests = model.workflows().find(({ name }) => name === 'Requests');
    const screenId = requests?.transitions[1]?.screenId ?? '';
    const transitionScreen = { ruleKey: 'system:transition-screen', parameters: { screenId } };
    const conditions = {
      operation: 'ANY',
      conditions: [
        { ruleKey: 'system:restrict-issue-transition', parameters: { roleIds: '10002' } },
      ],
      conditionGroups: [{ operation: 'ALL', conditions: [], conditionGroups: [] }],
    };
    const payload = createPayload(
      'Whole',
      [{ statusReference: 'a', name: 'A', statusCategory: 'TODO' }],
      [
        { id: '1', name: 'Create', from: 'initial', to: 'a' },
        {
          id: '11',
          name: 'Again',
          from: 'any',
          conditions,
          validators: [
            {
              ruleKey: 'system:previous-status-validator',
              parameters: { previousStatusIds: `a` },
            },
          ],
          actions: [
            { ruleKey: 'system:update-field', parameters: { field: fields.size.id, value: '3' } },
          ],
          properties: { 'opsbar-sequence': '10' },
          transitionScreen,
        },
      ],
    );
    const { json } = await call('POST', `${WORKFLOWS}/create`, payload);
    const again = json.workflows[0].transitions[1];
    expect(again).toMatchObject({
      type: 'GLOBAL',
      properties: { 'opsbar-sequence': '10' },
      conditions: { operation: 'ANY', conditionGroups: [{ operation: 'ALL' }] },
      validators: [
        { parameters: { previousStatusIds: json.statuses[0].id }, id: expect.any(String) },
      ],
      actions: [{ ruleKey: 'system:update-field' }],
      transitionScreen,
    });
    expect(again.toStatusReference).toBeUndefined();
  });

  it('is for administrators of Jira', async () => {
    const { site: jira, ines } = site();
    const body = simplePayload('Small');
    expect((await as(jira, ines)('POST', `${WORKFLOWS}/create`, body)).status).toBe(401);
  });
});

describe('workflows of a team-managed project', () => {
  const UUID = '1f0443ff-47e4-4306-9c26-0af696059a43';

  function teamSite() {
    const world = site();
    const { model, admin, ines, request, workflow } = world;
    const project = model.createProject(admin, {
      key: 'TEAM',
      name: 'Team',
      leadAccountId: ines,
      issueTypes: [{ typeId: request, workflowId: workflow }],
    });
    model.updateProject(admin, 'TEAM', { style: 'team-managed' } as object);
    const payload = (statusReference: string) => ({
      ...createPayload(
        'Own',
        [{ statusReference, name: 'Ready', statusCategory: 'TODO' }],
        [{ id: '1', name: 'Create', from: 'initial', to: statusReference }],
      ),
      scope: { type: 'PROJECT', project: { id: project.id } },
    });
    return { ...world, project, payload };
  }

  it('are made by its administrator, with statuses of its own', async () => {
    const { site: jira, ines, camille, project, payload } = teamSite();
    const path = `${WORKFLOWS}/create`;
    expect((await as(jira, camille)('POST', path, payload(UUID))).status).toBe(401);
    const { status, json } = await as(jira, ines)('POST', path, payload(UUID));
    expect(status).toBe(200);
    const scope = { type: 'PROJECT', project: { id: project.id } };
    expect(json.workflows[0].scope).toEqual(scope);
    expect(json.statuses).toMatchObject([{ name: 'Ready', scope }]);
  });

  it('name new statuses by UUID', async () => {
    const { call, payload } = teamSite();
    const body = { payload: payload('ready') };
    const { json } = await call('POST', `${WORKFLOWS}/create/validation`, body);
    expect(json.errors).toMatchObject([{ code: 'STATUS_REFERENCE_NOT_UUID' }]);
  });

  it('cannot be put into a scheme, which company-managed projects share', async () => {
    const { call, payload } = teamSite();
    await call('POST', `${WORKFLOWS}/create`, payload(UUID));
    const scheme = { name: 'Own', defaultWorkflow: 'Own' };
    expect((await call('POST', '/rest/api/3/workflowscheme', scheme)).status).toBe(400);
  });
});
