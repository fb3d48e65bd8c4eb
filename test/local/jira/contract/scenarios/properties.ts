import type { ContractWorld, Scenario } from '../scenario';

/** Properties of everything that has them, one by one and of many issues at once. */
export const propertiesScenario: Scenario = {
  name: 'properties',
  run: async (world) => {
    await ofEach(world);
    await inBulk(world);
  },
};

async function ofEach(world: ContractWorld): Promise<void> {
  const { jira, ines, admin } = world;
  const body = { on: true };
  const propertyKey = 'entente';
  const issue = { issueIdOrKey: world.issue('Kept').key, propertyKey };
  await jira(ines).issueProperties.setIssueProperty({ ...issue, body });
  await jira(ines).issueProperties.deleteIssueProperty(issue);
  const project = { projectIdOrKey: 'ACQ', propertyKey };
  const { projectProperties, userProperties } = jira();
  await projectProperties.setProjectProperty({ ...project, body });
  await projectProperties.getProjectPropertyKeys(project);
  await projectProperties.getProjectProperty(project);
  await projectProperties.deleteProjectProperty(project);
  const user = { accountId: admin, propertyKey };
  await userProperties.setUserProperty({ ...user, body });
  await userProperties.getUserPropertyKeys(user);
  await userProperties.getUserProperty(user);
  await userProperties.deleteUserProperty(user);
}

/** Long work: the client follows to the task that each call began. */
async function inBulk(world: ContractWorld): Promise<void> {
  const { call, jira } = world;
  const issue = world.issue('Many');
  const id = Number(issue.id);
  const { issueProperties } = jira();
  await issueProperties.bulkSetIssuesPropertiesList({ entitiesIds: [id], properties: { a: 1 } });
  await issueProperties.bulkSetIssuePropertiesByIssue({
    issues: [{ issueID: id, properties: { b: 2 } }],
  });
  const one = { propertyKey: 'c', filter: { entityIds: [id] } };
  await issueProperties.bulkSetIssueProperty({ ...one, value: 3 });
  const keysNow = async (): Promise<(string | undefined)[]> => {
    const { keys } = await issueProperties.getIssuePropertyKeys({ issueIdOrKey: issue.key });
    return (keys ?? []).map(({ key }) => key);
  };
  expect(await keysNow()).toEqual(['a', 'b', 'c']);
  await issueProperties.bulkDeleteIssueProperty({ propertyKey: 'c', entityIds: [id] });
  expect(await keysNow()).toEqual(['a', 'b']);
  const path = '/rest/api/3/issue/properties';
  expect((await call('POST', path, { entitiesIds: [], properties: {} })).status).toBe(400);
}
