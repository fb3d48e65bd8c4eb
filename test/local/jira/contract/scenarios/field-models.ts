/* eslint-disable @typescript-eslint/no-unsafe-member-access -- bare answers are read as they come */
import type { ContractWorld, Scenario } from '../scenario';

/** Which fields a project has: field schemes, and field configurations before them. */
export const fieldModelsScenario: Scenario = {
  name: 'field models',
  run: async (world) => {
    await schemes(world);
    await configurations(world);
  },
};

const SCHEMES = '/rest/api/3/config/fieldschemes';

async function schemes({ call, acq, request, fields, ines }: ContractWorld): Promise<void> {
  const { id } = (await call('POST', SCHEMES, { name: 'Lean' })).json;
  const field = fields.answer.id;
  await call('PUT', `${SCHEMES}/${id}`, { description: 'Few fields' });
  await call('GET', `${SCHEMES}/${id}`);
  await call('GET', `${SCHEMES}?projectId=${acq.id}&query=e`);
  await call('PUT', `${SCHEMES}/fields`, {
    [field]: [{ schemeIds: [id], restrictedToWorkTypes: [Number(request)] }],
  });
  const workTypeParameters = [{ workTypeId: Number(request), isRequired: false }];
  const rule = { schemeIds: [id], parameters: { isRequired: true }, workTypeParameters };
  await call('PUT', `${SCHEMES}/fields/parameters`, { [field]: [rule] });
  await call('GET', `${SCHEMES}/${id}/fields`);
  await call('GET', `${SCHEMES}/${id}/fields/${field}/parameters`);
  await call('DELETE', `${SCHEMES}/fields/parameters`, {
    [field]: [{ schemeId: id, parameters: ['isRequired'], workTypeIds: [Number(request)] }],
  });
  const half = await call('PUT', `${SCHEMES}/projects`, {
    [id]: { projectIds: [Number(acq.id), 7] },
  });
  expect(half.status).toBe(207);
  await call('GET', `${SCHEMES}/projects`);
  await call('GET', `${SCHEMES}/${id}/projects`);
  await call('DELETE', `${SCHEMES}/fields`, { [field]: { schemeIds: [id] } });
  const clone = (await call('POST', `${SCHEMES}/${id}/clone`, { name: 'Leaner' })).json;
  expect((await call('DELETE', `${SCHEMES}/${id}`)).status).toBe(409);
  expect((await call('DELETE', `${SCHEMES}/${clone.id}`)).status).toBe(200);
  expect((await call('GET', `${SCHEMES}/1`)).status).toBe(404);
  expect((await call('GET', SCHEMES, undefined, ines)).status).toBe(403);
}

const CONFIGURATION = '/rest/api/3/fieldconfiguration';
const SCHEME = '/rest/api/3/fieldconfigurationscheme';

async function configurations(world: ContractWorld): Promise<void> {
  const { call, model, acq, request, fields } = world;
  model.setFieldModel('configurations');
  expect((await call('GET', SCHEMES)).status).toBe(404);
  const { id } = (await call('POST', CONFIGURATION, { name: 'Lean' })).json;
  await call('PUT', `${CONFIGURATION}/${id}`, { name: 'Lean', description: 'Few' });
  await call('GET', CONFIGURATION);
  await call('PUT', `${CONFIGURATION}/${id}/fields`, {
    fieldConfigurationItems: [{ id: fields.answer.id, isHidden: true }],
  });
  await call('GET', `${CONFIGURATION}/${id}/fields`);
  const scheme = (await call('POST', SCHEME, { name: 'Lean' })).json;
  const one = `${SCHEME}/${scheme.id}`;
  await call('PUT', one, { name: 'Leaner' });
  await call('GET', SCHEME);
  const mappings = [{ issueTypeId: request, fieldConfigurationId: String(id) }];
  await call('PUT', `${one}/mapping`, { mappings });
  await call('GET', `${SCHEME}/mapping`);
  const assignment = { projectId: acq.id, fieldConfigurationSchemeId: scheme.id };
  await call('PUT', `${SCHEME}/project`, assignment);
  const used = await call('GET', `${SCHEME}/project?projectId=${acq.id}`);
  expect(used.json.values[0].projectIds).toEqual([acq.id]);
  expect((await call('DELETE', one)).status).toBe(400);
  await call('POST', `${one}/mapping/delete`, { issueTypeIds: [request] });
  await call('PUT', `${SCHEME}/project`, { ...assignment, fieldConfigurationSchemeId: null });
  expect((await call('DELETE', one)).status).toBe(204);
  expect((await call('DELETE', `${CONFIGURATION}/${id}`)).status).toBe(204);
  expect((await call('PUT', `${CONFIGURATION}/${id}`, { name: 'X' })).status).toBe(404);
}
