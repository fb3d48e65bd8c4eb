/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const TYPES = '/rest/api/3/issuetype';

function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const create = async (body: object) => (await call('POST', TYPES, body)).json as { id: string };
  return { ...world, call, create };
}

describe('creating an issue type', () => {
  it('adds it to the default scheme, as the last one', async () => {
    const { call } = site();
    const { status, json } = await call('POST', TYPES, { name: 'Prototype', description: 'Try' });
    expect(status).toBe(201);
    expect(json).toMatchObject({ name: 'Prototype', hierarchyLevel: 0, subtask: false });
    const page = await call('GET', '/rest/api/3/issuetypescheme?id=10000&expand=issueTypes');
    const { values } = page.json.values[0].issueTypes as { values: object[] };
    expect(values.at(-1)).toMatchObject({ id: json.id });
  });

  it('takes the level by its older name', async () => {
    const { create } = site();
    expect(await create({ name: 'Step', type: 'subtask' })).toMatchObject({
      subtask: true,
      hierarchyLevel: -1,
    });
  });

  it('refuses a taken name in any letter case', async () => {
    const { call } = site();
    const { status, json } = await call('POST', TYPES, { name: 'bug' });
    expect(status).toBe(409);
    expect(json).toEqual({
      errorMessages: [],
      errors: { name: 'An issue type with this name already exists.' },
    });
  });

  it.each([
    ['no name', {}],
    ['a blank name', { name: ' ' }],
    ['61 characters', { name: 'x'.repeat(61) }],
    ['a scope', { name: 'Own', scope: { type: 'PROJECT' } }],
    ['an unknown type', { name: 'Own', type: 'epic' }],
    ['a level of nobody', { name: 'Own', hierarchyLevel: 1 }],
  ])('refuses %s', async (_what, body) => {
    const { call, model } = site();
    const before = model.issueTypes().length;
    expect((await call('POST', TYPES, body)).status).toBe(400);
    expect(model.issueTypes()).toHaveLength(before);
  });

  it('takes 60 characters', async () => {
    const { call } = site();
    expect((await call('POST', TYPES, { name: 'x'.repeat(60) })).status).toBe(201);
  });

  it('is for administrators', async () => {
    const { site: jira, ines } = site();
    expect((await as(jira, ines)('POST', TYPES, { name: 'Mine' })).status).toBe(403);
  });
});

describe('updating an issue type', () => {
  it('renames it and keeps the rest', async () => {
    const { call, create } = site();
    const { id } = await create({ name: 'Prototype', description: 'Try' });
    const { json } = await call('PUT', `${TYPES}/${id}`, { name: 'Pilot' });
    expect(json).toMatchObject({ name: 'Pilot', description: 'Try' });
  });

  it('may give it its own name again, and no other one', async () => {
    const { call, create } = site();
    const { id } = await create({ name: 'Prototype' });
    expect((await call('PUT', `${TYPES}/${id}`, { name: 'PROTOTYPE' })).status).toBe(200);
    expect((await call('PUT', `${TYPES}/${id}`, { name: 'Bug' })).status).toBe(409);
  });

  it.each([
    ['nothing', '10000', {}, 400],
    ['what is no id', 'x', { name: 'Y' }, 400],
    ['an absent one', '99999', { name: 'Y' }, 404],
  ])('refuses %s', async (_what, id, body, status) => {
    const { call } = site();
    expect((await call('PUT', `${TYPES}/${id}`, body)).status).toBe(status);
  });
});

describe('reading issue types', () => {
  it('shows an administrator all, and others those of their projects', async () => {
    const { site: jira, camille, call, model, request, subtask } = site();
    expect((await call('GET', TYPES)).json).toHaveLength(model.issueTypes().length);
    const { json } = await as(jira, camille)('GET', TYPES);
    expect(new Set((json as { id: string }[]).map(({ id }) => id))).toEqual(
      new Set([request, subtask]),
    );
    const bug = model.issueTypes().find(({ name }) => name === 'Bug')?.id;
    expect((await as(jira, camille)('GET', `${TYPES}/${bug}`)).status).toBe(404);
  });

  it('shows those of a project by level', async () => {
    const { call, acq, subtask, request } = site();
    const all = await call('GET', `${TYPES}/project?projectId=${acq.id}`);
    expect((all.json as { id: string }[]).map(({ id }) => id)).toEqual([request, subtask]);
    const { json } = await call('GET', `${TYPES}/project?projectId=${acq.id}&level=-1`);
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ id: subtask });
    expect((await call('GET', `${TYPES}/project?projectId=1`)).status).toBe(404);
    expect((await call('GET', `${TYPES}/project`)).status).toBe(400);
  });

  it('offers as alternatives what is of the same level and in the same schemes', async () => {
    const { call, model } = site();
    const named = (name: string) => model.issueTypes().find((type) => type.name === name)?.id;
    const { json } = await call('GET', `${TYPES}/${named('Bug')}/alternatives`);
    const ids = (json as { id: string }[]).map(({ id }) => id);
    expect(ids).toContain(named('Story'));
    expect(ids).not.toContain(named('Sub-task'));
    expect(ids).not.toContain(named('Bug'));
  });
});

describe('deleting an issue type', () => {
  it('takes an unused one out of every scheme', async () => {
    const { call, create } = site();
    const { id } = await create({ name: 'Prototype' });
    expect((await call('DELETE', `${TYPES}/${id}`)).status).toBe(204);
    expect((await call('GET', `${TYPES}/${id}`)).status).toBe(404);
    const { json } = await call('GET', '/rest/api/3/issuetypescheme/mapping?maxResults=100');
    expect(JSON.stringify(json.values)).not.toContain(`"issueTypeId":"${id}"`);
  });

  it('makes its issues ones of the alternative type', async () => {
    const { call, create, issue, request, model } = site();
    const own = issue('One');
    const { id } = await create({ name: 'Prototype' });
    expect((await call('DELETE', `${TYPES}/${request}`)).status).toBe(404);
    const alternative = `${TYPES}/${request}?alternativeIssueTypeId=${id}`;
    // As long as the two have not the same screens, one can't stand for the other.
    expect((await call('DELETE', alternative)).status).toBe(400);
    const screens = '/rest/api/3/issuetypescreenscheme';
    const { json } = await call('GET', `${screens}/mapping`);
    for (const row of json.values as Record<string, string>[]) {
      if (row.issueTypeId !== request) continue;
      await call('PUT', `${screens}/${row.issueTypeScreenSchemeId}/mapping`, {
        issueTypeMappings: [{ issueTypeId: id, screenSchemeId: row.screenSchemeId }],
      });
    }
    expect((await call('DELETE', alternative)).status).toBe(204);
    expect(model.findIssue(own.key)?.typeId).toBe(id);
    const left = (await call('GET', `${screens}/mapping`)).json.values as Record<string, string>[];
    expect(left.filter(({ issueTypeId }) => issueTypeId === request)).toEqual([]);
  });

  it.each([
    ['itself', (world: ReturnType<typeof site>) => world.request, 409],
    ['a sub-task', (world: ReturnType<typeof site>) => world.subtask, 409],
    ['an absent one', () => '99999', 404],
  ])('refuses %s as the alternative', async (_what, alternative, status) => {
    const world = site();
    world.issue('One');
    const path = `${TYPES}/${world.request}?alternativeIssueTypeId=${alternative(world)}`;
    expect((await world.call('DELETE', path)).status).toBe(status);
    expect(world.model.issueTypes().some(({ id }) => id === world.request)).toBe(true);
  });
});
