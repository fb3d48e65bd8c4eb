/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { adfOf } from '../../../local/jira/adf';
import { as, smallSite } from './small-site';

const MINE = '/rest/api/3/mypermissions?permissions=';
const CHECK = '/rest/api/3/permissions/check';
const APP_KEY = 'ari:cloud:ecosystem::extension/app-1/env-1/static/see-radar' as const;
const GLOBAL_KEY = 'ari:cloud:ecosystem::extension/app-1/env-1/static/see-all' as const;

describe('my permissions', () => {
  it('are answered in the context of a project, an issue or the whole site', async () => {
    const world = smallSite();
    const issue = world.issue('One');
    const camille = as(world.site, world.camille);
    const held = async (query: string): Promise<boolean> =>
      (await camille('GET', `${MINE}BROWSE_PROJECTS${query}`)).json.permissions.BROWSE_PROJECTS
        .havePermission;
    expect(await held('')).toBe(true);
    expect(await held('&projectKey=ACQ')).toBe(true);
    expect(await held(`&projectId=${world.acq.id}&projectKey=WEB`)).toBe(true);
    expect(await held(`&issueKey=${issue.key}`)).toBe(true);
    expect(await held(`&issueId=${issue.id}`)).toBe(true);
  });

  it('count what reporters hold in a project, and only theirs in an issue', async () => {
    const world = smallSite();
    const { site, model, admin, camille } = world;
    model.createProject(admin, {
      key: 'REP',
      name: 'Reporters',
      leadAccountId: admin,
      issueTypes: [{ typeId: world.request, workflowId: world.workflow }],
      permissions: { EDIT_ISSUES: [{ kind: 'reporter' }] },
    });
    const issue = model.createIssue(admin, {
      project: 'REP',
      issueType: world.request,
      fields: { summary: 'Mine' },
    });
    const held = async (query: string): Promise<boolean> =>
      (await as(site, camille)('GET', `${MINE}EDIT_ISSUES${query}`)).json.permissions.EDIT_ISSUES
        .havePermission;
    expect(await held('&projectKey=REP')).toBe(true);
    expect(await held(`&issueKey=${issue.key}`)).toBe(false);
  });

  it('support only browsing in the context of a comment', async () => {
    const { site, model, ines, camille, issue } = smallSite();
    const comment = model.addComment(ines, issue('One').key, adfOf('Hello'));
    const call = as(site, camille);
    const browse = await call('GET', `${MINE}BROWSE_PROJECTS&commentId=${comment.id}`);
    expect(browse.json.permissions.BROWSE_PROJECTS.havePermission).toBe(true);
    expect((await call('GET', `${MINE}EDIT_ISSUES&commentId=${comment.id}`)).status).toBe(400);
    expect((await call('GET', `${MINE}BROWSE_PROJECTS&commentId=1`)).status).toBe(404);
    const hidden = model.addComment(ines, issue('Two', {}, 'WEB').key, 'Hidden');
    const refused = await call('GET', `${MINE}BROWSE_PROJECTS&commentId=${hidden.id}`);
    expect(refused.status).toBe(404);
  });

  it('need keys that exist, a visible project and a visible issue', async () => {
    const { site, camille, issue } = smallSite();
    const hidden = issue('Two', {}, 'WEB');
    const call = as(site, camille);
    const missing = await call('GET', '/rest/api/3/mypermissions');
    expect(missing.json.errorMessages).toEqual(["The 'permissions' query parameter is required."]);
    const unknown = await call('GET', `${MINE}EDIT_ISSUES,FLY`);
    expect(unknown.status).toBe(400);
    expect(unknown.json.errorMessages).toEqual(['Unrecognized permission(s): [FLY]']);
    expect((await call('GET', `${MINE}EDIT_ISSUES&projectKey=WEB`)).status).toBe(404);
    expect((await call('GET', `${MINE}EDIT_ISSUES&issueKey=${hidden.key}`)).status).toBe(404);
  });

  it('are none for who is not logged in, save what anyone holds', async () => {
    const world = smallSite();
    const { site, model, admin } = world;
    model.createProject(admin, {
      key: 'PUB',
      name: 'Public',
      leadAccountId: admin,
      issueTypes: [{ typeId: world.request, workflowId: world.workflow }],
      permissions: { BROWSE_PROJECTS: [{ kind: 'anyone' }] },
    });
    const anonymous = as(site, { kind: 'anonymous' });
    const { json } = await anonymous('GET', `${MINE}BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER`);
    expect(json.permissions.BROWSE_PROJECTS.havePermission).toBe(true);
    expect(json.permissions.EDIT_ISSUES.havePermission).toBe(false);
    expect(json.permissions.ADMINISTER.havePermission).toBe(false);
    expect((await anonymous('GET', `${MINE}BROWSE_PROJECTS&projectKey=ACQ`)).status).toBe(404);
  });
});

describe('checking permissions', () => {
  it('leaves out unknown issues and projects, and ignores empty and null values', async () => {
    const { site, ines, acq, issue } = smallSite();
    const { id } = issue('One');
    const { json } = await as(site, ines)('POST', CHECK, {
      globalPermissions: null,
      projectPermissions: [
        { permissions: ['EDIT_ISSUES', ''], issues: [Number(id), 999], projects: [Number(acq.id)] },
      ],
    });
    expect(json).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', issues: [Number(id)], projects: [Number(acq.id)] },
      ],
    });
  });

  it('is for oneself, for administrators and for apps', async () => {
    const { site, admin, ines, camille } = smallSite();
    const body = { accountId: ines, globalPermissions: ['BULK_CHANGE'], projectPermissions: [] };
    const refused = await as(site, camille)('POST', CHECK, body);
    expect(refused.status).toBe(403);
    expect(refused.json.errorMessages).toEqual([
      'Only Jira administrators can perform this operation.',
    ]);
    for (const actor of [ines, admin, { kind: 'app' } as const]) {
      const { json } = await as(site, actor)('POST', CHECK, body);
      expect(json.globalPermissions).toEqual(['BULK_CHANGE']);
    }
    const nobody = await as(site, admin)('POST', CHECK, { ...body, accountId: 'nobody' });
    expect(nobody.status).toBe(400);
  });

  it('names what it does not know', async () => {
    const { site, ines } = smallSite();
    const call = as(site, ines);
    const global = await call('POST', CHECK, { globalPermissions: ['EDIT_ISSUES'] });
    expect(global.json.errors).toEqual({ EDIT_ISSUES: 'Unrecognized permission' });
    const project = await call('POST', CHECK, {
      projectPermissions: [{ permissions: ['PERMISSION_123'] }],
    });
    expect(project.json.errors).toEqual({ PERMISSION_123: 'Unrecognized permission' });
    const none = await call('POST', CHECK, { projectPermissions: [{ permissions: [] }] });
    expect(none.status).toBe(400);
  });

  it('takes 1,000 issues and not 1,001', async () => {
    const { site, ines, issue } = smallSite();
    const id = Number(issue('One').id);
    const ask = (length: number) =>
      as(site, ines)('POST', CHECK, {
        projectPermissions: [
          { permissions: ['BROWSE_PROJECTS'], issues: Array.from({ length }, () => id) },
        ],
      });
    expect((await ask(1000)).status).toBe(200);
    expect((await ask(1001)).status).toBe(400);
  });

  it('takes 1,000 projects and not 1,001', async () => {
    const { site, ines, acq } = smallSite();
    const ask = (length: number) =>
      as(site, ines)('POST', CHECK, {
        projectPermissions: [
          {
            permissions: ['BROWSE_PROJECTS'],
            projects: Array.from({ length }, () => Number(acq.id)),
          },
        ],
      });
    expect((await ask(1000)).status).toBe(200);
    expect((await ask(1001)).status).toBe(400);
  });

  it('of projects answers those with every permission asked for', async () => {
    const { site, camille } = smallSite();
    const path = '/rest/api/3/permissions/project';
    const ask = (...permissions: string[]) => as(site, camille)('POST', path, { permissions });
    expect((await ask('BROWSE_PROJECTS', 'CREATE_ISSUES')).json.projects).toHaveLength(1);
    expect((await ask('BROWSE_PROJECTS', 'EDIT_ISSUES')).json.projects).toEqual([]);
    expect((await ask('FLY')).json.errors).toEqual({ FLY: 'Unrecognized permission' });
    expect((await ask()).status).toBe(400);
  });
});

describe('permissions of an app', () => {
  const declared = () => {
    const world = smallSite();
    const { model } = world;
    model.declareAppPermission({ key: APP_KEY, name: 'See the radar', type: 'PROJECT' });
    const defaultGrants = 'jira-administrators';
    model.declareAppPermission({ key: GLOBAL_KEY, name: 'See all', type: 'GLOBAL', defaultGrants });
    return world;
  };

  it('are listed beside Jira’s own, also to who is not logged in', async () => {
    const { site } = declared();
    const { json } = await as(site, { kind: 'anonymous' })('GET', '/rest/api/3/permissions');
    expect(json.permissions[APP_KEY]).toEqual({
      key: APP_KEY,
      name: 'See the radar',
      description: 'See the radar',
      type: 'PROJECT',
    });
    expect(json.permissions.MANAGE_WATCHERS.type).toBe('PROJECT');
    expect(json.permissions.CREATE_SHARED_OBJECTS.type).toBe('GLOBAL');
  });

  it('are held by whom a scheme or the first grants give them to', async () => {
    const { site, admin, camille, acq } = declared();
    const path = `${MINE}${APP_KEY},${GLOBAL_KEY}&projectKey=ACQ`;
    const held = async (accountId: string) => {
      const { permissions } = (await as(site, accountId)('GET', path)).json;
      return [permissions[APP_KEY].havePermission, permissions[GLOBAL_KEY].havePermission];
    };
    expect(await held(admin)).toEqual([false, true]);
    const scheme = (await as(site, admin)('GET', '/rest/api/3/project/ACQ/permissionscheme')).json;
    const grants = `/rest/api/3/permissionscheme/${scheme.id}/permission`;
    const holder = { type: 'user', parameter: camille };
    await as(site, admin)('POST', grants, { holder, permission: APP_KEY });
    expect(await held(camille)).toEqual([true, false]);
    const projectPermissions = [{ permissions: [APP_KEY], projects: [Number(acq.id)] }];
    const checked = await as(site, camille)('POST', CHECK, {
      globalPermissions: [GLOBAL_KEY],
      projectPermissions,
    });
    expect(checked.json.globalPermissions).toEqual([]);
    expect(checked.json.projectPermissions[0].projects).toEqual([Number(acq.id)]);
  });
});
