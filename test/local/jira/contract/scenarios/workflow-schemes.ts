import type { ContractWorld, Scenario } from '../scenario';

/** Workflow schemes: their rows, their drafts, and the projects that have them. */
export const workflowSchemesScenario: Scenario = {
  name: 'workflow schemes',
  run: async (world) => {
    const id = await live(world);
    await rows(world, id);
    await draft(world);
    await versions(world, id);
    await projects(world, id);
    await refusals(world);
  },
};

async function live({ jira, request }: ContractWorld): Promise<number> {
  const made = await jira().workflowSchemes.createWorkflowScheme({
    name: 'Requests only',
    defaultWorkflow: 'jira',
    issueTypeMappings: { [request]: 'Requests' },
  });
  const id = made.id ?? 0;
  await jira().workflowSchemes.updateWorkflowScheme({ id, body: { name: 'Requests first' } });
  const read = await jira().workflowSchemes.getWorkflowScheme({ id });
  expect(read).toMatchObject({
    name: 'Requests first',
    issueTypeMappings: { [request]: 'Requests' },
  });
  await jira().workflowSchemes.getAllWorkflowSchemes();
  const other = await jira().workflowSchemes.createWorkflowScheme({ name: 'Spare' });
  await jira().workflowSchemes.deleteWorkflowScheme({ id: other.id ?? 0 });
  return id;
}

async function rows({ jira, request, subtask }: ContractWorld, id: number): Promise<void> {
  const api = jira().workflowSchemes;
  await api.updateDefaultWorkflow({ id, workflow: 'Requests' });
  expect(await api.getDefaultWorkflow({ id })).toEqual({ workflow: 'Requests' });
  await api.deleteDefaultWorkflow({ id });
  await api.setWorkflowSchemeIssueType({ id, issueType: subtask, body: { workflow: 'jira' } });
  await api.getWorkflowSchemeIssueType({ id, issueType: subtask });
  await api.deleteWorkflowSchemeIssueType({ id, issueType: subtask });
  await api.updateWorkflowMapping({ id, workflowName: 'jira', issueTypes: [subtask] });
  const row = await api.getWorkflow({ id, workflowName: 'Requests' });
  expect(row).toEqual({ workflow: 'Requests', issueTypes: [request], defaultMapping: false });
  await api.deleteWorkflowMapping({ id, workflowName: 'Requests' });
}

async function draft({ jira, acq, subtask, model, call, statuses }: ContractWorld): Promise<void> {
  const id = Number(acq.workflowSchemeId);
  const api = jira().workflowSchemeDrafts;
  await api.createWorkflowSchemeDraftFromParent({ id });
  await api.deleteWorkflowSchemeDraft({ id });
  const made = await api.updateWorkflowSchemeDraft({ id, body: { defaultWorkflow: 'Requests' } });
  expect(made).toMatchObject({ draft: true, originalDefaultWorkflow: 'Requests' });
  await api.getWorkflowSchemeDraft({ id });
  await api.updateDraftDefaultWorkflow({ id, workflow: 'Requests' });
  await api.getDraftDefaultWorkflow({ id });
  await api.deleteDraftDefaultWorkflow({ id });
  await api.deleteWorkflowSchemeDraftIssueType({ id, issueType: subtask });
  await api.setWorkflowSchemeDraftIssueType({ id, issueType: subtask, body: { workflow: 'jira' } });
  await api.getWorkflowSchemeDraftIssueType({ id, issueType: subtask });
  await api.updateDraftWorkflowMapping({ id, workflowName: 'jira', issueTypes: [subtask] });
  await api.getDraftWorkflow({ id, workflowName: 'jira' });
  await api.deleteDraftWorkflowMapping({ id, workflowName: 'jira' });
  const toDo = model.statuses().find(({ name }) => name === 'To Do')?.id ?? '';
  const statusMappings = Object.values(statuses).map((statusId) => ({
    issueTypeId: subtask,
    statusId,
    newStatusId: toDo,
  }));
  const publish = `/rest/api/3/workflowscheme/${id}/draft/publish`;
  expect((await call('POST', publish, { statusMappings: [] })).status).toBe(400);
  expect((await call('POST', `${publish}?validateOnly=true`, { statusMappings })).status).toBe(204);
  await api.publishDraftWorkflowScheme({ id, statusMappings });
}

async function versions(world: ContractWorld, spare: number): Promise<void> {
  const { jira, call, acq, request, workflow, issue } = world;
  const api = jira().workflowSchemes;
  const id = acq.workflowSchemeId;
  const [scheme] = await api.readWorkflowSchemes({ workflowSchemeIds: [id] });
  const needed = await api.getRequiredWorkflowSchemeMappings({ id, workflowsForIssueTypes: [] });
  const [need] = needed.statusMappingsByWorkflows ?? [];
  expect(need).toMatchObject({ sourceWorkflowId: workflow });
  const moved = issue('Moves with the scheme');
  const task = await api.updateSchemes({
    ...{ id, name: 'Everything as Jira does', description: '' },
    version: scheme?.version ?? {},
    workflowsForIssueTypes: [],
    statusMappingsByWorkflows: [
      {
        oldWorkflowId: workflow,
        newWorkflowId: need?.targetWorkflowId ?? '',
        statusMappings: mappingsOf(world),
      },
    ],
  });
  expect(task.status).toBe('COMPLETE');
  const { fields } = await jira().issues.getIssue({ issueIdOrKey: moved.key });
  expect(fields?.status).toMatchObject({ name: 'To Do' });
  const [other] = await api.readWorkflowSchemes({ workflowSchemeIds: [String(spare)] });
  const quiet = await call('POST', '/rest/api/3/workflowscheme/update', {
    ...{ id: String(spare), name: 'Requests again', description: '', version: other?.version },
    workflowsForIssueTypes: [{ workflowId: workflow, issueTypeIds: [request] }],
  });
  expect(quiet.status).toBe(200);
}

/** Each status of the small site's workflow goes to Jira's first. */
const mappingsOf = ({ model, statuses }: ContractWorld) =>
  Object.values(statuses).map((oldStatusId) => ({
    oldStatusId,
    newStatusId: model.statuses().find(({ name }) => name === 'To Do')?.id ?? '',
  }));

async function projects({ jira, call, acq, web }: ContractWorld, id: number): Promise<void> {
  const api = jira().workflowSchemeProjectAssociations;
  const found = await api.getWorkflowSchemeProjectAssociations({ projectId: [Number(acq.id)] });
  expect(found.values).toHaveLength(1);
  await api.assignSchemeToProject({ projectId: web.id, workflowSchemeId: String(id) });
  await jira().workflowSchemes.getProjectUsagesForWorkflowScheme({ workflowSchemeId: String(id) });
  const path = '/rest/api/3/workflowscheme/project/switch';
  const back = { projectId: acq.id, targetSchemeId: String(id) };
  expect((await call('POST', path, back)).status).toBe(400);
  expect((await call('POST', path, { ...back, projectId: web.id })).status).toBe(303);
}

async function refusals({ call, camille }: ContractWorld): Promise<void> {
  const path = '/rest/api/3/workflowscheme';
  expect((await call('GET', `${path}/1`)).status).toBe(404);
  expect((await call('GET', path, undefined, camille)).status).toBe(403);
  expect((await call('POST', path, { name: '' })).status).toBe(400);
  expect((await call('GET', `${path}/project`)).status).toBe(400);
}
