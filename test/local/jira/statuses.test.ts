/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { ruled } from './ruled-site';
import { as, smallSite } from './small-site';

const STATUSES = '/rest/api/3/statuses';

const created = (...statuses: object[]) => ({ scope: { type: 'GLOBAL' }, statuses });

function site(options = {}) {
  const world = smallSite(options);
  return { ...world, call: as(world.site, world.admin) };
}

/** A team-managed project with its administrator. */
function teamSite() {
  const world = site();
  const { model, admin, ines } = world;
  const project = model.createProject(admin, {
    key: 'TEAM',
    name: 'Team',
    leadAccountId: ines,
    issueTypes: [{ typeId: world.request, workflowId: world.workflow }],
  });
  model.updateProject(admin, 'TEAM', { style: 'team-managed' } as object);
  return { ...world, project };
}

describe('new statuses', () => {
  it('come back with ids, in the order in which they are asked for', async () => {
    const { call } = site();
    const { status, json } = await call(
      'POST',
      STATUSES,
      created(
        { name: 'On radar', statusCategory: 'TODO', description: 'Not yet' },
        { name: 'In pilot', statusCategory: 'IN_PROGRESS' },
      ),
    );
    expect(status).toBe(200);
    expect(json).toMatchObject([
      { name: 'On radar', scope: { type: 'GLOBAL' }, description: 'Not yet' },
      { name: 'In pilot', statusCategory: 'IN_PROGRESS', description: '' },
    ]);
  });

  it('need a name of their own, whatever the case, and none is made where one clashes', async () => {
    const { call, model } = site();
    const before = model.statuses().length;
    const { status, json } = await call(
      'POST',
      STATUSES,
      created(
        { name: 'On radar', statusCategory: 'TODO' },
        { name: 'rEADY', statusCategory: 'TODO' },
      ),
    );
    expect(status).toBe(400);
    expect(json).toEqual({ errorMessages: ['Status name must be unique'], errors: {} });
    expect(model.statuses()).toHaveLength(before);
  });

  it('take names of 255 characters and no longer', async () => {
    const { call } = site();
    const named = (length: number) =>
      call('POST', STATUSES, created({ name: 'x'.repeat(length), statusCategory: 'TODO' }));
    expect((await named(255)).status).toBe(200);
    const { status, json } = await named(256);
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual(['The name is too long, maxSize=255']);
  });

  it.each([
    ['no scope', { statuses: [{ name: 'A', statusCategory: 'TODO' }] }],
    ['no statuses', { scope: { type: 'GLOBAL' }, statuses: [] }],
    ['an unknown category', created({ name: 'A', statusCategory: 'NEW' })],
    ['no name', created({ statusCategory: 'TODO' })],
    ['an empty name', created({ name: ' ', statusCategory: 'TODO' })],
    [
      'the scope of a company-managed project',
      {
        scope: { type: 'PROJECT', project: { id: '10000' } },
        statuses: [{ name: 'A', statusCategory: 'TODO' }],
      },
    ],
  ])('are refused with %s', async (_what, body) => {
    expect((await site().call('POST', STATUSES, body)).status).toBe(400);
  });

  it('are for administrators, who are told apart by 401', async () => {
    const { site: jira, ines } = site();
    const body = created({ name: 'A', statusCategory: 'TODO' });
    expect((await as(jira, ines)('POST', STATUSES, body)).status).toBe(401);
    expect((await as(jira, { kind: 'anonymous' })('POST', STATUSES, body)).status).toBe(401);
  });

  it('of a team-managed project are its own: its administrator makes them, and names may repeat', async () => {
    const { site: jira, ines, project, call } = teamSite();
    const body = {
      scope: { type: 'PROJECT', project: { id: project.id } },
      statuses: [{ name: 'Ready', statusCategory: 'TODO' }],
    };
    const made = await as(jira, ines)('POST', STATUSES, body);
    expect(made.json).toMatchObject([{ scope: { type: 'PROJECT', project: { id: project.id } } }]);
    expect((await as(jira, ines)('POST', STATUSES, body)).status).toBe(400);
    const own = await call('GET', `${STATUSES}/search?projectId=${project.id}`);
    expect(own.json.total).toBe(1);
    const both = await call(
      'GET',
      `${STATUSES}/search?projectId=${project.id}&includeGlobalStatuses=true&searchString=ready`,
    );
    expect(both.json.total).toBe(2);
  });

  it('wait while a task changes workflows', async () => {
    const { call, model, acq, web } = site();
    model.setTaskDuration(60_000);
    const body = { projectId: acq.id, targetSchemeId: web.workflowSchemeId };
    const task = await call('POST', '/rest/api/3/workflowscheme/project/switch', body);
    expect(task.status).toBe(303);
    const made = created({ name: 'A', statusCategory: 'TODO' });
    const { status, json } = await call('POST', STATUSES, made);
    expect(status).toBe(409);
    expect(json.errors).toEqual({ conflictingTaskId: task.json.id });
  });
});

describe('statuses that are there', () => {
  it('are replaced as a whole: a description that is not given is wiped', async () => {
    const { call, statuses } = site();
    const update = (more: object) =>
      call('PUT', STATUSES, {
        statuses: [{ id: statuses.ready, name: 'Ready', statusCategory: 'TODO', ...more }],
      });
    expect((await update({ description: 'A queue' })).status).toBe(204);
    const read = () => call('GET', `${STATUSES}?id=${statuses.ready}`);
    expect((await read()).json[0].description).toBe('A queue');
    await update({ name: 'READY', statusCategory: 'IN_PROGRESS' });
    expect((await read()).json).toMatchObject([
      { name: 'READY', statusCategory: 'IN_PROGRESS', description: '' },
    ]);
  });

  it('cannot take the name of another one', async () => {
    const { call, statuses } = site();
    const body = { statuses: [{ id: statuses.ready, name: 'New', statusCategory: 'TODO' }] };
    expect((await call('PUT', STATUSES, body)).status).toBe(400);
    const unknown = { statuses: [{ id: '1', name: 'Newest', statusCategory: 'TODO' }] };
    expect((await call('PUT', STATUSES, unknown)).status).toBe(400);
  });

  it('are deleted once no workflow has them; all of a call or none', async () => {
    const { call, statuses, model } = site();
    const made = await call('POST', STATUSES, created({ name: 'Lone', statusCategory: 'TODO' }));
    const { id } = made.json[0];
    const refused = await call('DELETE', `${STATUSES}?id=${id}&id=${statuses.ready}`);
    expect(refused.status).toBe(400);
    expect(refused.json.errorMessages[0]).toContain('"Ready"');
    expect(model.statuses().some((each) => each.id === id)).toBe(true);
    expect((await call('DELETE', `${STATUSES}?id=${id}`)).status).toBe(204);
    expect((await call('DELETE', `${STATUSES}?id=${id}`)).status).toBe(400);
  });

  it('stay in the histories of issues by name after they are deleted', async () => {
    const { call, issue, go, statusId } = await ruled({});
    const { key } = issue('Was aside');
    await go(key, '21');
    await go(key, '31');
    const aside = statusId('aside');
    expect((await call('DELETE', `${STATUSES}?id=${aside}`)).status).toBe(400);
    const { json } = await call('POST', '/rest/api/3/workflows', { workflowNames: ['Ruled'] });
    const [workflow] = json.workflows;
    const [first] = workflow.statuses;
    const payload = {
      statuses: json.statuses,
      workflows: [{ ...workflow, statuses: [first], transitions: [workflow.transitions[0]] }],
    };
    expect((await call('POST', '/rest/api/3/workflows/update', payload)).status).toBe(200);
    expect((await call('DELETE', `${STATUSES}?id=${aside}`)).status).toBe(204);
    const changelog = await call('GET', `/rest/api/3/issue/${key}/changelog`);
    expect(changelog.json.values[0].items).toEqual([
      expect.objectContaining({ field: 'status', to: aside, toString: 'Rule aside' }),
    ]);
  });
});

describe('looking for statuses', () => {
  it('takes fifty ids or names at once and no more', async () => {
    const { call } = site();
    for (const [path, name] of [
      [STATUSES, 'id'],
      [`${STATUSES}/byNames`, 'name'],
    ] as const) {
      const asked = (count: number) =>
        call('GET', `${path}?${Array.from({ length: count }, () => `${name}=1`).join('&')}`);
      expect((await asked(50)).status).toBe(200);
      expect((await asked(51)).status).toBe(400);
      expect((await call('GET', path)).status).toBe(400);
    }
    const ids = Array.from({ length: 51 }, (_, at) => `id=${at}`).join('&');
    const { status, json } = await call('DELETE', `${STATUSES}?${ids}`);
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual(['At most 50 values of id are allowed.']);
  });

  it('pages by two hundred', async () => {
    const { call } = site();
    const many = Array.from({ length: 201 }, (_, at) => ({
      name: `S${at}`,
      statusCategory: 'DONE',
    }));
    await call('POST', STATUSES, created(...many));
    const { json } = await call('GET', `${STATUSES}/search?statusCategory=DONE&maxResults=500`);
    expect(json).toMatchObject({ maxResults: 200, isLast: false, total: 203 });
    expect((await call('GET', `${STATUSES}/search?statusCategory=NONE`)).status).toBe(400);
  });

  it('shows who uses one, page by page', async () => {
    const { call, statuses, acq, web, request, subtask } = site();
    const one = `${STATUSES}/${statuses.ready}`;
    const first = (await call('GET', `${one}/projectUsages?maxResults=1`)).json.projects;
    expect(first.values).toEqual([{ id: acq.id }]);
    const rest = await call('GET', `${one}/projectUsages?nextPageToken=${first.nextPageToken}`);
    expect(rest.json.projects).toEqual({ values: [{ id: web.id }] });
    const types = await call('GET', `${one}/project/${acq.id}/issueTypeUsages`);
    expect(types.json.issueTypes.values).toEqual([{ id: request }, { id: subtask }]);
    expect(
      (await call('GET', `${one}/workflowUsages?nextPageToken=zz`)).json.errorMessages,
    ).toEqual(['Invalid format of nextPageToken']);
    expect((await call('GET', `${one}/workflowUsages?maxResults=200`)).status).toBe(200);
    expect((await call('GET', `${one}/workflowUsages?maxResults=201`)).status).toBe(400);
  });

  it('shows in the older API only what an active workflow has', async () => {
    const { call } = site();
    await call('POST', STATUSES, created({ name: 'Lone', statusCategory: 'TODO' }));
    const { json } = await call('GET', '/rest/api/3/status');
    const names = json.map(({ name }: { name: string }) => name);
    expect(names).toContain('Ready');
    expect(names).not.toContain('Lone');
    expect((await call('GET', '/rest/api/3/status/Lone')).status).toBe(404);
    expect((await call('GET', '/rest/api/3/status/Ready')).json.name).toBe('Ready');
  });

  it('knows the categories by id and by key', async () => {
    const { call } = site();
    const path = '/rest/api/3/statuscategory';
    expect((await call('GET', `${path}/3`)).json.name).toBe('Done');
    expect((await call('GET', `${path}/indeterminate`)).json.id).toBe(4);
    expect((await call('GET', `${path}/9`)).status).toBe(404);
  });
});
