/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const SCHEMES = '/rest/api/3/config/fieldschemes';
const CONFIGURATION = '/rest/api/3/fieldconfiguration';
const SCHEME = '/rest/api/3/fieldconfigurationscheme';

function site() {
  const w = smallSite();
  const create = (fields: object) =>
    as(w.site, w.ines)('POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'ACQ' },
        issuetype: { id: w.request },
        summary: 'S',
        [w.fields.lane.id]: { id: w.urgent },
        ...fields,
      },
    });
  return { ...w, call: as(w.site, w.admin), create };
}

describe('field schemes', () => {
  const own = async (w: ReturnType<typeof site>) => {
    const { json } = await w.call('POST', `${SCHEMES}/10000/clone`, { name: 'Own' });
    await w.call('PUT', `${SCHEMES}/projects`, { [json.id]: { projectIds: [Number(w.acq.id)] } });
    return json.id as number;
  };

  it('decide which fields a project has', async () => {
    const w = site();
    const id = await own(w);
    const answer = w.fields.answer.id;
    expect((await w.create({ [answer]: 'x' })).status).toBe(201);
    await w.call('DELETE', `${SCHEMES}/fields`, { [answer]: { schemeIds: [id] } });
    expect((await w.create({ [answer]: 'x' })).json.errors[answer]).toContain('cannot be set');
    const others = { schemeIds: [id], restrictedToWorkTypes: [Number(w.subtask)] };
    await w.call('PUT', `${SCHEMES}/fields`, { [answer]: [others] });
    expect((await w.create({ [answer]: 'x' })).status).toBe(400);
    await w.call('PUT', `${SCHEMES}/fields`, { [answer]: [{ schemeIds: [id] }] });
    expect((await w.create({ [answer]: 'x' })).status).toBe(201);
  });

  it('decide what is required, by type', async () => {
    const w = site();
    const id = await own(w);
    const answer = w.fields.answer.id;
    const set = (parameters: object) =>
      w.call('PUT', `${SCHEMES}/fields/parameters`, {
        [answer]: [{ schemeIds: [id], ...parameters }],
      });
    await set({ parameters: { isRequired: true } });
    expect((await w.create({})).json.errors).toEqual({ [answer]: 'Answer is required.' });
    const workTypeId = Number(w.request);
    await set({ workTypeParameters: [{ workTypeId, isRequired: false }] });
    expect((await w.create({})).status).toBe(201);
    const cleared = { schemeId: id, parameters: ['isRequired'], workTypeIds: [workTypeId] };
    await w.call('DELETE', `${SCHEMES}/fields/parameters`, { [answer]: [cleared] });
    expect((await w.create({})).status).toBe(400);
  });

  it('answer 207 for a part that fails, and 400 where all do', async () => {
    const w = site();
    const half = { summary: [{ schemeIds: [10000, 99999] }] };
    const { status, json } = await w.call('PUT', `${SCHEMES}/fields`, half);
    expect([status, json.results]).toEqual([
      207,
      [
        { fieldId: 'summary', schemeId: 10000, workTypeIds: [], success: true },
        {
          ...{ fieldId: 'summary', schemeId: 99999, workTypeIds: [], success: false },
          error: "Scheme 99999 doesn't exist",
        },
      ],
    ]);
    const all = { nothing: { schemeIds: [10000] }, summary: { schemeIds: [10000] } };
    expect((await w.call('DELETE', `${SCHEMES}/fields`, all)).status).toBe(400);
    const pair = { 7: { projectIds: [Number(w.acq.id)] }, 10000: { projectIds: [8] } };
    const projects = await w.call('PUT', `${SCHEMES}/projects`, pair);
    const errors = (projects.json.results as { error: string }[]).map(({ error }) => error);
    expect(errors).toEqual(["Field scheme #7 doesn't exist", "Project #8 doesn't exist"]);
  });

  it('are not known to a site that was not migrated', async () => {
    const w = site();
    w.model.setFieldModel('configurations');
    for (const path of [
      SCHEMES,
      `${SCHEMES}/10000`,
      `${SCHEMES}/projects`,
      `${SCHEMES}/10000/fields`,
    ]) {
      expect((await w.call('GET', path)).status).toBe(404);
    }
    expect((await w.call('PUT', `${SCHEMES}/fields`, {})).status).toBe(404);
  });

  it('stay while they are the default or in use', async () => {
    const w = site();
    const id = await own(w);
    expect((await w.call('DELETE', `${SCHEMES}/10000`)).status).toBe(400);
    expect((await w.call('DELETE', `${SCHEMES}/${id}`)).status).toBe(409);
    expect((await w.call('POST', SCHEMES, { name: 'own' })).status).toBe(400);
    expect((await as(w.site, w.ines)('POST', SCHEMES, { name: 'X' })).status).toBe(403);
  });
});

describe('field configurations', () => {
  const old = async () => {
    const w = site();
    w.model.setFieldModel('configurations');
    const { id } = (await w.call('POST', CONFIGURATION, { name: 'Own' })).json;
    const scheme = (await w.call('POST', SCHEME, { name: 'Own' })).json.id as string;
    const mappings = [{ issueTypeId: w.request, fieldConfigurationId: String(id) }];
    await w.call('PUT', `${SCHEME}/${scheme}/mapping`, { mappings });
    const assignment = { projectId: w.acq.id, fieldConfigurationSchemeId: scheme };
    await w.call('PUT', `${SCHEME}/project`, assignment);
    const items = (item: object) =>
      w.call('PUT', `${CONFIGURATION}/${id}/fields`, { fieldConfigurationItems: [item] });
    return { ...w, id: String(id), scheme, items };
  };

  it('hide fields and require them', async () => {
    const w = await old();
    const answer = w.fields.answer.id;
    await w.items({ id: answer, isRequired: true });
    expect((await w.create({})).json.errors).toEqual({ [answer]: 'Answer is required.' });
    await w.items({ id: answer, isHidden: true, isRequired: false });
    expect((await w.create({})).status).toBe(201);
    expect((await w.create({ [answer]: 'x' })).json.errors[answer]).toContain('cannot be set');
  });

  it('refuse what can’t be', async () => {
    const w = await old();
    expect((await w.items({ id: 'summary', isHidden: true })).status).toBe(400);
    expect((await w.items({ id: 'labels', isHidden: true, isRequired: true })).status).toBe(400);
    expect((await w.items({ id: 'nothing' })).status).toBe(400);
    expect((await w.call('DELETE', `${CONFIGURATION}/${w.id}`)).status).toBe(400);
    expect((await w.call('DELETE', `${CONFIGURATION}/10000`)).status).toBe(400);
    expect((await w.call('POST', SCHEME, { name: 'own' })).json.errorMessages).toEqual([
      'A field configuration scheme is using this name.',
    ]);
    const twice = { issueTypeIds: [w.request, w.request] };
    expect((await w.call('POST', `${SCHEME}/${w.scheme}/mapping/delete`, twice)).status).toBe(400);
    expect((await as(w.site, w.ines)('GET', CONFIGURATION)).json.errorMessages).toEqual([
      'Only Jira administrators can access field configurations.',
    ]);
  });

  it('are only read once a site has field schemes', async () => {
    const w = await old();
    w.model.setFieldModel('schemes');
    expect((await w.call('GET', CONFIGURATION)).json.total).toBe(2);
    expect((await w.items({ id: 'labels', isHidden: true })).status).toBe(400);
    expect((await w.call('POST', CONFIGURATION, { name: 'X' })).status).toBe(400);
  });
});
