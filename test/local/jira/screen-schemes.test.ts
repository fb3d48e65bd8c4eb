/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const SCHEMES = '/rest/api/3/screenscheme';
const BY_TYPE = '/rest/api/3/issuetypescreenscheme';

async function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const screen = async (name: string): Promise<number> =>
    Number((await call('POST', '/rest/api/3/screens', { name })).json.id);
  const screens = { first: await screen('First'), second: await screen('Second') };
  const body = { name: 'Own', screens: { default: screens.first, create: screens.second } };
  const id = String((await call('POST', SCHEMES, body)).json.id);
  const read = async () => (await call('GET', `${SCHEMES}?id=${id}`)).json.values[0] as object;
  return { ...world, call, screens, id, one: `${SCHEMES}/${id}`, read };
}

describe('a screen scheme', () => {
  it('gives each act its screen', async () => {
    const { read, screens, id } = await site();
    expect(await read()).toEqual({
      ...{ id: Number(id), name: 'Own', description: '' },
      screens: { default: screens.first, create: screens.second },
    });
  });

  it.each([
    ['a taken name', { name: 'own' }, 400, 'The name is used by another scheme.'],
    ['no name', { name: undefined }, 400, 'The name must be provided.'],
    ['no default', { screens: { create: 1 } }, 400, 'The default screen has to be provided.'],
    [
      'an absent screen',
      { screens: { default: 99999 } },
      404,
      'One or more screens assigned to screen types was not found.',
    ],
  ])('is not made with %s', async (_what, more, status, message) => {
    const { call } = await site();
    const answer = await call('POST', SCHEMES, { name: 'X', screens: { default: 1 }, ...more });
    expect(answer.status).toBe(status);
    expect(answer.json.errorMessages).toEqual([message]);
  });

  it.each([
    ['256 characters', { name: 'x'.repeat(256) }],
    ['another act', { screens: { default: 1, resolve: 1 } }],
    ['a screen by name', { screens: { default: 'First' } }],
    ['screens in a list', { screens: 5 }],
  ])('is not made with %s either', async (_what, more) => {
    const { call } = await site();
    const answer = await call('POST', SCHEMES, { name: 'X', screens: { default: 1 }, ...more });
    expect(answer.status).toBe(400);
  });

  it('changes one screen, and gives one up by null, save the default', async () => {
    const { call, one, read, screens } = await site();
    const second = String(screens.second);
    expect((await call('PUT', one, { screens: { edit: second, create: null } })).status).toBe(204);
    expect(await read()).toMatchObject({
      name: 'Own',
      screens: { default: screens.first, edit: screens.second },
    });
    expect((await call('PUT', one, { screens: { default: null } })).status).toBe(400);
    expect((await call('PUT', `${SCHEMES}/99999`, { name: 'X' })).json.errorMessages).toEqual([
      'The screen scheme was not found.',
    ]);
  });

  it('is deleted unless an issue type screen scheme uses it, and tells which does', async () => {
    const { call, one, id } = await site();
    const used = await call('POST', BY_TYPE, {
      name: 'Uses it',
      issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: id }],
    });
    const { json } = await call('GET', `${SCHEMES}?id=${id}&expand=issueTypeScreenSchemes`);
    expect(json.values[0].issueTypeScreenSchemes.values).toEqual([
      { id: used.json.id, name: 'Uses it', description: '' },
    ]);
    expect((await call('DELETE', one)).json.errorMessages).toEqual([
      'The screen scheme cannot be deleted as it is in use in an issue type screen scheme.',
    ]);
    await call('DELETE', `${BY_TYPE}/${used.json.id}`);
    expect((await call('DELETE', one)).status).toBe(204);
    expect((await call('DELETE', one)).status).toBe(404);
  });

  it('is listed 25 a page, and a hundred at most', async () => {
    const { call } = await site();
    expect((await call('GET', SCHEMES)).json.maxResults).toBe(25);
    expect((await call('GET', `${SCHEMES}?maxResults=101`)).json.maxResults).toBe(100);
  });

  it('is for administrators', async () => {
    const { site: jira, ines } = await site();
    const { status, json } = await as(jira, ines)('GET', SCHEMES);
    expect(status).toBe(403);
    expect(json.errorMessages).toEqual(['Only Jira administrators can access screen schemes.']);
  });
});
