/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const PROJECTS = '/rest/api/3/project';
const SOFTWARE = 'com.pyxis.greenhopper.jira:gh-simplified-';
const BUSINESS = 'com.atlassian.jira-core-project-templates:jira-core-simplified-';

function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const create = (template: string, more: object = {}) =>
    call('POST', PROJECTS, {
      ...{ key: 'NEW', name: 'New one', leadAccountId: world.admin },
      projectTemplateKey: template,
      ...more,
    });
  const names = async (path: string): Promise<string[]> => {
    const { json } = await call('GET', path);
    const values = (Array.isArray(json) ? json : json.values) as { name: string }[];
    return values.map(({ name }) => name);
  };
  const newIssue = (issuetype: object) =>
    call('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'NEW' }, issuetype, summary: 'First' },
    });
  return { ...world, call, create, names, newIssue };
}

describe('a company-managed template', () => {
  it.each([
    ['kanban-classic', 'Kanban', 'kanban'],
    ['scrum-classic', 'Scrum', 'scrum'],
    ['basic', 'Basic', 'kanban'],
  ])('%s makes types, workflow, screens and a board', async (key, label, board) => {
    const { create, names, call, model } = site();
    expect((await create(`${SOFTWARE}${key}`)).status).toBe(201);
    const project = model.findProject('NEW');
    expect(await names(`/rest/api/3/issuetype/project?projectId=${project?.id}`)).toEqual([
      ...['Epic', 'Story', 'Task', 'Bug', 'Sub-task'],
    ]);
    expect(await names('/rest/api/3/issuetypescheme?queryString=NEW:')).toEqual([
      `NEW: ${label} Issue Type Scheme`,
    ]);
    expect(await names('/rest/api/3/screens?queryString=NEW:')).toEqual([
      `NEW: ${label} Default Issue Screen`,
      `NEW: ${label} Bug Screen`,
    ]);
    expect(await names('/rest/api/3/issuetypescreenscheme?queryString=NEW:')).toEqual([
      `NEW: ${label} Issue Type Screen Scheme`,
    ]);
    expect(await names('/rest/api/3/workflows/search?queryString=Project%20NEW')).toEqual([
      'Software Simplified Workflow for Project NEW',
    ]);
    expect((await call('GET', `${PROJECTS}/NEW/statuses`)).json[0].statuses).toMatchObject([
      ...[{ name: 'To Do' }, { name: 'In Progress' }, { name: 'Done' }],
    ]);
    const boards = await call('GET', '/rest/agile/1.0/board?projectKeyOrId=NEW');
    expect(boards.json.values).toMatchObject([{ name: 'NEW board', type: board }]);
  });

  it('lets work begin at once', async () => {
    const { create, newIssue, call } = site();
    await create(`${SOFTWARE}kanban-classic`);
    const { status, json } = await newIssue({ name: 'Story' });
    expect(status).toBe(201);
    const issue = await call('GET', `/rest/api/3/issue/${json.key}?fields=status`);
    expect(issue.json.fields.status).toMatchObject({ name: 'To Do' });
    const { json: offered } = await call('GET', `/rest/api/3/issue/${json.key}/transitions`);
    const ids = (offered.transitions as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['21', '31']));
  });

  it('of business has no board', async () => {
    const { create, call, names, model } = site();
    await create(`${BUSINESS}project-management`);
    expect(model.findProject('NEW')).toMatchObject({ typeKey: 'business' });
    const boards = await call('GET', '/rest/agile/1.0/board?projectKeyOrId=NEW');
    expect(boards.json.values).toEqual([]);
    expect(await names('/rest/api/3/workflows/search?queryString=NEW')).toEqual([
      'NEW: Project Management Workflow',
    ]);
  });

  it.each(['issueTypeScheme', 'workflowScheme', 'issueTypeScreenScheme', 'fieldScheme'])(
    'does not go with %s',
    async (scheme) => {
      const { create, model } = site();
      const { status, json } = await create(`${SOFTWARE}kanban-classic`, { [scheme]: 10000 });
      expect(status).toBe(400);
      expect(json.errorMessages[0]).toContain(scheme);
      expect(model.projects()).toHaveLength(2);
    },
  );

  it('goes with a permission scheme', async () => {
    const { create, acq, model } = site();
    await create(`${SOFTWARE}kanban-classic`, { permissionScheme: acq.permissionSchemeId });
    expect(model.findProject('NEW')?.permissionSchemeId).toBe(acq.permissionSchemeId);
  });

  it('must be there, and of the type that is wanted', async () => {
    const { create, model } = site();
    const absent = await create(`${SOFTWARE}none`);
    expect(absent.status).toBe(400);
    expect(absent.json.errorMessages[0]).toContain(
      'The project template specified does not exist.',
    );
    const other = await create(`${SOFTWARE}basic`, { projectTypeKey: 'business' });
    expect(other.json.errors.projectTemplateKey).toContain('invalid project template');
    expect(model.workflows()).toHaveLength(2);
  });

  it('leaves nothing where the project is refused', async () => {
    const { create, names } = site();
    expect((await create(`${SOFTWARE}basic`, { key: 'ACQ' })).status).toBe(400);
    expect(await names('/rest/api/3/screens?queryString=Basic')).toEqual([]);
  });
});

describe('a team-managed project', () => {
  async function team() {
    const world = site();
    await world.create(`${SOFTWARE}agility-scrum`);
    const project = world.model.findProject('NEW');
    return { ...world, id: project?.id ?? '', project };
  }

  it('says what it is', async () => {
    const { call } = await team();
    expect((await call('GET', `${PROJECTS}/NEW`)).json).toMatchObject({
      simplified: true,
      style: 'next-gen',
    });
  });

  it('has types, statuses and a workflow of its own', async () => {
    const { call, id, model } = await team();
    const types = (await call('GET', `/rest/api/3/issuetype/project?projectId=${id}`)).json;
    expect((types as { name: string }[]).map(({ name }) => name)).toEqual([
      ...['Epic', 'Story', 'Task', 'Bug', 'Subtask'],
    ]);
    for (const type of types as object[]) {
      expect(type).toMatchObject({ scope: { type: 'PROJECT', project: { id } } });
    }
    const workflow = model.workflows().find(({ scopeProjectId }) => scopeProjectId === id);
    expect(workflow?.name).toBe(`Software workflow for project ${id}`);
    const statuses = model.statuses().filter(({ scopeProjectId }) => scopeProjectId === id);
    expect(statuses.map(({ name }) => name)).toEqual(['To Do', 'In Progress', 'Done']);
  });

  it('lets work begin at once', async () => {
    const { newIssue, model, id } = await team();
    const story = model
      .issueTypes()
      .find((type) => type.scopeProjectId === id && type.name === 'Story');
    expect((await newIssue({ id: story?.id })).status).toBe(201);
  });

  it('keeps its names to itself', async () => {
    const { call, create } = await team();
    const second = { key: 'TWO', name: 'Second' };
    expect((await create(`${SOFTWARE}agility-kanban`, second)).status).toBe(201);
    expect((await call('POST', '/rest/api/3/issuetype', { name: 'Subtask' })).status).toBe(201);
  });

  it('is on no list of schemes, and its schemes go to nobody', async () => {
    const { names, create, project, call } = await team();
    const lists = ['issuetypescheme', 'issuetypescreenscheme', 'screenscheme'];
    for (const list of lists) {
      expect(await names(`/rest/api/3/${list}?queryString=for%20Project`)).toEqual([]);
    }
    for (const [name, id] of [
      ['issueTypeScheme', project?.issueTypeSchemeId],
      ['workflowScheme', project?.workflowSchemeId],
      ['issueTypeScreenScheme', project?.issueTypeScreenSchemeId],
    ] as const) {
      const more = { key: 'TWO', name: 'Second', projectTypeKey: 'software' };
      const answer = await create('', { ...more, projectTemplateKey: undefined, [name]: id });
      expect(answer.json.errors).toHaveProperty(name);
    }
    const own = `/rest/api/3/issuetypescheme/${project?.issueTypeSchemeId}`;
    expect((await call('PUT', own, { name: 'Mine' })).status).toBe(404);
  });

  it.each([
    [
      'issuetypescheme/project',
      { issueTypeSchemeId: '10000' },
      'Only classic projects can have issue type schemes assigned.',
    ],
    [
      'issuetypescreenscheme/project',
      { issueTypeScreenSchemeId: '1' },
      'Only classic projects can have issue type screen schemes assigned.',
    ],
  ])('refuses %s', async (path, body, sentence) => {
    const { call, id } = await team();
    const { status, json } = await call('PUT', `/rest/api/3/${path}`, { ...body, projectId: id });
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual([sentence]);
  });

  it('refuses schemes, and takes a new key', async () => {
    const { call } = await team();
    expect((await call('PUT', `${PROJECTS}/NEW`, { permissionScheme: 0 })).status).toBe(400);
    expect((await call('PUT', `${PROJECTS}/NEW`, { key: 'TEAM' })).status).toBe(200);
  });

  it('lends its types and screens to no scheme', async () => {
    const { call, model, id } = await team();
    const type = model.issueTypes().find(({ scopeProjectId }) => scopeProjectId === id)?.id;
    const scheme = { name: 'Foreign', issueTypeIds: [type] };
    expect((await call('POST', '/rest/api/3/issuetypescheme', scheme)).status).toBe(404);
    const page = await call('GET', '/rest/api/3/screens?scope=PROJECT');
    const screen = Number(page.json.values[0].id);
    expect(page.json.values[0].scope).toEqual({ type: 'PROJECT', project: { id } });
    const screens = { name: 'Foreign', screens: { default: screen } };
    expect((await call('POST', '/rest/api/3/screenscheme', screens)).status).toBe(404);
    expect((await call('DELETE', `/rest/api/3/screens/${screen}`)).status).toBe(404);
  });

  it('switches its features', async () => {
    const { call } = await team();
    const path = `${PROJECTS}/NEW/features`;
    const { json } = await call('PUT', `${path}/jsw.agility.sprints`, { state: 'ENABLED' });
    const sprints = (json.features as { feature: string }[]).find(
      ({ feature }) => feature === 'jsw.agility.sprints',
    );
    expect(sprints).toMatchObject({ state: 'ENABLED', toggleLocked: false });
    const wrong = await call('PUT', `${path}/jsw.agility.sprints`, { state: 'COMING_SOON' });
    expect(wrong.status).toBe(400);
  });

  it('comes back for its own administrators', async () => {
    const { call, site: jira, ines } = await team();
    await call('POST', `${PROJECTS}/NEW/role/10002`, { user: [ines] });
    await call('DELETE', `${PROJECTS}/NEW`);
    expect((await as(jira, ines)('POST', `${PROJECTS}/NEW/restore`)).status).toBe(200);
  });

  it('goes with all that is its own', async () => {
    const { call, model, id } = await team();
    await call('DELETE', `${PROJECTS}/NEW?enableUndo=false`);
    const left = [...model.issueTypes(), ...model.statuses(), ...model.workflows()];
    expect(left.filter(({ scopeProjectId }) => scopeProjectId === id)).toEqual([]);
    expect((await call('GET', '/rest/api/3/screens?scope=PROJECT')).json.total).toBe(0);
  });
});
