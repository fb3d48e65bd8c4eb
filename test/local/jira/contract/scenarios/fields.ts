/* eslint-disable @typescript-eslint/no-unsafe-member-access -- bare answers are read as they come */
import type { ContractWorld, Scenario } from '../scenario';

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** Fields with their contexts, options and defaults, and those of an app. */
export const fieldsScenario: Scenario = {
  name: 'fields',
  run: async (world) => {
    const fieldId = await live(world);
    const contextId = await contexts(world, fieldId);
    await options(world, fieldId, contextId);
    await associations(world, fieldId);
    await leave(world, fieldId);
    await ofTheApp(world);
  },
};

async function live({ jira, call, ines }: ContractWorld): Promise<string> {
  const made = await jira().issueFields.createCustomField({
    name: 'Market',
    type: `${PLUGIN}:select`,
    searcherKey: `${PLUGIN}:multiselectsearcher`,
  });
  const fieldId = made.id ?? '';
  await jira().issueFields.updateCustomField({ fieldId, description: 'Where it sells' });
  await jira().issueFields.getFieldsPaginated({
    query: 'sells',
    orderBy: '-name',
    expand: 'key,stableId,lastUsed,screensCount,contextsCount,isLocked,searcherKey' as never,
  });
  const wrong = { name: 'X', type: `${PLUGIN}:select`, searcherKey: `${PLUGIN}:textsearcher` };
  expect((await call('POST', '/rest/api/3/field', wrong)).status).toBe(400);
  expect((await call('PUT', `/rest/api/3/field/${fieldId}`, {}, ines)).status).toBe(403);
  expect((await call('PUT', '/rest/api/3/field/customfield_1', {})).status).toBe(404);
  return fieldId;
}

async function contexts(
  { jira, call, acq, web, request }: ContractWorld,
  fieldId: string,
): Promise<number> {
  const api = jira().issueCustomFieldContexts;
  const made = await api.createCustomFieldContext({
    fieldId,
    name: 'Shop only',
    projectIds: [acq.id],
  });
  const contextId = Number(made.id);
  const one = { fieldId, contextId };
  await api.updateCustomFieldContext({ ...one, description: 'One project' });
  await api.assignProjectsToCustomFieldContext({ ...one, projectIds: [web.id] });
  await api.removeCustomFieldContextFromProjects({ ...one, projectIds: [web.id] });
  await api.addIssueTypesToContext({ ...one, issueTypeIds: [request] });
  await api.getIssueTypeMappingsForContexts({ fieldId });
  await api.getProjectContextMapping({ fieldId });
  await api.getCustomFieldContextsForProjectsAndIssueTypes({
    fieldId,
    mappings: [{ projectId: acq.id, issueTypeId: request }],
  });
  await api.removeIssueTypesFromContext({ ...one, issueTypeIds: [request] });
  const path = `/rest/api/3/field/${fieldId}/context`;
  expect((await call('DELETE', `${path}/1`)).status).toBe(404);
  expect((await call('POST', path, { name: '' })).status).toBe(400);
  return contextId;
}

async function options(world: ContractWorld, fieldId: string, contextId: number): Promise<void> {
  const { jira, call } = world;
  const api = jira().issueCustomFieldOptions;
  const one = { fieldId, contextId };
  const { options: made = [] } = await api.createCustomFieldOption({
    ...one,
    options: [{ value: 'France' }, { value: 'Spain' }, { value: 'Italy' }],
  });
  const [first = '', second = '', third = ''] = made.map(({ id }) => id);
  await api.updateCustomFieldOption({ ...one, options: [{ id: first, value: 'FR' }] });
  await api.reorderCustomFieldOptions({
    ...one,
    customFieldOptionIds: [second],
    position: 'First',
  });
  await api.getOptionsForContext(one);
  await api.getCustomFieldOption({ id: first });
  await defaults(world);
  await api.replaceCustomFieldOption({
    ...one,
    optionId: Number(second),
    replaceWith: Number(first),
  });
  await api.deleteCustomFieldOption({ ...one, optionId: Number(third) });
  const path = `/rest/api/3/field/${fieldId}/context/${contextId}/option`;
  expect((await call('DELETE', `${path}/1`)).status).toBe(404);
  expect((await call('GET', '/rest/api/3/customFieldOption/1')).status).toBe(404);
}

/** Of a list of several: the document's forms of one choice can't be told apart. */
async function defaults({ jira, call, fields, option }: ContractWorld): Promise<void> {
  const { id: fieldId, contexts: own } = fields.channel;
  const path = `/rest/api/3/field/${fieldId}/context/defaultValue`;
  const optionIds = [option(fieldId, 'Web')];
  const value = { contextId: own[0]?.id, type: 'option.multiple', optionIds };
  expect((await call('PUT', path, { defaultValues: [value] })).status).toBe(204);
  expect((await call('GET', path)).json.values).toEqual([value]);
  await jira().issueCustomFieldContexts.getContextDefaultValues({ fieldId });
  await call('PUT', path, { defaultValues: [{ ...value, optionIds: null }] });
}

async function associations({ jira, call, acq }: ContractWorld, fieldId: string): Promise<void> {
  const body = {
    fields: [{ type: 'FIELD_ID', identifier: fieldId }],
    associationContexts: [{ type: 'PROJECT_ID', identifier: Number(acq.id) }],
  };
  await jira().issueCustomFieldAssociations.createAssociations(body as never);
  const path = `/rest/api/3/field/${fieldId}/association/project`;
  expect((await call('GET', path)).json.values).toContainEqual({ projectId: acq.id });
  await jira().issueCustomFieldAssociations.removeAssociations(body as never);
  await jira().screens.getScreensForField({ fieldId: 'summary', expand: 'tab' });
}

async function leave({ jira, call }: ContractWorld, id: string): Promise<void> {
  await jira().issueFields.trashCustomField({ id });
  await jira().issueFields.getTrashedFieldsPaginated({ query: 'market' });
  await jira().issueFields.restoreCustomField({ id });
  const { json } = await call('GET', `/rest/api/3/field/${id}/context`);
  const { values } = json as { values: { id: string; isGlobalContext: boolean }[] };
  const own = values.find(({ isGlobalContext }) => !isGlobalContext);
  const contextId = Number(own?.id);
  await jira().issueCustomFieldContexts.deleteCustomFieldContext({ fieldId: id, contextId });
  await jira().issueFields.deleteCustomField({ id });
  expect((await call('POST', `/rest/api/3/field/${id}/trash`)).status).toBe(404);
}

async function ofTheApp({ jira, call, model, ines, issue }: ContractWorld): Promise<void> {
  const field = model.createAppField({ name: 'Age', key: 'age', type: 'number', readOnly: true });
  const issueIds = [Number(issue('Aged').id)];
  const app = jira('app').issueCustomFieldValuesApps;
  const fieldIdOrKey = field.id;
  await app.updateCustomFieldValue({ fieldIdOrKey, updates: [{ issueIds, value: 3 }] });
  await app.updateMultipleCustomFieldValues({
    updates: [{ customField: field.id, issueIds, value: 4 }],
    generateAppEvents: false,
  });
  const path = `/rest/api/3/app/field/${field.id}/value`;
  expect((await call('PUT', path, { updates: [] }, ines)).status).toBe(403);
  const api = jira().issueCustomFieldConfigurationApps;
  const id = field.contexts[0]?.id ?? '';
  await api.updateCustomFieldConfiguration({
    fieldIdOrKey,
    configurations: [{ id, fieldContextId: id, configuration: { unit: 'days' } }],
  });
  await api.getCustomFieldConfiguration({ fieldIdOrKey });
  const list = '/rest/api/3/app/field/context/configuration/list';
  expect((await call('POST', list, { fieldIdsOrKeys: [field.id] })).status).toBe(200);
}
