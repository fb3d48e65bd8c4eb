import type { ContractWorld, Scenario } from '../scenario';

/** Filters, with whom they are shared, their columns and whose favourites they are. */
export const filtersScenario: Scenario = {
  name: 'filters',
  run: async (world) => {
    const { jira, camille, call } = world;
    const { filters } = jira();
    const made = await filters.createFilter({
      name: 'Mine',
      jql: 'project = ACQ',
      expand: 'sharedUsers',
      sharePermissions: [{ type: 'group', group: { name: 'makers' } }],
    });
    const id = Number(made.id);
    await filters.updateFilter({ id, body: { name: 'Ours', jql: 'project = ACQ' } });
    expect((await filters.getFilter({ id, expand: ['sharedUsers'] })).name).toBe('Ours');
    await shares(world, id);
    await filters.setFavouriteForFilter({ id });
    expect(await filters.getFavouriteFilters({})).toHaveLength(1);
    expect(await filters.getMyFilters({ includeFavourites: true })).toHaveLength(1);
    await filters.deleteFavouriteForFilter({ id });
    await filters.setColumns({ id, columns: ['summary', 'status'] });
    expect(await filters.getColumns({ id })).toHaveLength(2);
    await filters.resetColumns({ id });
    await filters.getFiltersPaginated({
      orderBy: '-name',
      expand: ['jql', 'owner', 'sharePermissions', 'editPermissions', 'subscriptions'],
    });
    await call('GET', '/rest/api/3/filter/search?expand=colour');
    await call('PUT', `/rest/api/3/filter/${id}/owner`, { accountId: camille });
    await filters.deleteFilter({ id });
    await call('GET', `/rest/api/3/filter/${id}`);
    await call('GET', `/rest/api/3/filter/${id}/permission`);
    await call('POST', '/rest/api/3/filter', { name: '' });
  },
};

async function shares({ jira, acq, ines }: ContractWorld, id: number): Promise<void> {
  const { filterSharing } = jira();
  await filterSharing.addSharePermission({ id, type: 'user', accountId: ines });
  await filterSharing.addSharePermission({ id, type: 'project', projectId: acq.id });
  const role = { projectId: acq.id, projectRoleId: '10002' };
  const all = await filterSharing.addSharePermission({ id, type: 'projectRole', ...role });
  expect(all).toHaveLength(4);
  const permissionId = all[1]?.id ?? 0;
  expect(await filterSharing.getSharePermissions({ id })).toHaveLength(4);
  await filterSharing.getSharePermission({ id, permissionId });
  await filterSharing.deleteSharePermission({ id, permissionId });
  await filterSharing.setDefaultShareScope({ scope: 'AUTHENTICATED' });
  expect((await filterSharing.getDefaultShareScope()).scope).toBe('AUTHENTICATED');
}
