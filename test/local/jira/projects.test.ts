/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { CATEGORIES, PROJECTS, site } from './project-site';
import { as } from './small-site';

describe('creating a project', () => {
  it('answers with its id, its key and where it is', async () => {
    const { create } = site();
    const { status, json } = await create();
    expect(status).toBe(201);
    expect(json).toMatchObject({ key: 'NEW' });
    expect(json.self).toContain(`${PROJECTS}/${json.id}`);
  });

  it('stands it on the schemes that it names, by number or by text', async () => {
    const { create, call, acq, model } = site();
    await create({
      issueTypeScheme: Number(acq.issueTypeSchemeId),
      workflowScheme: acq.workflowSchemeId,
      issueTypeScreenScheme: Number(acq.issueTypeScreenSchemeId),
      permissionScheme: Number(acq.permissionSchemeId),
    });
    expect(model.findProject('NEW')).toMatchObject({
      issueTypeSchemeId: acq.issueTypeSchemeId,
      workflowSchemeId: acq.workflowSchemeId,
      issueTypeScreenSchemeId: acq.issueTypeScreenSchemeId,
      permissionSchemeId: acq.permissionSchemeId,
    });
    const statuses = await call('GET', `${PROJECTS}/NEW/statuses`);
    expect(statuses.json).toHaveLength(2);
  });

  it('keeps description, link, category and default assignee', async () => {
    const { create, call } = site();
    const category = (await call('POST', CATEGORIES, { name: 'Growth' })).json;
    const more = {
      ...{ description: 'D', url: 'https://example.com/new', assigneeType: 'PROJECT_LEAD' },
      ...{ categoryId: Number(category.id), avatarId: 10200 },
    };
    await create(more);
    expect((await call('GET', `${PROJECTS}/NEW`)).json).toMatchObject({
      ...{ description: 'D', url: more.url, assigneeType: 'PROJECT_LEAD' },
      projectCategory: { id: category.id, name: 'Growth' },
      simplified: false,
      style: 'classic',
      projectTypeKey: 'software',
    });
  });

  it('tells the app', async () => {
    const { create, site: jira } = site();
    const events: string[] = [];
    jira.onEvent(({ eventType }) => events.push(eventType));
    await create();
    expect(events).toEqual(['avi:jira:created:project']);
  });

  it.each([
    ['a small letter', { key: 'new' }, 'projectKey', /^Project keys must start/],
    ['one letter', { key: 'N' }, 'projectKey', /^Project keys must start/],
    ['a digit first', { key: '1NEW' }, 'projectKey', /^Project keys must start/],
    ['11 letters', { key: 'ABCDEFGHIJK' }, 'projectKey', /10 characters/],
    [
      'a taken key',
      { key: 'ACQ' },
      'projectKey',
      /^Project 'Acquisition' uses this project key\.$/,
    ],
    ['no name', { name: '' }, 'projectName', /^You must specify a valid project name\.$/],
    ['81 letters of name', { name: 'x'.repeat(81) }, 'projectName', /80 characters/],
    ['a taken name', { name: 'acquisition' }, 'projectName', /already exists/],
    ['no lead', { leadAccountId: undefined }, 'projectLead', /valid project lead/],
    ['an absent lead', { leadAccountId: '712020:none' }, 'projectLead', /valid project lead/],
    ['another link', { url: 'nowhere' }, 'projectUrl', /not valid/],
    ['an absent category', { categoryId: 99999 }, 'categoryId', /not found/],
    ['another assignee', { assigneeType: 'NOBODY' }, 'assigneeType', /not valid/],
    ['another type', { projectTypeKey: 'service_desk' }, 'projectTypeKey', /invalid project type/],
    ['an absent scheme', { workflowScheme: 99999 }, 'workflowScheme', /not found/],
    ['an absent notification scheme', { notificationScheme: 5 }, 'notificationScheme', /not found/],
    ['an absent security scheme', { issueSecurityScheme: 5 }, 'issueSecurityScheme', /not found/],
  ])('refuses %s', async (_what, more, name, sentence) => {
    const { create, model } = site();
    const { status, json } = await create(more);
    expect(status).toBe(400);
    expect(json.errors[name]).toMatch(sentence);
    expect(model.projects()).toHaveLength(2);
  });

  it('takes 10 letters of key and 80 of name', async () => {
    const { create } = site();
    expect((await create({ key: 'ABCDEFGHIJ', name: 'x'.repeat(80) })).status).toBe(201);
  });

  it('tells all that is wrong at once', async () => {
    const { create } = site();
    const { json } = await create({ key: 'x', name: '' });
    expect(Object.keys(json.errors as object).sort()).toEqual(['projectKey', 'projectName']);
  });

  it('refuses unknown properties, and neither type nor template', async () => {
    const { create } = site();
    expect((await create({ style: 'next-gen' })).status).toBe(400);
    expect((await create({ projectTypeKey: undefined })).status).toBe(400);
    expect((await create({ key: 5 })).status).toBe(400);
    expect((await create({ workflowScheme: 'mine' })).status).toBe(400);
  });

  it('is for administrators', async () => {
    const { site: jira, ines, body } = site();
    expect((await as(jira, ines)('POST', PROJECTS, body)).status).toBe(403);
    expect((await as(jira, { kind: 'anonymous' })('POST', PROJECTS, body)).status).toBe(401);
  });
});
