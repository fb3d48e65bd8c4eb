import type { ContractWorld, Scenario } from '../scenario';

/** Screens with their tabs and fields, and the two kinds of schemes above them. */
export const screensScenario: Scenario = {
  name: 'screens and their schemes',
  run: async (world) => {
    const screenId = await screens(world);
    await tabs(world, screenId);
    await fieldsOfTabs(world, screenId);
    await schemes(world, screenId);
    await refusals(world, screenId);
    await world.call('DELETE', `/rest/api/3/screens/${screenId}`);
  },
};

async function screens({ jira, call, fields }: ContractWorld): Promise<number> {
  const path = '/rest/api/3/screens';
  const { json } = await call('POST', path, { name: 'Client’s' });
  const { id } = json as { id: number };
  await call('PUT', `${path}/${id}`, { description: 'D' });
  const page = await jira().screens.getScreens({ id: [id] });
  expect(page.values[0]).toMatchObject({ description: 'D' });
  await jira().screens.addFieldToDefaultScreen({ fieldId: 'resolution' });
  const available = await jira().screens.getAvailableScreenFields({ screenId: id });
  expect(available).not.toEqual([]);
  const ofField = { fieldId: fields.lane.id, expand: 'tab' };
  expect((await jira().screens.getScreensForField(ofField)).values).not.toEqual([]);
  return id;
}

async function tabs({ jira, call }: ContractWorld, screenId: number): Promise<void> {
  const { screenTabs } = jira();
  const tab = await screenTabs.addScreenTab({ screenId, name: 'Second' });
  const one = { screenId, tabId: Number(tab.id) };
  await screenTabs.renameScreenTab({ ...one, name: 'Renamed' });
  await screenTabs.moveScreenTab({ ...one, pos: 0 });
  expect((await screenTabs.getAllScreenTabs({ screenId }))[0]).toMatchObject({ name: 'Renamed' });
  expect((await call('GET', `/rest/api/3/screens/tabs?screenId=${screenId}`)).status).toBe(200);
  await screenTabs.deleteScreenTab(one);
}

async function fieldsOfTabs({ jira }: ContractWorld, screenId: number): Promise<void> {
  const { screenTabs, screenTabFields } = jira();
  const [tab] = await screenTabs.getAllScreenTabs({ screenId });
  const one = { screenId, tabId: Number(tab?.id) };
  for (const fieldId of ['summary', 'labels']) {
    await screenTabFields.addScreenTabField({ ...one, fieldId });
  }
  await screenTabFields.moveScreenTabField({ ...one, id: 'labels', position: 'First' });
  const fields = await screenTabFields.getAllScreenTabFields(one);
  expect(fields.map(({ id }) => id)).toEqual(['labels', 'summary']);
  await screenTabFields.removeScreenTabField({ ...one, id: 'labels' });
}

async function schemes(world: ContractWorld, screenId: number): Promise<void> {
  const { screenSchemes } = world.jira();
  const made = await screenSchemes.createScreenScheme({
    name: 'Client’s',
    screens: { default: screenId, create: 1 },
  });
  const screenSchemeId = String(made.id);
  await screenSchemes.updateScreenScheme({
    screenSchemeId,
    name: 'Renamed',
    screens: { edit: '1' },
  });
  await byType(world, screenSchemeId);
  const page = await screenSchemes.getScreenSchemes({ expand: 'issueTypeScreenSchemes' });
  expect(page.values.length).toBeGreaterThan(1);
  await screenSchemes.deleteScreenScheme({ screenSchemeId });
}

async function byType(world: ContractWorld, screenSchemeId: string): Promise<void> {
  const { acq, request, subtask } = world;
  const { issueTypeScreenSchemes: api } = world.jira();
  const made = await api.createIssueTypeScreenScheme({
    name: 'Client’s',
    issueTypeMappings: [
      { issueTypeId: 'default', screenSchemeId: '1' },
      { issueTypeId: request, screenSchemeId },
    ],
  });
  const { id } = made;
  const one = { issueTypeScreenSchemeId: id };
  await api.updateIssueTypeScreenScheme({ ...one, name: 'Renamed' });
  await api.appendMappingsForIssueTypeScreenScheme({
    ...one,
    issueTypeMappings: [{ issueTypeId: subtask, screenSchemeId }],
  });
  await api.updateDefaultScreenScheme({ ...one, screenSchemeId });
  await api.removeMappingsFromIssueTypeScreenScheme({ ...one, issueTypeIds: [subtask] });
  const ids = { issueTypeScreenSchemeId: [Number(id)] };
  expect((await api.getIssueTypeScreenSchemeMappings(ids)).values).toHaveLength(2);
  await api.assignIssueTypeScreenSchemeToProject({ ...one, projectId: acq.id });
  const projectId = [Number(acq.id)];
  expect((await api.getIssueTypeScreenSchemeProjectAssociations({ projectId })).total).toBe(1);
  const own = { issueTypeScreenSchemeId: Number(id) };
  expect((await api.getProjectsForIssueTypeScreenScheme(own)).values).toHaveLength(1);
  const all = await api.getIssueTypeScreenSchemes({ expand: 'projects' });
  expect(all.values.length).toBeGreaterThan(1);
  await api.assignIssueTypeScreenSchemeToProject({
    issueTypeScreenSchemeId: acq.issueTypeScreenSchemeId,
    projectId: acq.id,
  });
  await api.deleteIssueTypeScreenScheme(one);
}

async function refusals({ call, ines }: ContractWorld, screenId: number): Promise<void> {
  const status = async (...args: Parameters<ContractWorld['call']>) => (await call(...args)).status;
  for (const list of ['screens', 'screenscheme', 'issuetypescreenscheme']) {
    const path = `/rest/api/3/${list}`;
    expect(await status('GET', path, undefined, ines)).toBe(403);
    expect(await status('POST', path, { name: '' })).toBe(400);
    expect(await status('PUT', `${path}/99999`, { name: 'X' })).toBe(404);
    expect(await status('DELETE', `${path}/99999`)).toBe(404);
    expect(await status('DELETE', `${path}/1`)).toBe(400);
  }
  const tabs = `/rest/api/3/screens/${screenId}/tabs`;
  expect(await status('POST', tabs, { name: 'Field Tab' })).toBe(400);
  expect(await status('DELETE', `${tabs}/99999`)).toBe(404);
  expect(await status('GET', tabs, undefined, ines)).toBe(403);
}
