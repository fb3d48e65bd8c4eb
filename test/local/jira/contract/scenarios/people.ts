import type { ContractWorld, Scenario } from '../scenario';

/** Users, their properties, preferences and columns, and groups. */
export const peopleScenario: Scenario = {
  name: 'people',
  run: async (world) => {
    await users(world);
    await userSearches(world);
    await ownSettings(world);
    await groups(world);
  },
};

async function users({ jira, ines, call }: ContractWorld): Promise<void> {
  const invited = await jira().users.createUser({
    emailAddress: 'zoe.martin@example.com',
    products: ['jira-software'],
  });
  const accountId = invited.accountId ?? '';
  expect(invited.emailAddress).toBe('zoe.martin@example.com');
  await jira().users.getUser({ accountId, expand: ['groups', 'applicationRoles'] });
  await jira().users.getUserGroups({ accountId });
  await jira().users.getAllUsersDefault();
  await jira().users.getAllUsers({ maxResults: 1000 });
  await call('GET', `/rest/api/3/user/bulk?accountId=${ines}&accountId=${accountId}`);
  await jira().users.removeUser({ accountId });
  await call('GET', '/rest/api/3/user?accountId=nobody');
  await call('DELETE', '/rest/api/3/user?accountId=nobody');
  await call('POST', '/rest/api/3/user', { emailAddress: 'zoe', products: [] });
  await call('POST', '/rest/api/3/user', { emailAddress: 'zoe@example.com', products: [] }, ines);

  const property = { accountId: ines, propertyKey: 'card' };
  await jira().userProperties.setUserProperty({ ...property, body: { n: 1 } });
  await jira().userProperties.getUserPropertyKeys({ accountId: ines });
  await jira().userProperties.getUserProperty(property);
  await jira().userProperties.deleteUserProperty(property);
  await call('GET', `/rest/api/3/user/properties/card?accountId=${ines}`);
}

async function userSearches({ jira, issue }: ContractWorld): Promise<void> {
  const { key } = issue('One');
  const search = jira().userSearch;
  const [found] = await search.findUsers({ query: 'ines' });
  expect(found?.displayName).toBe('Inès Caron');
  await search.findAssignableUsers({ issueKey: key });
  await search.findBulkAssignableUsers({ projectKeys: 'ACQ,WEB', query: 'i' });
  await search.findUsersWithBrowsePermission({ issueKey: key, query: 'i' });
  await search.findUsersWithAllPermissions({
    permissions: 'EDIT_ISSUES',
    projectKey: 'ACQ',
    query: 'i',
  });
  await search.findUsersForPicker({ query: 'i', showAvatar: true });
}

async function ownSettings({ jira, ines, call }: ContractWorld): Promise<void> {
  const { myself, users: own } = jira(ines);
  await myself.getCurrentUser({ expand: 'groups,applicationRoles' });
  await myself.setPreference({ key: 'colour', body: 'red' as never });
  expect(await myself.getPreference({ key: 'colour' })).toBe('red');
  await myself.removePreference({ key: 'colour' });
  await call('GET', '/rest/api/3/mypreferences?key=colour');
  expect(await myself.getLocale()).toEqual({ locale: 'en_US' });
  await call('PUT', '/rest/api/3/mypreferences/locale', { locale: 'fr_FR' }, ines);
  await own.setUserColumns({ columns: ['summary', 'status'] });
  expect(await own.getUserDefaultColumns()).toHaveLength(2);
  await own.resetUserColumns({});
}

async function groups({ jira, ines, call }: ContractWorld): Promise<void> {
  const api = jira().groups;
  const { groupId } = await api.createGroup({ name: 'painters' });
  const group = { groupId: groupId ?? '' };
  await api.addUserToGroup({ ...group, accountId: ines });
  expect((await api.getUsersFromGroup(group)).total).toBe(1);
  await api.removeUserFromGroup({ ...group, accountId: ines });
  await api.removeGroup(group);
  await api.findGroups({ query: 'mak' });
  await jira().groupAndUserPicker.findUsersAndGroups({ query: 'm', showAvatar: true });
  await call('GET', '/rest/api/3/group/bulk?accessType=admin');
  await call('POST', '/rest/api/3/group', { name: 'makers' });
  await call('GET', '/rest/api/3/group/member?groupname=nix');
}
