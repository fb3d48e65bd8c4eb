/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { SCHEMES, schemesSite } from './schemes-site';
import { as } from './small-site';

describe('a workflow scheme', () => {
  it('names workflows; without a default it falls back on Jira’s own', async () => {
    const { call, request } = await schemesSite();
    const { status, json } = await call('POST', SCHEMES, {
      name: 'Requests',
      description: 'For requests',
      issueTypeMappings: { [request]: 'small' },
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      id: expect.any(Number),
      defaultWorkflow: 'jira',
      issueTypeMappings: { [request]: 'Small' },
      draft: false,
    });
    expect((await call('GET', `${SCHEMES}/${json.id}`)).json).toEqual(json);
  });

  it.each([
    ['no name', {}],
    ['a name that is taken', { name: 'sPARE' }],
    ['a name of 256 characters', { name: 'x'.repeat(256) }],
    ['an unknown workflow', { name: 'A', defaultWorkflow: 'Nothing' }],
    ['an unknown issue type', { name: 'A', issueTypeMappings: { '1': 'Small' } }],
    ['mappings that are no map', { name: 'A', issueTypeMappings: [] }],
  ])('is refused with %s', async (_what, body) => {
    expect((await (await schemesSite()).call('POST', SCHEMES, body)).status).toBe(400);
  });

  it('takes a name of 255 characters', async () => {
    const { call } = await schemesSite();
    expect((await call('POST', SCHEMES, { name: 'x'.repeat(255) })).status).toBe(201);
  });

  it('is for administrators of Jira', async () => {
    const { site: jira, ines, spare } = await schemesSite();
    const call = as(jira, ines);
    expect((await call('GET', SCHEMES)).status).toBe(403);
    expect((await call('DELETE', spare)).status).toBe(403);
  });

  it('is changed while nobody has it', async () => {
    const { call, spare, request } = await schemesSite();
    const { json } = await call('PUT', spare, {
      name: 'Renamed',
      issueTypeMappings: { [request]: 'Requests' },
    });
    expect(json).toMatchObject({
      name: 'Renamed',
      defaultWorkflow: 'Small',
      issueTypeMappings: { [request]: 'Requests' },
    });
  });

  it('is deleted only while nobody has it', async () => {
    const { call, spare, active } = await schemesSite();
    expect((await call('DELETE', active)).status).toBe(400);
    expect((await call('DELETE', spare)).status).toBe(204);
    expect((await call('GET', spare)).status).toBe(404);
  });

  it('of the site by default is not in the list and has no id', async () => {
    const { call, acq, model, admin } = await schemesSite();
    const plain = model.createProject(admin, {
      key: 'PLAIN',
      name: 'Plain',
      leadAccountId: admin,
      issueTypes: [],
    });
    const { json } = await call('GET', SCHEMES);
    expect(json.values.map(({ name }: { name: string }) => name)).not.toContain(
      'Default Workflow Scheme',
    );
    const found = await call(
      'GET',
      `${SCHEMES}/project?projectId=${acq.id}&projectId=${plain.id}&projectId=1`,
    );
    expect(found.json.values).toHaveLength(2);
    expect(found.json.values[1].projectIds).toEqual([plain.id]);
    expect(found.json.values[1].workflowScheme.id).toBeUndefined();
  });

  it('shows a hundred projects at once and no more', async () => {
    const { call } = await schemesSite();
    const asked = (count: number) =>
      call(
        'GET',
        `${SCHEMES}/project?${Array.from({ length: count }, (_, at) => `projectId=${at}`).join('&')}`,
      );
    expect((await asked(100)).status).toBe(200);
    expect((await asked(101)).status).toBe(400);
    expect((await call('GET', `${SCHEMES}/project`)).json.errors).toEqual({
      projectId: 'The ID of a project has to be provided.',
    });
  });
});

describe('the rows of a scheme', () => {
  it('are set by default, by type and by workflow', async () => {
    const { call, spare, request, subtask } = await schemesSite();
    await call('PUT', `${spare}/issuetype/${request}`, { workflow: 'Requests' });
    await call('PUT', `${spare}/workflow?workflowName=Requests`, { issueTypes: [subtask] });
    const rows = (await call('GET', `${spare}/workflow`)).json;
    expect(rows).toEqual([
      { workflow: 'Small', issueTypes: [], defaultMapping: true },
      { workflow: 'Requests', issueTypes: [subtask], defaultMapping: false },
    ]);
    expect((await call('GET', `${spare}/issuetype/${request}`)).status).toBe(404);
    await call('PUT', `${spare}/workflow?workflowName=Requests`, { defaultMapping: true });
    expect((await call('GET', `${spare}/default`)).json).toEqual({ workflow: 'Requests' });
    await call('DELETE', `${spare}/workflow?workflowName=Requests`);
    expect((await call('GET', spare)).json).toMatchObject({
      defaultWorkflow: 'jira',
      issueTypeMappings: {},
    });
  });

  it('are refused for unknown types and workflows', async () => {
    const { call, spare, request } = await schemesSite();
    expect((await call('PUT', `${spare}/default`, { workflow: 'No' })).status).toBe(400);
    expect((await call('PUT', `${spare}/issuetype/1`, { workflow: 'Small' })).status).toBe(404);
    expect((await call('PUT', `${spare}/issuetype/${request}`, {})).status).toBe(400);
    expect((await call('GET', `${spare}/workflow?workflowName=No`)).status).toBe(404);
    const types = { issueTypes: ['1'] };
    expect((await call('PUT', `${spare}/workflow?workflowName=Small`, types)).status).toBe(400);
  });

  it.each([
    ['PUT', '', { name: 'Other' }],
    ['PUT', '/default', { workflow: 'Small' }],
    ['DELETE', '/default', undefined],
    ['PUT', '/workflow?workflowName=Small', { issueTypes: [] }],
    ['DELETE', '/workflow?workflowName=Requests', undefined],
  ])('stay as they are while the scheme is active: %s %s', async (method, path, body) => {
    const { call, active } = await schemesSite();
    const before = (await call('GET', active)).json;
    const { status, json } = await call(method, `${active}${path}`, body);
    expect(status).toBe(400);
    expect(json.errorMessages[0]).toContain('updateDraftIfNeeded');
    expect((await call('GET', active)).json).toEqual(before);
  });

  it('go to the draft of an active scheme if the caller agrees', async () => {
    const { call, active } = await schemesSite();
    const before = (await call('GET', active)).json;
    const body = { workflow: 'Small', updateDraftIfNeeded: true };
    const { json } = await call('PUT', `${active}/default`, body);
    expect(json).toMatchObject({
      draft: true,
      defaultWorkflow: 'Small',
      originalDefaultWorkflow: 'Requests',
    });
    await call('DELETE', `${active}/workflow?workflowName=Requests&updateDraftIfNeeded=true`);
    expect((await call('GET', active)).json).toEqual(before);
    const draft = await call('GET', `${active}?returnDraftIfExists=true`);
    expect(draft.json).toMatchObject({ draft: true, issueTypeMappings: {} });
    const row = await call('GET', `${active}/default?returnDraftIfExists=true`);
    expect(row.json).toEqual({ workflow: 'Small' });
  });
});
