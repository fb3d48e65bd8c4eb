/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const ALL = '/rest/api/3/permissionscheme';
const GRANT = { holder: { type: 'anyone' }, permission: 'BROWSE_PROJECTS' };

describe('a permission scheme', () => {
  it('is made with its grants, read with and without them, renamed and replaced', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    const made = await call('POST', ALL, { name: 'Open', permissions: [GRANT] });
    expect(made.status).toBe(201);
    const one = `${ALL}/${made.json.id}`;
    expect((await call('GET', one)).json.permissions).toBeUndefined();
    const { json } = await call('GET', `${one}?expand=permissions`);
    expect(json.permissions).toMatchObject([GRANT]);
    const renamed = await call('PUT', one, { name: 'Wide open' });
    expect(renamed.json.name).toBe('Wide open');
    expect(renamed.json.permissions).toHaveLength(1);
    const emptied = await call('PUT', one, { name: 'Shut', permissions: [] });
    expect(emptied.json.permissions).toEqual([]);
  });

  it('has a name of its own', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    expect((await call('POST', ALL, { name: ' ' })).status).toBe(400);
    const taken = await call('POST', ALL, { name: 'default permission scheme' });
    expect(taken.status).toBe(400);
    expect(taken.json.errorMessages[0]).toContain('already exists');
  });

  it('is changed by administrators only, and read by who is logged in', async () => {
    const { site, ines } = smallSite();
    const call = as(site, ines);
    expect((await call('GET', ALL)).status).toBe(200);
    expect((await call('POST', ALL, { name: 'Mine' })).status).toBe(403);
    expect((await call('PUT', `${ALL}/0`, { name: 'Mine' })).status).toBe(403);
    expect((await call('DELETE', `${ALL}/0`)).status).toBe(403);
    expect((await as(site, { kind: 'anonymous' })('GET', ALL)).status).toBe(401);
    expect((await call('GET', `${ALL}/77`)).status).toBe(404);
  });

  it('leaves its projects to the default one when it is deleted', async () => {
    const { site, model, admin, camille } = smallSite();
    const call = as(site, admin);
    const { id } = (await call('GET', '/rest/api/3/project/WEB/permissionscheme')).json;
    expect((await call('DELETE', `${ALL}/${id}`)).status).toBe(204);
    expect(model.findProject('WEB')?.permissionSchemeId).toBe('0');
    expect((await as(site, camille)('GET', '/rest/api/3/project/WEB')).status).toBe(200);
    expect((await call('DELETE', `${ALL}/0`)).status).toBe(400);
  });
});

describe('a permission grant', () => {
  it('names each kind of holder as Jira writes it', async () => {
    const { site, admin, ines, fields, model } = smallSite();
    const call = as(site, admin);
    const makers = model.groups().find(({ name }) => name === 'makers');
    const holders = [
      { type: 'anyone' },
      { type: 'applicationRole' },
      { type: 'applicationRole', parameter: 'jira-software', value: 'jira-software' },
      { type: 'assignee' },
      { type: 'group', parameter: 'makers', value: makers?.id },
      { type: 'projectLead' },
      { type: 'projectRole', parameter: '10002', value: '10002' },
      { type: 'reporter' },
      { type: 'user', parameter: ines, value: ines },
      { type: 'userCustomField', parameter: fields.liaison.id, value: fields.liaison.id },
    ];
    const permissions = holders.map((holder) => ({ holder, permission: 'EDIT_ISSUES' }));
    const { json } = await call('POST', `${ALL}?expand=all`, { name: 'All kinds', permissions });
    expect(json.permissions.map((each: { holder: object }) => each.holder)).toMatchObject(holders);
    expect(json.permissions[4].holder.group.groupId).toBe(makers?.id);
    expect(json.permissions[6].holder.projectRole.name).toBe('Administrators');
    expect(json.permissions[8].holder.user.displayName).toBe('Inès Caron');
    expect(json.permissions[9].holder.field.name).toBe('Liaison');
  });

  it('is refused for a holder or a permission that the site does not have', async () => {
    const { site, admin, fields } = smallSite();
    const call = as(site, admin);
    const refused = async (holder: object, permission = 'EDIT_ISSUES'): Promise<number> =>
      (await call('POST', `${ALL}/0/permission`, { holder, permission })).status;
    const before = (await call('GET', `${ALL}/0/permission`)).json;
    for (const holder of [
      { type: 'group', parameter: 'nobody' },
      { type: 'group' },
      { type: 'user', parameter: 'nobody' },
      { type: 'projectRole', parameter: '1' },
      { type: 'applicationRole', parameter: 'paint' },
      { type: 'userCustomField', parameter: fields.size.id },
      { type: 'sd.customer.portal.only', parameter: 'x' },
    ]) {
      expect(await refused(holder)).toBe(400);
    }
    expect(await refused({ type: 'anyone' }, 'ADMINISTER')).toBe(400);
    expect((await call('GET', `${ALL}/0/permission`)).json).toEqual(before);
  });

  it('is added once, read, and taken away', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    const path = `${ALL}/0/permission`;
    const added = await call('POST', path, GRANT);
    expect(added.status).toBe(201);
    expect((await call('POST', path, GRANT)).status).toBe(400);
    expect((await call('POST', `${path}?expand=colour`, GRANT)).status).toBe(400);
    const one = `${path}/${added.json.id}`;
    expect((await call('GET', one)).json).toMatchObject(GRANT);
    expect((await call('DELETE', one)).status).toBe(204);
    expect((await call('GET', one)).status).toBe(404);
    expect((await call('DELETE', one)).status).toBe(400);
  });

  it('decides at once who sees what', async () => {
    const { site, admin, camille } = smallSite();
    const { id } = (await as(site, admin)('GET', '/rest/api/3/project/WEB/permissionscheme')).json;
    expect((await as(site, camille)('GET', '/rest/api/3/project/WEB')).status).toBe(404);
    await as(site, admin)('POST', `${ALL}/${id}/permission`, {
      holder: { type: 'applicationRole', parameter: 'jira-software' },
      permission: 'BROWSE_PROJECTS',
    });
    expect((await as(site, camille)('GET', '/rest/api/3/project/WEB')).status).toBe(200);
  });
});

describe('the permission scheme of a project', () => {
  it('is shown to who administers it and assigned by administrators', async () => {
    const { site, admin, ines, acq } = smallSite();
    const path = '/rest/api/3/project/ACQ/permissionscheme';
    expect((await as(site, ines)('GET', path)).status).toBe(403);
    expect((await as(site, ines)('PUT', path, { id: 0 })).status).toBe(403);
    const assigned = await as(site, admin)('PUT', path, { id: 0 });
    expect(assigned.json).toMatchObject({ id: 0, name: 'Default Permission Scheme' });
    expect((await as(site, admin)('PUT', path, { id: 99 })).status).toBe(404);
    expect((await as(site, admin)('PUT', path, {})).status).toBe(400);
    expect((await as(site, admin)('GET', path.replace('ACQ', 'NIX'))).status).toBe(404);
    expect((await as(site, admin)('GET', path)).json.id).toBe(0);
    expect(acq.permissionSchemeId).not.toBe('0');
  });
});
