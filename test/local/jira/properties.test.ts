/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const BULK = '/rest/api/3/issue/properties';

function withIssues() {
  const world = smallSite();
  const issues = ['One', 'Two', 'Three'].map((name) => world.issue(name));
  const ids = issues.map(({ id }) => Number(id));
  const call = as(world.site, world.ines);
  /** Runs to the end of the task that the call begins. */
  const run = async (method: string, path: string, body: unknown) => {
    const { headers } = await call(method, path, body);
    return (await call('GET', new URL(headers.location ?? '').pathname)).json;
  };
  const valueOf = async (id: number | undefined, key = 'p'): Promise<unknown> =>
    (await call('GET', `/rest/api/3/issue/${id}/properties/${key}`)).json.value;
  return { ...world, ids, call, run, valueOf };
}

describe('a property', () => {
  it('has a key of at most 255 characters and a value of at most 32,768', async () => {
    const { call, ids } = withIssues();
    const put = async (key: string, value: unknown) =>
      (await call('PUT', `/rest/api/3/issue/${ids[0]}/properties/${key}`, value)).status;
    expect(await put('k'.repeat(255), 1)).toBe(201);
    expect(await put('k'.repeat(256), 1)).toBe(400);
    // Two quotation marks are part of the value.
    expect(await put('v', 'x'.repeat(32766))).toBe(201);
    expect(await put('v', 'x'.repeat(32767))).toBe(400);
    expect(await put('v', 1)).toBe(200);
  });
});

describe('properties of many issues', () => {
  it('are set on all or on none', async () => {
    const { run, call, ids, valueOf, issue } = withIssues();
    const done = await run('POST', BULK, { entitiesIds: ids, properties: { p: { n: 1 } } });
    expect(done.status).toBe('COMPLETE');
    expect(await valueOf(ids[2])).toEqual({ n: 1 });
    issue('Hidden', {}, 'WEB');
    const body = { entitiesIds: [ids[0], 99999], properties: { p: 2 } };
    expect((await call('POST', BULK, body)).status).toBe(400);
    expect(await valueOf(ids[0])).toEqual({ n: 1 });
  });

  it('are at most ten on at most ten thousand', async () => {
    const { call, ids } = withIssues();
    const keys = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, at) => [`k${at}`, 1]));
    const many = (length: number) => Array.from({ length }, () => ids[0]);
    const set = async (issues: number, properties: number) =>
      (await call('POST', BULK, { entitiesIds: many(issues), properties: keys(properties) }))
        .status;
    expect(await set(1, 10)).toBe(303);
    expect(await set(1, 11)).toBe(400);
    expect(await set(10_000, 1)).toBe(303);
    expect(await set(10_001, 1)).toBe(400);
    expect(await set(0, 1)).toBe(400);
  });

  it('wait for the update that is under way', async () => {
    const { call, ids, model, clock } = withIssues();
    model.setTaskDuration(60_000);
    const body = { entitiesIds: ids, properties: { p: 1 } };
    expect((await call('POST', BULK, body)).status).toBe(303);
    expect((await call('POST', BULK, body)).status).toBe(409);
    clock.forward(1);
    expect((await call('POST', BULK, body)).status).toBe(303);
  });

  it('of their own fail one by one, a hundred issues at most', async () => {
    const { run, call, ids, valueOf } = withIssues();
    const of = (issueID: number | undefined) => ({ issueID, properties: { p: 1 } });
    const task = await run('POST', `${BULK}/multi`, { issues: [of(ids[0]), of(99999)] });
    expect(Object.keys(task.result.errors as object)).toEqual(['99999']);
    expect(await valueOf(ids[0])).toBe(1);
    const many = (length: number) => ({ issues: Array.from({ length }, () => of(ids[0])) });
    expect((await call('POST', `${BULK}/multi`, many(100))).status).toBe(303);
    expect((await call('POST', `${BULK}/multi`, many(101))).status).toBe(400);
  });

  it('are set and deleted by what is there', async () => {
    const { run, ids, valueOf } = withIssues();
    const [one, two, three] = ids;
    await run('POST', BULK, { entitiesIds: [one], properties: { p: 'old' } });
    await run('PUT', `${BULK}/p`, { value: 'new', filter: { hasProperty: false } });
    expect([await valueOf(one), await valueOf(two)]).toEqual(['old', 'new']);
    await run('PUT', `${BULK}/p`, { value: 'newer', filter: { currentValue: 'old' } });
    expect(await valueOf(one)).toBe('newer');
    await run('DELETE', `${BULK}/p`, { entityIds: [one, two], currentValue: 'new' });
    expect([await valueOf(one), await valueOf(two), await valueOf(three)]).toEqual([
      ...['newer', undefined, 'new'],
    ]);
  });

  it('are left alone where one may not edit', async () => {
    const { site, camille, ids, valueOf } = withIssues();
    await as(site, camille)('PUT', `${BULK}/p`, { value: 1 });
    expect(await valueOf(ids[0])).toBeUndefined();
  });

  it('take no contradictory filter and no expression', async () => {
    const { call } = withIssues();
    const put = async (body: unknown) => (await call('PUT', `${BULK}/p`, body)).status;
    expect(await put({ value: 1, filter: { hasProperty: false, currentValue: 1 } })).toBe(400);
    expect(await put({ expression: 'issue.id' })).toBe(400);
    expect(await put({})).toBe(400);
  });
});

describe('properties of other things', () => {
  it('are written by who administers them', async () => {
    const world = withIssues();
    const { model, admin, site, camille } = world;
    const filter = model.createFilter(admin, { name: 'F', jql: 'project = ACQ' });
    const { id } = model.createBoard({
      ...{ name: 'B', type: 'scrum', filterId: filter.id, project: 'ACQ' },
    });
    const sprint = model.createSprint(admin, { boardId: id, name: 'S' });
    const paths = [
      '/rest/api/3/project/ACQ/properties/p',
      `/rest/api/3/user/properties/p?accountId=${admin}`,
      `/rest/agile/1.0/board/${id}/properties/p`,
    ];
    for (const path of paths) {
      expect((await as(site, camille)('PUT', path, 1)).status).toBe(403);
      expect((await as(site, admin)('PUT', path, 1)).status).toBe(201);
      expect((await as(site, admin)('GET', path)).json.value).toBe(1);
    }
    const ofSprint = `/rest/agile/1.0/sprint/${sprint.id}/properties/p`;
    expect((await as(site, admin)('PUT', ofSprint, 1)).status).toBe(201);
    expect((await as(site, admin)('GET', '/rest/agile/1.0/sprint/9/properties')).status).toBe(404);
  });
});
