/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const ROLES = '/rest/api/3/role';
const PROJECT = '/rest/api/3/project/ACQ';
const ADMINS = 10002;

/** The small site's makers, and a role that nothing names. */
async function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const roles = (await call('GET', ROLES)).json as { id: number; name: string }[];
  const makers = roles.find(({ name }) => name === 'Makers')?.id ?? 0;
  const own = Number((await call('POST', ROLES, { name: 'Readers', description: 'D' })).json.id);
  const one = `${ROLES}/${own}`;
  const inProject = `${PROJECT}/role/${own}`;
  const group = world.model.groups().find(({ name }) => name === 'makers')?.id ?? '';
  return { ...world, call, makers, own, one, inProject, group };
}

const actorsOf = (json: unknown): string[] =>
  (json as { actors: { displayName: string }[] }).actors.map(({ displayName }) => displayName);

describe('a role', () => {
  it('begins without actors', async () => {
    const { call, one, own } = await site();
    expect((await call('GET', one)).json).toMatchObject({
      ...{ id: own, name: 'Readers', description: 'D' },
      actors: [],
    });
  });

  it.each([
    ['no name', {}, 400],
    ['a space before it', { name: ' X' }, 400],
    ['256 characters', { name: 'x'.repeat(256) }, 400],
    ['a taken name', { name: 'READERS' }, 409],
    ['an unknown property', { name: 'X', scope: {} }, 400],
  ])('is not made with %s', async (_what, body, status) => {
    const { call } = await site();
    expect((await call('POST', ROLES, body)).status).toBe(status);
  });

  it('takes a name or a description by POST, both by PUT', async () => {
    const { call, one } = await site();
    const both = { name: 'New', description: 'Other' };
    expect((await call('POST', one, both)).json).toMatchObject({ name: 'New', description: 'D' });
    expect((await call('POST', one, { description: 'E' })).json.description).toBe('E');
    expect((await call('POST', one, {})).status).toBe(400);
    expect((await call('PUT', one, both)).json).toMatchObject(both);
    expect((await call('PUT', one, { name: 'Half' })).status).toBe(400);
    expect((await call('POST', one, { name: 'Makers' })).status).toBe(400);
    expect((await call('PUT', `${ROLES}/1`, both)).status).toBe(404);
  });

  it('is deleted unless a scheme names it and nobody takes its place', async () => {
    const { call, one, makers, own, site: jira, ines } = await site();
    expect((await call('DELETE', `${ROLES}/${makers}`)).status).toBe(409);
    expect((await call('DELETE', `${ROLES}/${makers}?swap=1`)).status).toBe(400);
    expect((await call('DELETE', `${ROLES}/${makers}?swap=${makers}`)).status).toBe(400);
    expect((await call('DELETE', `${ROLES}/${makers}?swap=${own}`)).status).toBe(204);
    // Nobody is a reader yet, so nobody sees the project that its makers saw.
    const shop = '/rest/api/3/project/WEB';
    expect((await as(jira, ines)('GET', shop)).status).toBe(404);
    await call('POST', `${shop}/role/${own}`, { user: [ines] });
    expect((await as(jira, ines)('GET', shop)).status).toBe(200);
    expect((await call('DELETE', one)).status).toBe(409);
    expect((await call('DELETE', `${ROLES}/1`)).status).toBe(404);
  });

  it('is for administrators', async () => {
    const { site: jira, ines } = await site();
    expect((await as(jira, ines)('GET', ROLES)).status).toBe(403);
    expect((await as(jira, ines)('POST', ROLES, { name: 'X' })).status).toBe(403);
  });
});

describe('the default actors of a role', () => {
  it('play it in projects that begin later', async () => {
    const { call, one, own, ines, group, admin, inProject } = await site();
    await call('POST', `${one}/actors`, { user: [ines] });
    const { json } = await call('POST', `${one}/actors`, { groupId: [group] });
    expect(actorsOf(json)).toEqual(['Inès Caron', 'makers']);
    await call('POST', '/rest/api/3/project', {
      ...{ key: 'NEW', name: 'New', leadAccountId: admin, projectTypeKey: 'software' },
    });
    const later = await call('GET', `/rest/api/3/project/NEW/role/${own}`);
    expect(actorsOf(later.json)).toEqual(['Inès Caron', 'makers']);
    expect(actorsOf((await call('GET', inProject)).json)).toEqual([]);
  });

  it('leave it by account, group name or group id', async () => {
    const { call, one, ines } = await site();
    const path = `${one}/actors`;
    await call('POST', path, { user: [ines] });
    await call('POST', path, { group: ['makers'] });
    expect(actorsOf((await call('DELETE', `${path}?group=makers`)).json)).toEqual(['Inès Caron']);
    expect((await call('DELETE', `${path}?group=makers`)).status).toBe(404);
    expect(actorsOf((await call('DELETE', `${path}?user=${ines}`)).json)).toEqual([]);
    expect((await call('GET', path)).json.actors).toEqual([]);
    expect((await call('DELETE', path)).status).toBe(400);
  });
});

describe('the actors of a role in a project', () => {
  it('are added once', async () => {
    const { call, inProject, ines } = await site();
    const added = await call('POST', inProject, { user: [ines] });
    expect(added.json.actors).toEqual([
      expect.objectContaining({
        displayName: 'Inès Caron',
        type: 'atlassian-user-role-actor',
        actorUser: { accountId: ines },
      }),
    ]);
    const again = await call('POST', inProject, { user: [ines] });
    expect(again.status).toBe(400);
    expect(again.json.errorMessages).toEqual([
      `'${ines}' is already a member of the project role.`,
    ]);
    await call('POST', inProject, { group: ['makers'] });
    const group = await call('POST', inProject, { group: ['makers'] });
    expect(group.json.errorMessages).toEqual(["'makers' is already a member of the project role."]);
  });

  it.each([
    ['nobody', {}, 400],
    ['a group in two ways', { group: ['makers'], groupId: ['x'] }, 400],
    ['people and groups at once', { user: ['x'], group: ['makers'] }, 400],
    ['an absent person', { user: ['712020:none'] }, 404],
    ['an absent group', { group: ['none'] }, 404],
    ['what is no list', { user: 'x' }, 400],
  ])('refuse %s', async (_what, body, status) => {
    const { call, inProject } = await site();
    expect((await call('POST', inProject, body)).status).toBe(status);
  });

  it('refuse a person who is not active', async () => {
    const { call, inProject, model, ines } = await site();
    await call('POST', inProject, { user: [ines] });
    model.updateUser(ines, { active: false });
    const path = `${inProject}?excludeInactiveUsers=true`;
    expect((await call('GET', path)).json.actors).toEqual([]);
    expect((await call('GET', inProject)).json.actors).toHaveLength(1);
    expect((await call('POST', inProject, { user: [ines] })).status).toBe(404);
  });

  it('are replaced as a whole', async () => {
    const { call, inProject, ines, camille, group } = await site();
    await call('POST', inProject, { user: [ines] });
    const { json } = await call('PUT', inProject, {
      categorisedActors: {
        'atlassian-user-role-actor': [camille],
        'atlassian-group-role-actor-id': [group],
      },
    });
    expect(actorsOf(json)).toEqual(['Camille Besson', 'makers']);
    expect((await call('PUT', inProject, {})).status).toBe(400);
    expect((await call('PUT', inProject, { categorisedActors: { people: [] } })).status).toBe(400);
  });

  it('leave it', async () => {
    const { call, inProject, ines, group } = await site();
    await call('POST', inProject, { groupId: [group] });
    expect((await call('DELETE', `${inProject}?user=${ines}`)).status).toBe(404);
    expect((await call('DELETE', `${inProject}?groupId=${group}`)).status).toBe(204);
    expect((await call('GET', inProject)).json.actors).toEqual([]);
  });

  it('are hidden from who does not administer the project', async () => {
    const { call, site: jira, ines, inProject } = await site();
    const asInes = as(jira, ines);
    expect((await asInes('GET', `${PROJECT}/role`)).status).toBe(404);
    expect((await asInes('GET', inProject)).status).toBe(404);
    await call('POST', `${PROJECT}/role/${ADMINS}`, { user: [ines] });
    expect((await asInes('GET', inProject)).status).toBe(200);
    expect((await asInes('GET', `${PROJECT}/role/1`)).status).toBe(404);
  });
});

describe('the roles of a project', () => {
  it('are told by name and in detail, all or those of the caller', async () => {
    const { call, makers, site: jira, ines, acq } = await site();
    expect((await call('GET', `${PROJECT}/role`)).json.Makers).toContain(
      `/rest/api/3/project/${acq.id}/role/${makers}`,
    );
    expect((await call('GET', `${PROJECT}/roledetails`)).json).toHaveLength(3);
    await call('POST', `${PROJECT}/role/${ADMINS}`, { user: [ines] });
    const { json } = await as(jira, ines)('GET', `${PROJECT}/roledetails?currentMember=true`);
    expect((json as { name: string }[]).map(({ name }) => name)).toEqual([
      'Administrators',
      'Makers',
    ]);
  });
});
