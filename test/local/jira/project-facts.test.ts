/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { CATEGORIES, PROJECTS, site } from './project-site';
import { as } from './small-site';

describe('validating a key and a name', () => {
  const get = async (what: string) =>
    (await site().call('GET', `/rest/api/3/projectvalidate/${what}`)).json as unknown;

  it('says what is wrong with a key, and is no failure', async () => {
    expect(await get('key?key=FREE')).toEqual({ errorMessages: [], errors: {} });
    expect(await get('key?key=ACQ')).toMatchObject({
      errors: { projectKey: "Project 'Acquisition' uses this project key." },
    });
    expect(await get('key')).toHaveProperty('errors.projectKey');
  });

  it('offers a key that is free', async () => {
    expect(await get('validProjectKey?key=FREE')).toBe('FREE');
    expect(await get('validProjectKey?key=ACQ')).toBe('ACQ2');
    expect(await get('validProjectKey?key=my%20new%20project')).toBe('MYNEWPR');
    expect(await get('validProjectKey')).toBe('PROJECT');
  });

  it('offers a name that is free', async () => {
    expect(await get('validProjectName?name=Free')).toBe('Free');
    expect(await get('validProjectName?name=Shop')).toBe('Shop 2');
    expect(await get('validProjectName')).toMatchObject({
      errorMessages: ['A valid project name could not be generated.'],
    });
  });
});

describe('project categories', () => {
  it('are made, changed, and leave their projects when they go', async () => {
    const { call, model } = site();
    const { status, json } = await call('POST', CATEGORIES, { name: 'Growth', description: 'D' });
    expect(status).toBe(201);
    const one = `${CATEGORIES}/${json.id}`;
    await call('PUT', `${PROJECTS}/ACQ`, { categoryId: Number(json.id) });
    expect((await call('PUT', one, { name: 'Reach' })).json).toMatchObject({
      name: 'Reach',
      description: 'D',
    });
    expect((await call('GET', CATEGORIES)).json).toHaveLength(1);
    expect((await call('DELETE', one)).status).toBe(204);
    expect((await call('GET', one)).status).toBe(404);
    expect(model.findProject('ACQ')?.categoryId).toBeNull();
  });

  it.each([
    ['no name', {}, 400],
    ['256 characters', { name: 'x'.repeat(256) }, 400],
    ['a description of 1001', { name: 'X', description: 'x'.repeat(1001) }, 400],
    ['a taken name', { name: 'growth' }, 409],
  ])('refuse %s', async (_what, body, status) => {
    const { call } = site();
    await call('POST', CATEGORIES, { name: 'Growth' });
    expect((await call('POST', CATEGORIES, body)).status).toBe(status);
  });

  it('are changed by administrators', async () => {
    const { site: jira, ines } = site();
    expect((await as(jira, ines)('GET', CATEGORIES)).status).toBe(200);
    expect((await as(jira, ines)('POST', CATEGORIES, { name: 'X' })).status).toBe(403);
  });
});

describe('what a project is', () => {
  it('has a type that the site knows', async () => {
    const { call } = site();
    expect((await call('GET', `${PROJECTS}/type`)).json).toHaveLength(2);
    expect((await call('GET', `${PROJECTS}/type/software`)).json).toMatchObject({
      formattedKey: 'Software',
    });
    expect((await call('GET', `${PROJECTS}/type/service_desk`)).status).toBe(404);
    expect((await call('GET', `${PROJECTS}/type/business/accessible`)).status).toBe(200);
  });

  it('has levels with the types of each', async () => {
    const { call, acq, request, subtask } = site();
    expect((await call('GET', `${PROJECTS}/${acq.id}/hierarchy`)).json).toMatchObject({
      projectId: Number(acq.id),
      hierarchy: [
        { level: 0, name: 'Base', issueTypes: [{ id: Number(request) }] },
        { level: -1, name: 'Subtask', issueTypes: [{ id: Number(subtask) }] },
      ],
    });
  });

  it('has the one notification scheme, which its administrators see', async () => {
    const { call, site: jira, ines } = site();
    const path = `${PROJECTS}/ACQ/notificationscheme`;
    expect((await call('GET', path)).json).toMatchObject({ id: 10000 });
    expect((await as(jira, ines)('GET', path)).status).toBe(404);
    expect((await call('GET', `${PROJECTS}/NONE/notificationscheme`)).status).toBe(404);
  });

  it('has features that a company-managed project does not switch', async () => {
    const { call } = site();
    const path = `${PROJECTS}/ACQ/features`;
    const { json } = await call('GET', path);
    expect(json.features).toMatchObject([
      { feature: 'jsw.classic.roadmap', state: 'ENABLED', toggleLocked: true },
      { feature: 'jsw.classic.backlog', state: 'ENABLED', toggleLocked: true },
    ]);
    const off = { state: 'DISABLED' };
    expect((await call('PUT', `${path}/jsw.classic.backlog`, off)).status).toBe(400);
    expect((await call('PUT', `${path}/none`, off)).status).toBe(404);
  });
});
