import type { ContractWorld, Scenario } from '../scenario';

/** Issue types, their properties, and the schemes that hold them. */
export const issueTypesScenario: Scenario = {
  name: 'issue types and their schemes',
  run: async (world) => {
    await types(world);
    await properties(world);
    await schemes(world);
    await refusals(world);
  },
};

async function types({ jira, call, acq }: ContractWorld): Promise<void> {
  const { issueTypes } = jira();
  const made = await issueTypes.createIssueType({ name: 'Pilot', description: 'D' });
  const id = String(made.id);
  const other = await issueTypes.createIssueType({ name: 'Step', hierarchyLevel: -1 });
  const renamed = await issueTypes.updateIssueType({ id, name: 'Prototype' });
  expect(renamed.name).toBe('Prototype');
  expect((await issueTypes.getIssueType({ id })).hierarchyLevel).toBe(0);
  expect(await issueTypes.getAlternativeIssueTypes({ id })).not.toEqual([]);
  const ofProject = await call('GET', `/rest/api/3/issuetype/project?projectId=${acq.id}`);
  expect(ofProject.json).toHaveLength(2);
  await issueTypes.deleteIssueType({ id });
  await issueTypes.deleteIssueType({ id: String(other.id) });
  await expect(issueTypes.getIssueType({ id })).rejects.toMatchObject({ status: 404 });
}

async function properties({ jira, request }: ContractWorld): Promise<void> {
  const { issueTypeProperties } = jira();
  const one = { issueTypeId: request, propertyKey: 'entente.type' };
  await issueTypeProperties.setIssueTypeProperty({ ...one, body: { lane: 1 } });
  await issueTypeProperties.setIssueTypeProperty({ ...one, body: { lane: 2 } });
  const keys = await issueTypeProperties.getIssueTypePropertyKeys({ issueTypeId: request });
  expect(keys.keys).toHaveLength(1);
  expect((await issueTypeProperties.getIssueTypeProperty(one)).value).toEqual({ lane: 2 });
  await issueTypeProperties.deleteIssueTypeProperty(one);
}

async function schemes({ jira, model, acq, request, subtask }: ContractWorld): Promise<void> {
  const { issueTypeSchemes } = jira();
  const task = model.issueTypes().find(({ name }) => name === 'Task')?.id ?? '';
  const made = await issueTypeSchemes.createIssueTypeScheme({
    name: 'Client’s',
    issueTypeIds: [request, subtask],
    defaultIssueTypeId: request,
  });
  const issueTypeSchemeId = Number(made.issueTypeSchemeId);
  const one = { issueTypeSchemeId };
  await issueTypeSchemes.updateIssueTypeScheme({ ...one, name: 'Renamed', description: 'D' });
  await issueTypeSchemes.addIssueTypesToIssueTypeScheme({ ...one, issueTypeIds: [task] });
  await issueTypeSchemes.reorderIssueTypesInIssueTypeScheme({
    ...one,
    issueTypeIds: [task],
    position: 'First',
  });
  const mapping = await issueTypeSchemes.getIssueTypeSchemesMapping({
    issueTypeSchemeId: [issueTypeSchemeId],
  });
  expect(mapping.values.map(({ issueTypeId }) => issueTypeId)).toEqual([task, request, subtask]);
  await issueTypeSchemes.removeIssueTypeFromIssueTypeScheme({ ...one, issueTypeId: Number(task) });
  const assigned = { issueTypeSchemeId: made.issueTypeSchemeId, projectId: acq.id };
  await issueTypeSchemes.assignIssueTypeSchemeToProject(assigned);
  const ofProject = await issueTypeSchemes.getIssueTypeSchemeForProjects({
    projectId: [Number(acq.id)],
  });
  expect(ofProject.values).toHaveLength(1);
  const all = await issueTypeSchemes.getAllIssueTypeSchemes({ expand: 'projects,issueTypes' });
  expect(all.values.length).toBeGreaterThan(1);
  await issueTypeSchemes.assignIssueTypeSchemeToProject({
    ...assigned,
    issueTypeSchemeId: acq.issueTypeSchemeId,
  });
  await issueTypeSchemes.deleteIssueTypeScheme(one);
}

async function refusals({ call, ines, request }: ContractWorld): Promise<void> {
  const status = async (...args: Parameters<ContractWorld['call']>) => (await call(...args)).status;
  const types = '/rest/api/3/issuetype';
  expect(await status('POST', types, { name: 'Bug' })).toBe(409);
  expect(await status('POST', types, { name: '' })).toBe(400);
  expect(await status('POST', types, { name: 'X' }, ines)).toBe(403);
  expect(await status('DELETE', `${types}/99999`)).toBe(404);
  const list = '/rest/api/3/issuetypescheme';
  expect(await status('GET', list, undefined, ines)).toBe(403);
  const taken = { name: 'Default Issue Type Scheme', issueTypeIds: [request] };
  expect(await status('POST', list, taken)).toBe(409);
  expect(await status('DELETE', `${list}/10000`)).toBe(400);
  expect(await status('DELETE', `${list}/99999`)).toBe(404);
}
