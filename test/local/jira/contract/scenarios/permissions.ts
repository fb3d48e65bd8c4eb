import type { Scenario } from '../scenario';

/** Permission schemes, their grants, and what a person may do. */
export const permissionsScenario: Scenario = {
  name: 'permissions',
  run: async (world) => {
    const { jira, admin, ines, issue, call } = world;
    const schemes = jira().permissionSchemes;
    const made = await schemes.createPermissionScheme({
      expand: 'all',
      body: {
        name: 'Open',
        permissions: [{ holder: { type: 'user', parameter: ines }, permission: 'EDIT_ISSUES' }],
      },
    });
    const schemeId = made.id ?? 0;
    const holder = { type: 'group', parameter: 'makers' };
    const permission = 'BROWSE_PROJECTS';
    const grant = await schemes.createPermissionGrant({ schemeId, holder, permission });
    const permissionId = grant.id ?? 0;
    await schemes.getPermissionSchemeGrants({ schemeId, expand: 'all' });
    await schemes.getPermissionSchemeGrant({ schemeId, permissionId, expand: 'group' });
    await schemes.updatePermissionScheme({ schemeId, body: { name: 'Wide open' } });
    const { permissionSchemes = [] } = await schemes.getAllPermissionSchemes({ expand: 'all' });
    expect(permissionSchemes.map(({ name }) => name)).toContain('Wide open');
    expect((await schemes.getPermissionScheme({ schemeId, expand: 'user' })).id).toBe(schemeId);
    const project = { projectKeyOrId: 'ACQ' };
    await jira().projectPermissionSchemes.assignPermissionScheme({ ...project, id: schemeId });
    const assigned = await jira().projectPermissionSchemes.getAssignedPermissionScheme(project);
    expect(assigned.name).toBe('Wide open');
    await schemes.deletePermissionSchemeEntity({ schemeId, permissionId });
    await schemes.deletePermissionScheme({ schemeId });

    const { key } = issue('One');
    await jira(ines).permissions.getMyPermissions({ permissions: permission, issueKey: key });
    await call('GET', '/rest/api/3/mypermissions?permissions=FLY');
    await call('POST', '/rest/api/3/permissions/check', { accountId: admin }, ines);
    await call('POST', '/rest/api/3/permissions/check', {
      projectPermissions: [{ permissions: ['FLY'] }],
    });
  },
};
