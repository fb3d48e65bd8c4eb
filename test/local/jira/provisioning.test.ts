/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { openJiraSite } from '../../../local/jira/site';
import { as } from './small-site';

const API = '/rest/api/3';

/** A site that nobody has set up: its administrator and the defaults. */
function bareSite() {
  const site = openJiraSite({ now: () => Date.UTC(2026, 2, 2, 9, 0) });
  const admin = site.model.createUser({ displayName: 'Noé Lambert' }).id;
  site.model.addToGroup('jira-administrators', admin);
  const call = as(site, admin);
  const make = async (path: string, body: object) => {
    const { status, json } = await call('POST', `${API}/${path}`, body);
    expect([path, status]).toEqual([path, path.includes('/tabs/') ? 200 : 201]);
    return json as { id: string; issueTypeSchemeId: string };
  };
  return { site, admin, call, make };
}

type Bare = ReturnType<typeof bareSite>;

/** A type and the scheme of it. */
async function makeTypes({ make }: Bare) {
  const { id } = await make('issuetype', { name: 'Prototype' });
  const scheme = await make('issuetypescheme', { name: 'JOINT: types', issueTypeIds: [id] });
  return { typeId: id, issueTypeScheme: Number(scheme.issueTypeSchemeId) };
}

/** Screens on which a work item begins with two fields and is edited with one more. */
async function makeScreens({ make, call }: Bare) {
  const screen = async (name: string, fieldIds: string[]): Promise<string> => {
    const { id } = await make('screens', { name });
    const tab = (await call('GET', `${API}/screens/${id}/tabs`)).json[0].id as number;
    for (const fieldId of fieldIds) await make(`screens/${id}/tabs/${tab}/fields`, { fieldId });
    return id;
  };
  const screens = {
    default: await screen('JOINT: edit', ['summary', 'labels', 'duedate']),
    create: await screen('JOINT: create', ['summary', 'labels']),
  };
  const scheme = await make('screenscheme', { name: 'JOINT: screens', screens });
  const byType = await make('issuetypescreenscheme', {
    name: 'JOINT: screens by type',
    issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: scheme.id }],
  });
  return { issueTypeScreenScheme: Number(byType.id) };
}

async function provision() {
  const bare = bareSite();
  const { typeId, issueTypeScheme } = await makeTypes(bare);
  const screens = await makeScreens(bare);
  await bare.make('project', {
    ...{ key: 'JOINT', name: 'Joint', leadAccountId: bare.admin, projectTypeKey: 'software' },
    ...{ issueTypeScheme, ...screens },
  });
  const fields = { project: { key: 'JOINT' }, issuetype: { id: typeId }, summary: 'First' };
  const issue = (more: object = {}) =>
    bare.call('POST', `${API}/issue`, { fields: { ...fields, ...more } });
  return { ...bare, typeId, issue };
}

describe('a bare site on which a project is provisioned', () => {
  it('lets work of the new type begin in the default workflow', async () => {
    const { issue, call, typeId } = await provision();
    const { status, json } = await issue({ labels: ['a'] });
    expect(status).toBe(201);
    const { fields } = (await call('GET', `${API}/issue/${json.key}`)).json;
    expect(fields.issuetype).toMatchObject({ id: typeId });
    expect(fields.status).toMatchObject({ name: 'To Do' });
  });

  it('lets a field be set where its screen has it, and nowhere else', async () => {
    const { issue, call } = await provision();
    const refused = await issue({ duedate: '2026-04-01' });
    expect(refused.status).toBe(400);
    expect(refused.json.errors.duedate).toContain('It is not on the appropriate screen');
    const { json } = await issue();
    const edit = await call('PUT', `${API}/issue/${json.key}`, {
      fields: { duedate: '2026-04-01' },
    });
    expect(edit.status).toBe(204);
  });

  it('offers the new type only', async () => {
    const { call } = await provision();
    const { json } = await call('GET', `${API}/issue/createmeta/JOINT/issuetypes`);
    expect((json.issueTypes as object[])[0]).toMatchObject({ name: 'Prototype' });
    expect(json.issueTypes).toHaveLength(1);
  });

  it('gets its board over a filter', async () => {
    const { call } = await provision();
    const jql = 'project = JOINT ORDER BY Rank ASC';
    const filter = await call('POST', `${API}/filter`, { name: 'Joint', jql });
    const board = await call('POST', '/rest/agile/1.0/board', {
      ...{ name: 'Joint', type: 'kanban', filterId: Number(filter.json.id) },
      location: { type: 'project', projectKeyOrId: 'JOINT' },
    });
    expect(board.status).toBe(201);
    const found = await call('GET', '/rest/agile/1.0/board?projectKeyOrId=JOINT');
    expect(found.json.values).toHaveLength(1);
  });

  it('refuses to do it twice, and is as it was', async () => {
    const bare = await provision();
    const { call } = bare;
    expect((await call('POST', `${API}/issuetype`, { name: 'Prototype' })).status).toBe(409);
    const scheme = { name: 'JOINT: types', issueTypeIds: [bare.typeId] };
    expect((await call('POST', `${API}/issuetypescheme`, scheme)).status).toBe(409);
    expect((await call('POST', `${API}/screens`, { name: 'JOINT: edit' })).status).toBe(400);
    const again = { key: 'JOINT', name: 'Joint', leadAccountId: bare.admin };
    const project = await call('POST', `${API}/project`, { ...again, projectTypeKey: 'software' });
    expect(Object.keys(project.json.errors as object)).toEqual(['projectName', 'projectKey']);
    expect(bare.site.model.projects()).toHaveLength(1);
  });
});
