/* eslint-disable @typescript-eslint/no-unsafe-member-access -- bare answers are read as they come */
import type { ContractWorld, Scenario } from '../scenario';

/** Priorities, resolutions and labels: the lists that every issue draws on. */
export const listsScenario: Scenario = {
  name: 'lists',
  run: async (world) => {
    await priorities(world);
    await resolutions(world);
  },
};

async function priorities({ jira, call, ines }: ContractWorld): Promise<void> {
  const made = await jira().issuePriorities.createPriority({
    name: 'Someday',
    statusColor: '#aabbcc',
  });
  const id = made.id;
  await jira().issuePriorities.updatePriority({ id, description: 'Not now' });
  await jira().issuePriorities.movePriorities({ ids: [id], position: 'First' });
  await jira().issuePriorities.setDefaultPriority({ id: '3' });
  await jira().issuePriorities.getPriority({ id });
  await jira().issuePriorities.searchPriorities({ onlyDefault: true });
  expect((await call('GET', '/rest/api/3/priority')).json[0]).toMatchObject({ name: 'Someday' });
  await jira().issuePriorities.deletePriority({ id });
  expect((await call('GET', `/rest/api/3/priority/${id}`)).status).toBe(404);
  expect((await call('POST', '/rest/api/3/priority', { name: 'X' })).status).toBe(400);
  expect((await call('POST', '/rest/api/3/priority', { name: 'X' }, ines)).status).toBe(403);
}

async function resolutions({ jira, call, ines }: ContractWorld): Promise<void> {
  const path = '/rest/api/3/resolution';
  const { id } = (await call('POST', path, { name: 'Parked' })).json as { id: string };
  await jira().issueResolutions.getResolution({ id });
  await call('PUT', `${path}/${id}`, { name: 'Parked', description: 'For later' });
  await call('PUT', `${path}/move`, { ids: [id], position: 'First' });
  await call('PUT', `${path}/default`, { id });
  await call('GET', path);
  await call('GET', `${path}/search?onlyDefault=true`);
  expect((await call('DELETE', `${path}/${id}?replaceWith=10000`)).status).toBe(303);
  expect((await call('GET', `${path}/${id}`)).status).toBe(404);
  expect((await call('DELETE', `${path}/10000`)).status).toBe(400);
  expect((await call('POST', path, { name: 'X' }, ines)).status).toBe(403);
}
