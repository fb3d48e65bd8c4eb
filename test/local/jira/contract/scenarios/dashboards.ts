/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import type { ContractWorld, Scenario } from '../scenario';

const ALL = '/rest/api/3/dashboard';
const DETAILS = {
  sharePermissions: [{ type: 'group', group: { name: 'makers' } }],
  editPermissions: [],
};

/** Dashboards, their gadgets and what is kept for each. */
export const dashboardsScenario: Scenario = {
  name: 'dashboards',
  run: async (world) => {
    const { jira, call } = world;
    const made = await call('POST', ALL, { name: 'Mine', ...DETAILS });
    const id = String(made.json.id);
    await call('PUT', `${ALL}/${id}`, { name: 'Ours', ...DETAILS });
    expect((await jira().dashboards.getDashboard({ id })).name).toBe('Ours');
    const all = await jira().dashboards.getAllDashboards({ maxResults: 1 });
    expect(all.total).toBe(2);
    await jira().dashboards.getDashboardsPaginated({
      orderBy: '-name',
      expand: ['owner', 'viewUrl', 'sharePermissions', 'editPermissions', 'isWritable'],
    });
    await call('GET', `${ALL}/search?orderBy=colour`);
    await call('POST', ALL, { name: 'Ours', ...DETAILS });
    await gadgets(world, id);
    await call('POST', `${ALL}/${id}/copy`, { name: 'Copy', ...DETAILS });
    await call('PUT', `${ALL}/bulk/edit`, {
      action: 'addPermission',
      entityIds: [Number(id), 1],
      permissionDetails: DETAILS,
    });
    await call('DELETE', `${ALL}/${id}`);
    await call('DELETE', `${ALL}/${id}`);
    await call('GET', `${ALL}/${id}`);
  },
};

async function gadgets({ jira, call, model }: ContractWorld, dashboardId: string): Promise<void> {
  model.declareGadget('radar', 'Radar');
  const path = `${ALL}/${dashboardId}/gadget`;
  await call('GET', `${ALL}/gadgets`);
  const added = await call('POST', path, { moduleKey: 'radar' });
  await call('POST', path, {});
  await call('GET', path);
  await call('GET', `${ALL}/1/gadget`);
  const itemId = String(added.json.id);
  await call('PUT', `${path}/${itemId}`, { title: 'Radar 2' });
  const item = { dashboardId, itemId };
  const property = { ...item, propertyKey: 'team' };
  await jira().dashboards.setDashboardItemProperty({ ...property, body: { n: 1 } });
  await jira().dashboards.getDashboardItemPropertyKeys(item);
  await jira().dashboards.getDashboardItemProperty(property);
  await jira().dashboards.deleteDashboardItemProperty(property);
  await call('GET', `${ALL}/${dashboardId}/items/${itemId}/properties/team`);
  await call('DELETE', `${path}/${itemId}`);
  await call('DELETE', `${path}/${itemId}`);
}
