/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { CATEGORIES, PROJECTS, site } from './project-site';
import { as } from './small-site';

describe('updating a project', () => {
  it('lets the old key answer, for the project and its issues', async () => {
    const { call, issue, site: jira, ines } = site();
    const one = issue('One');
    const { json } = await call('PUT', `${PROJECTS}/ACQ`, { key: 'BUY' });
    expect(json).toMatchObject({ key: 'BUY' });
    expect((await call('GET', `${PROJECTS}/ACQ`)).json).toMatchObject({ key: 'BUY' });
    const old = await as(jira, ines)('GET', `/rest/api/3/issue/${one.key}`);
    expect(old.json).toMatchObject({ key: one.key.replace('ACQ', 'BUY') });
  });

  it('takes an old key back, keeps it from others, and releases it', async () => {
    const { call, create } = site();
    await call('PUT', `${PROJECTS}/ACQ`, { key: 'BUY' });
    expect((await create({ key: 'ACQ' })).json.errors.projectKey).toBe(
      "Project 'Acquisition' uses this project key.",
    );
    await call('PUT', `${PROJECTS}/BUY`, { key: 'ACQ' });
    const back = await call('GET', `${PROJECTS}/search?keys=ACQ&expand=projectKeys`);
    expect(back.json.values[0].projectKeys).toEqual(['ACQ', 'BUY']);
    const release = (key: string) => call('PUT', `${PROJECTS}/ACQ`, { releasedProjectKeys: [key] });
    expect((await release('ACQ')).status).toBe(400);
    expect((await release('BUY')).status).toBe(200);
    expect((await create({ key: 'BUY' })).status).toBe(201);
  });

  it('assigns schemes and a category, and takes the category away', async () => {
    const { call, model, acq } = site();
    const category = (await call('POST', CATEGORIES, { name: 'Growth' })).json;
    const put = (body: object) => call('PUT', `${PROJECTS}/WEB`, body);
    await put({ permissionScheme: Number(acq.permissionSchemeId), categoryId: category.id });
    expect(model.findProject('WEB')).toMatchObject({
      permissionSchemeId: acq.permissionSchemeId,
      categoryId: category.id,
    });
    await put({ categoryId: -1 });
    expect(model.findProject('WEB')?.categoryId).toBeNull();
    expect((await put({ permissionScheme: 99999 })).status).toBe(400);
    expect((await put({ issueSecurityScheme: 99999 })).status).toBe(400);
    expect((await put({ notificationScheme: 10000 })).status).toBe(200);
  });

  it('refuses what it would refuse at the creation', async () => {
    const { call } = site();
    const errors = async (body: object) =>
      Object.keys((await call('PUT', `${PROJECTS}/ACQ`, body)).json.errors as object);
    expect(await errors({ name: 'Shop' })).toEqual(['projectName']);
    expect(await errors({ key: 'WEB' })).toEqual(['projectKey']);
    expect(await errors({ leadAccountId: 'x' })).toEqual(['projectLead']);
    expect((await call('PUT', `${PROJECTS}/ACQ`, { workflowScheme: 10000 })).status).toBe(400);
    expect((await call('PUT', `${PROJECTS}/ACQ`, { name: 'ACQUISITION' })).status).toBe(200);
  });

  it('leaves key and schemes to administrators of the site', async () => {
    const { call, site: jira, ines } = site();
    const asInes = as(jira, ines);
    expect((await asInes('PUT', `${PROJECTS}/ACQ`, { name: 'X' })).status).toBe(403);
    await call('POST', `${PROJECTS}/ACQ/role/10002`, { user: [ines] });
    expect((await asInes('PUT', `${PROJECTS}/ACQ`, { name: 'X' })).status).toBe(200);
    expect((await asInes('PUT', `${PROJECTS}/ACQ`, { key: 'BUY' })).status).toBe(403);
    expect((await asInes('PUT', `${PROJECTS}/ACQ`, { permissionScheme: 0 })).status).toBe(403);
  });
});

describe('deleting a project', () => {
  it('sends it to the trash, from which it comes back', async () => {
    const { call, issue, model, found } = site();
    const one = issue('One');
    expect((await call('DELETE', `${PROJECTS}/ACQ`)).status).toBe(204);
    expect(await found('')).toEqual(['WEB']);
    expect((await call('POST', `${PROJECTS}/ACQ/restore`)).json).toMatchObject({ key: 'ACQ' });
    expect(await found('')).toEqual(['ACQ', 'WEB']);
    expect(model.findIssue(one.key)).toBeDefined();
  });

  it('for good takes its issues, boards and properties, and tells of the project only', async () => {
    const { call, issue, model, site: jira, admin, create } = site();
    const one = issue('One');
    issue('Two', { parent: undefined });
    const filter = model.createFilter(admin, { name: 'F', jql: 'project = ACQ' });
    const at = { filterId: filter.id, project: 'ACQ' };
    const board = model.createBoard({ name: 'B', type: 'scrum', ...at });
    model.createSprint(admin, { boardId: board.id, name: 'S' });
    const events: string[] = [];
    jira.onEvent(({ eventType }) => events.push(eventType));
    expect((await call('DELETE', `${PROJECTS}/ACQ?enableUndo=false`)).status).toBe(204);
    expect(events).toEqual(['avi:jira:deleted:project']);
    expect(model.findIssue(one.key)).toBeUndefined();
    expect(model.boards()).toEqual([]);
    expect(model.sprints()).toEqual([]);
    expect((await call('GET', `${PROJECTS}/ACQ`)).status).toBe(404);
    expect((await create({ key: 'ACQ', name: 'Acquisition' })).status).toBe(201);
  });

  it('by a task is for good', async () => {
    const { call, model } = site();
    expect((await call('POST', `${PROJECTS}/ACQ/delete`)).status).toBe(303);
    expect((await call('GET', `${PROJECTS}/ACQ`)).status).toBe(404);
    expect(model.findProject('ACQ')).toBeUndefined();
  });

  it('refuses an archived one until it is restored', async () => {
    const { call } = site();
    expect((await call('POST', `${PROJECTS}/ACQ/archive`)).status).toBe(204);
    expect((await call('POST', `${PROJECTS}/ACQ/archive`)).status).toBe(400);
    expect((await call('DELETE', `${PROJECTS}/ACQ`)).status).toBe(400);
    expect((await call('POST', `${PROJECTS}/ACQ/delete`)).status).toBe(400);
    expect((await call('POST', `${PROJECTS}/ACQ/restore`)).status).toBe(200);
    expect((await call('POST', `${PROJECTS}/ACQ/restore`)).status).toBe(400);
    expect((await call('DELETE', `${PROJECTS}/ACQ`)).status).toBe(204);
  });

  it('is for administrators', async () => {
    const { site: jira, ines } = site();
    const asInes = as(jira, ines);
    expect((await asInes('DELETE', `${PROJECTS}/ACQ`)).status).toBe(403);
    expect((await asInes('POST', `${PROJECTS}/ACQ/archive`)).status).toBe(403);
    expect((await asInes('POST', `${PROJECTS}/ACQ/delete`)).status).toBe(403);
    expect((await asInes('POST', `${PROJECTS}/ACQ/restore`)).status).toBe(404);
    expect((await asInes('DELETE', `${PROJECTS}/NONE`)).status).toBe(404);
  });
});
