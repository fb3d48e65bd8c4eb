import type { ContractWorld, Scenario } from '../scenario';

/** Projects: their life, their facts, their categories and properties. */
export const projectsScenario: Scenario = {
  name: 'projects',
  run: async (world) => {
    await life(world);
    await team(world);
    await facts(world);
    await properties(world);
    await refusals(world);
  },
};

async function life({ jira, call, admin }: ContractWorld): Promise<void> {
  const { projects, projectCategories } = jira();
  const category = await projectCategories.createProjectCategory({ name: 'Growth' });
  const categoryId = Number(category.id);
  await projectCategories.updateProjectCategory({ id: categoryId, body: { description: 'D' } });
  const made = await projects.createProject({
    ...{ key: 'NEW', name: 'New one', leadAccountId: admin, categoryId },
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
  });
  expect(made.key).toBe('NEW');
  const named = { projectIdOrKey: 'FRESH' };
  await projects.updateProject({ projectIdOrKey: 'NEW', key: 'FRESH', expand: 'projectKeys' });
  const expand = 'projectKeys,permissions,insight,issueTypeHierarchy';
  const read = await projects.getProject({ ...named, expand });
  expect(read.projectCategory?.name).toBe('Growth');
  await projects.archiveProject(named);
  const archived = await projects.searchProjects({ status: ['archived'], expand: 'insight' });
  expect(archived.values).toHaveLength(1);
  expect((await call('POST', '/rest/api/3/project/FRESH/restore')).status).toBe(200);
  await projects.deleteProject(named);
  const deleted = await projects.searchProjects({ status: ['deleted'], orderBy: 'deletedDate' });
  expect(deleted.values).toHaveLength(1);
  expect((await call('POST', '/rest/api/3/project/FRESH/restore')).status).toBe(200);
  const { json, status } = await call('POST', '/rest/api/3/project/FRESH/delete');
  expect(status).toBe(303);
  const { id: taskId } = json as { id: string };
  expect((await jira().tasks.getTask({ taskId })).status).toBe('COMPLETE');
  expect(await projectCategories.getAllProjectCategories()).toHaveLength(1);
  await projectCategories.getProjectCategoryById({ id: categoryId });
  await projectCategories.removeProjectCategory({ id: categoryId });
}

async function team({ jira, call, admin }: ContractWorld): Promise<void> {
  const { projects, projectFeatures } = jira();
  const made = await projects.createProject({
    ...{ key: 'TEAM', name: 'Team', leadAccountId: admin, projectTypeKey: 'software' },
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban',
  });
  const named = { projectIdOrKey: 'TEAM' };
  expect((await projects.getProject(named)).style).toBe('next-gen');
  const projectId = made.id;
  expect((await projects.getHierarchy({ projectId })).hierarchy).toHaveLength(3);
  const types = await call('GET', `/rest/api/3/issuetype/project?projectId=${projectId}`);
  expect((types.json as object[])[0]).toHaveProperty('scope.type', 'PROJECT');
  await projects.getAllStatuses(named);
  const { features } = await projectFeatures.getFeaturesForProject(named);
  const featureKey = String(features?.[0]?.feature);
  await projectFeatures.toggleFeatureForProject({ ...named, featureKey, state: 'DISABLED' });
  await projects.deleteProject({ ...named, enableUndo: false });
}

async function facts({ jira, call }: ContractWorld): Promise<void> {
  expect((await call('GET', '/rest/api/3/project')).status).toBe(200);
  expect((await call('GET', '/rest/api/3/project/recent?expand=lead')).status).toBe(200);
  await jira().projects.getNotificationSchemeForProject({ projectKeyOrId: 'ACQ' });
  const { projectTypes, projectKeyAndNameValidation: validation } = jira();
  expect(await projectTypes.getAllProjectTypes()).toHaveLength(2);
  expect(await projectTypes.getAllAccessibleProjectTypes()).toHaveLength(2);
  await projectTypes.getProjectTypeByKey({ projectTypeKey: 'software' });
  await projectTypes.getAccessibleProjectTypeByKey({ projectTypeKey: 'business' });
  await validation.validateProjectKey({ key: 'ACQ' });
  expect(await validation.getValidProjectKey({ key: 'ACQ' })).toBe('ACQ2');
  expect(await validation.getValidProjectName({ name: 'Shop' })).toBe('Shop 2');
}

async function properties({ jira }: ContractWorld): Promise<void> {
  const { projectProperties } = jira();
  const one = { projectIdOrKey: 'ACQ', propertyKey: 'entente.lane' };
  await projectProperties.setProjectProperty({ ...one, body: { n: 1 } });
  await projectProperties.setProjectProperty({ ...one, body: { n: 2 } });
  expect((await projectProperties.getProjectProperty(one)).value).toEqual({ n: 2 });
  await projectProperties.deleteProjectProperty(one);
}

async function refusals({ jira, call, admin, ines }: ContractWorld): Promise<void> {
  const status = async (...args: Parameters<ContractWorld['call']>) => (await call(...args)).status;
  const list = '/rest/api/3/project';
  const wrong = { key: 'x', name: '', leadAccountId: admin, projectTypeKey: 'software' };
  expect(await status('POST', list, wrong)).toBe(400);
  expect(await status('POST', list, wrong, ines)).toBe(403);
  await expect(jira().projects.getProject({ projectIdOrKey: 'NONE' })).rejects.toMatchObject({
    status: 404,
  });
  expect(await status('PUT', `${list}/ACQ`, { name: '' })).toBe(400);
  expect(await status('PUT', `${list}/ACQ`, { name: 'X' }, ines)).toBe(403);
  expect(await status('GET', `${list}/search?action=own`)).toBe(400);
  const categories = '/rest/api/3/projectCategory';
  expect(await status('POST', categories, {})).toBe(400);
  expect(await status('POST', categories, { name: 'X' }, ines)).toBe(403);
  expect(await status('GET', `${categories}/99999`)).toBe(404);
  expect(await status('PUT', `${list}/ACQ/features/jsw.classic.backlog`, {})).toBe(400);
}
