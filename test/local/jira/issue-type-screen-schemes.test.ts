/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const SCHEMES = '/rest/api/3/issuetypescreenscheme';

/** A scheme that maps the small site's request beside its default. */
async function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const screens = '/rest/api/3/screenscheme';
  const other = String(
    (await call('POST', screens, { name: 'Other', screens: { default: 1 } })).json.id,
  );
  const mappings = [
    { issueTypeId: 'default', screenSchemeId: '1' },
    { issueTypeId: world.request, screenSchemeId: other },
  ];
  const id = String(
    (await call('POST', SCHEMES, { name: 'Own', issueTypeMappings: mappings })).json.id,
  );
  const rows = async (): Promise<Record<string, string>> => {
    const { json } = await call('GET', `${SCHEMES}/mapping?issueTypeScreenSchemeId=${id}`);
    const values = json.values as { issueTypeId: string; screenSchemeId: string }[];
    return Object.fromEntries(values.map((each) => [each.issueTypeId, each.screenSchemeId]));
  };
  return { ...world, call, other, mappings, id, one: `${SCHEMES}/${id}`, rows };
}

describe('an issue type screen scheme', () => {
  it('maps types, and the rest by its default', async () => {
    const { rows, request, other } = await site();
    expect(await rows()).toEqual({ default: '1', [request]: other });
  });

  it('refuses a type twice, types and schemes that are absent, and no default', async () => {
    const { call, request } = await site();
    const create = async (...mappings: [string, string][]) => {
      const { status, json } = await call('POST', SCHEMES, {
        name: 'X',
        issueTypeMappings: mappings.map(([issueTypeId, screenSchemeId]) => ({
          issueTypeId,
          screenSchemeId,
        })),
      });
      return [status, ...(json.errorMessages as string[])];
    };
    expect(await create(['default', '1'], [request, '1'], [request, '1'])).toEqual([
      400,
      'One or more issue type IDs are repeated, an issue type ID can only be specified once.',
    ]);
    expect(await create(['default', '1'], ['99999', '1'])).toEqual([
      404,
      'One or more issue type IDs were not found.',
    ]);
    expect((await create(['default', '99999']))[0]).toBe(404);
    expect((await create([request, '1']))[0]).toBe(400);
    expect((await create())[0]).toBe(400);
  });

  it.each([
    ['a taken name', { name: 'own' }],
    ['no name', { name: '' }],
    ['256 characters', { name: 'x'.repeat(256) }],
    ['mappings that are no list', { issueTypeMappings: {} }],
    ['a mapping that lacks its scheme', { issueTypeMappings: [{ issueTypeId: 'default' }] }],
  ])('is not made with %s', async (_what, more) => {
    const { call, mappings } = await site();
    const body = { name: 'X', issueTypeMappings: mappings, ...more };
    expect((await call('POST', SCHEMES, body)).status).toBe(400);
  });

  it('takes a free name', async () => {
    const { call, one, id } = await site();
    expect((await call('PUT', one, { name: 'New', description: 'D' })).status).toBe(204);
    expect((await call('GET', `${SCHEMES}?id=${id}`)).json.values).toEqual([
      { id, name: 'New', description: 'D' },
    ]);
    const taken = await call('PUT', one, { name: 'Default Issue Type Screen Scheme' });
    expect(taken.json.errorMessages).toEqual(['The issue type screen scheme name is in use.']);
    expect((await call('PUT', `${SCHEMES}/99999`, { name: 'X' })).json.errorMessages).toEqual([
      'The issue type screen scheme was not found.',
    ]);
  });

  it('takes further mappings, never a default', async () => {
    const { call, one, rows, subtask, other } = await site();
    const append = async (issueTypeId: string, screenSchemeId: string) =>
      call('PUT', `${one}/mapping`, { issueTypeMappings: [{ issueTypeId, screenSchemeId }] });
    expect((await append(subtask, other)).status).toBe(204);
    expect((await rows())[subtask]).toBe(other);
    expect((await append('default', other)).json.errorMessages).toEqual([
      'A default mapping cannot be added.',
    ]);
    expect((await append(subtask, '99999')).status).toBe(404);
    expect((await append('99999', other)).status).toBe(404);
  });

  it('changes its default', async () => {
    const { call, one, rows, other } = await site();
    const path = `${one}/mapping/default`;
    expect((await call('PUT', path, { screenSchemeId: other })).status).toBe(204);
    expect((await rows()).default).toBe(other);
    expect((await call('PUT', path, {})).json.errorMessages).toEqual([
      'The screenSchemeId has to be provided.',
    ]);
    expect((await call('PUT', path, { screenSchemeId: '99999' })).status).toBe(404);
  });

  it('gives mappings up', async () => {
    const { call, one, rows, request } = await site();
    const remove = async (...issueTypeIds: string[]) =>
      call('POST', `${one}/mapping/remove`, { issueTypeIds });
    expect((await remove(request, request)).json.errorMessages).toEqual([
      'The issueTypeIds must not contain duplicates.',
    ]);
    expect((await remove('default')).status).toBe(400);
    expect((await remove()).status).toBe(400);
    expect((await remove(request)).status).toBe(204);
    expect(await rows()).toEqual({ default: '1' });
    expect((await remove(request)).status).toBe(404);
  });

  it('is assigned to a project and then stays', async () => {
    const { call, one, id, acq } = await site();
    const body = { issueTypeScreenSchemeId: id, projectId: acq.id };
    expect((await call('PUT', `${SCHEMES}/project`, body)).status).toBe(204);
    const { json } = await call('GET', `${SCHEMES}/project?projectId=${acq.id}`);
    expect(json.values).toEqual([
      { issueTypeScreenScheme: { id, name: 'Own', description: '' }, projectIds: [acq.id] },
    ]);
    expect((await call('GET', `${one}/project?query=acq`)).json.values).toHaveLength(1);
    expect((await call('GET', `${one}/project?query=shop`)).json.values).toHaveLength(0);
    expect((await call('DELETE', one)).json.errorMessages).toEqual([
      'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.',
    ]);
  });

  it('is deleted while nobody uses it, save the default one', async () => {
    const { call, one } = await site();
    expect((await call('DELETE', one)).status).toBe(204);
    expect((await call('DELETE', one)).status).toBe(404);
    expect((await call('DELETE', `${SCHEMES}/1`)).status).toBe(400);
  });

  it.each([
    ['no scheme', { projectId: '10000' }, 400],
    ['no project', { issueTypeScreenSchemeId: '1' }, 400],
    ['an absent scheme', { issueTypeScreenSchemeId: '99999', projectId: '10000' }, 404],
    ['an absent project', { issueTypeScreenSchemeId: '1', projectId: '99999' }, 404],
  ])('is not assigned with %s', async (_what, body, status) => {
    const { call } = await site();
    expect((await call('PUT', `${SCHEMES}/project`, body)).status).toBe(status);
  });

  it('is listed 50 a page, and a hundred at most', async () => {
    const { call } = await site();
    expect((await call('GET', SCHEMES)).json.maxResults).toBe(50);
    expect((await call('GET', `${SCHEMES}?maxResults=101`)).json.maxResults).toBe(100);
  });

  it('is for administrators', async () => {
    const { site: jira, ines } = await site();
    const { status, json } = await as(jira, ines)('GET', SCHEMES);
    expect(status).toBe(403);
    expect(json.errorMessages).toEqual([
      'Only Jira administrators can access issue type screen schemes.',
    ]);
  });
});
