import type { ContractWorld, Scenario } from '../scenario';

/** Statuses: both APIs, their life, who uses them. */
export const statusesScenario: Scenario = {
  name: 'statuses',
  run: async (world) => {
    await live(world);
    await look(world);
    await refusals(world);
  },
};

async function live({ jira }: ContractWorld): Promise<void> {
  const made = await jira().status.createStatuses({
    scope: { type: 'GLOBAL' },
    statuses: [{ name: 'Parked', statusCategory: 'TODO', description: 'Not now' }],
  });
  const id = made[0]?.id ?? '';
  await jira().status.updateStatuses({
    statuses: [{ id, name: 'Set aside', statusCategory: 'IN_PROGRESS' }],
  });
  const named = await jira().status.getStatusesByName({ name: ['set ASIDE'] });
  expect(named).toMatchObject([{ id, statusCategory: 'IN_PROGRESS', description: '' }]);
  await jira().status.deleteStatusesById({ id: [id] });
  expect(await jira().status.getStatusesById({ id: [id] })).toEqual([]);
}

async function look({ jira, statuses, acq }: ContractWorld): Promise<void> {
  const page = await jira().status.search({ searchString: 'ready', statusCategory: 'TODO' });
  expect(page.values).toMatchObject([{ id: statuses.ready }]);
  const used = { statusId: statuses.ready };
  const workflows = await jira().status.getWorkflowUsagesForStatus(used);
  expect(workflows.workflows?.values).toHaveLength(1);
  const projects = await jira().status.getProjectUsagesForStatus({ ...used, maxResults: 1 });
  expect(projects.projects?.nextPageToken).toBeDefined();
  await jira().status.getProjectIssueTypeUsagesForStatus({ ...used, projectId: acq.id });
  await jira().workflowStatuses.getStatuses();
  await jira().workflowStatuses.getStatus({ idOrName: 'Ready' });
  await jira().workflowStatusCategories.getStatusCategories();
  await jira().workflowStatusCategories.getStatusCategory({ idOrKey: 'done' });
}

async function refusals({ call, camille, statuses }: ContractWorld): Promise<void> {
  const path = '/rest/api/3/statuses';
  const clash = {
    scope: { type: 'GLOBAL' },
    statuses: [{ name: 'ready', statusCategory: 'TODO' }],
  };
  expect((await call('POST', path, clash)).status).toBe(400);
  expect((await call('POST', path, clash, camille)).status).toBe(401);
  expect((await call('DELETE', `${path}?id=${statuses.ready}`)).status).toBe(400);
  expect((await call('GET', `${path}/1/projectUsages`)).status).toBe(404);
  expect((await call('GET', '/rest/api/3/status/Nothing')).status).toBe(404);
}
