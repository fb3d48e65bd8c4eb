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

/** By bare calls: the client follows the redirect to the site's own address, where nobody is. */
async function inBulk(world: ContractWorld): Promise<void> {
  const { call } = world;
  const id = Number(world.issue('Many').id);
  const path = '/rest/api/3/issue/properties';
  const calls: [method: string, path: string, body: object][] = [
    ['POST', path, { entitiesIds: [id], properties: { a: 1 } }],
    ['POST', `${path}/multi`, { issues: [{ issueID: id, properties: { b: 2 } }] }],
    ['PUT', `${path}/c`, { value: 3, filter: { entityIds: [id] } }],
    ['DELETE', `${path}/c`, { entityIds: [id] }],
  ];
  for (const [method, at, body] of calls) {
    const { status, headers } = await call(method, at, body);
    expect(status).toBe(303);
    const taskId = headers.location?.split('/').at(-1) ?? '';
    expect(await world.jira().tasks.getTask({ taskId })).toMatchObject({ status: 'COMPLETE' });
  }
  expect((await call('POST', path, { entitiesIds: [], properties: {} })).status).toBe(400);
}
