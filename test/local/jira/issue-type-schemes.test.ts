/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const SCHEMES = '/rest/api/3/issuetypescheme';

/** A scheme of Task and Sub-task beside the small site's own. */
async function site() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const named = (name: string) =>
    world.model.issueTypes().find((type) => type.name === name)?.id ?? '';
  const types = { task: named('Task'), bug: named('Bug'), subtask: world.subtask };
  const body = { name: 'Two', issueTypeIds: [types.task, types.subtask] };
  const id = String((await call('POST', SCHEMES, body)).json.issueTypeSchemeId);
  const one = `${SCHEMES}/${id}`;
  const inOrder = async (): Promise<string[]> => {
    const { json } = await call('GET', `${SCHEMES}/mapping?issueTypeSchemeId=${id}`);
    return (json.values as { issueTypeId: string }[]).map(({ issueTypeId }) => issueTypeId);
  };
  return { ...world, call, types, id, one, inOrder };
}

describe('creating an issue type scheme', () => {
  it('keeps the order of its types and its default', async () => {
    const { call, types, inOrder } = await site();
    expect(await inOrder()).toEqual([types.task, types.subtask]);
    const { json } = await call('POST', SCHEMES, {
      name: 'With default',
      issueTypeIds: [types.bug],
      defaultIssueTypeId: types.bug,
    });
    const page = await call('GET', `${SCHEMES}?id=${json.issueTypeSchemeId}`);
    expect(page.json.values).toEqual([
      {
        id: json.issueTypeSchemeId,
        name: 'With default',
        description: '',
        defaultIssueTypeId: types.bug,
      },
    ]);
  });

  it('refuses a taken name', async () => {
    const { call, types } = await site();
    const { status, json } = await call('POST', SCHEMES, {
      name: 'two',
      issueTypeIds: [types.bug],
    });
    expect(status).toBe(409);
    expect(json.errorMessages).toEqual(['The name is used by another scheme.']);
  });

  it.each([
    ['no name', { name: '' }, 400],
    ['256 characters', { name: 'x'.repeat(256) }, 400],
    ['a description of 4001', { description: 'x'.repeat(4001) }, 400],
    ['no types', { issueTypeIds: [] }, 400],
    ['absent types', { issueTypeIds: ['99998', '99999'] }, 404],
    ['an unknown property', { scope: {} }, 400],
  ])('refuses %s', async (_what, more, status) => {
    const { call, types } = await site();
    const body = { name: 'Three', issueTypeIds: [types.task], ...more };
    expect((await call('POST', SCHEMES, body)).status).toBe(status);
  });

  it('wants a standard type, each type once, and its default among them', async () => {
    const { call, types } = await site();
    const create = async (more: object) =>
      (await call('POST', SCHEMES, { name: 'Three', ...more })).json.errorMessages as string[];
    expect(await create({ issueTypeIds: [types.subtask] })).toEqual([
      'At least one standard issue type ID is required.',
    ]);
    expect(await create({ issueTypeIds: [types.task, types.task] })).toEqual([
      'The issueTypeIds must not contain duplicates.',
    ]);
    const foreign = { issueTypeIds: [types.task], defaultIssueTypeId: types.bug };
    expect(await create(foreign)).toEqual([
      'The default issue type ID has to be present in issue type IDs list.',
    ]);
  });
});

describe('an issue type scheme', () => {
  it('is listed by name, in either order, and by a part of the name', async () => {
    const { call, id } = await site();
    const names = async (query: string): Promise<string[]> => {
      const { json } = await call('GET', `${SCHEMES}?${query}`);
      return (json.values as { name: string }[]).map(({ name }) => name);
    };
    expect(await names('queryString=TWO')).toEqual(['Two']);
    const up = await names('orderBy=name');
    expect(await names('orderBy=-name')).toEqual(up.toReversed());
    expect((await names('orderBy=-id'))[0]).toBe('Two');
    expect(await names(`id=${id}`)).toEqual(['Two']);
    expect((await call('GET', `${SCHEMES}?orderBy=rank`)).status).toBe(400);
    expect((await call('GET', `${SCHEMES}?id=x`)).status).toBe(400);
  });

  it('answers a hundred a page at most', async () => {
    const { call } = await site();
    expect((await call('GET', `${SCHEMES}?maxResults=101`)).json.maxResults).toBe(100);
  });

  it('takes a new name, description and default', async () => {
    const { call, one, types, id } = await site();
    const changes = { name: 'Second', description: 'D', defaultIssueTypeId: types.task };
    expect((await call('PUT', one, changes)).status).toBe(204);
    expect((await call('GET', `${SCHEMES}?id=${id}`)).json.values[0]).toMatchObject(changes);
    const foreign = await call('PUT', one, { defaultIssueTypeId: types.bug });
    expect(foreign.json.errorMessages).toEqual([
      'The default issue type has to be one of the issue types of the scheme.',
    ]);
    expect((await call('PUT', one, { name: 'Default Issue Type Scheme' })).status).toBe(409);
    expect((await call('PUT', `${SCHEMES}/99999`, { name: 'X' })).json.errorMessages).toEqual([
      'The issue type scheme was not found.',
    ]);
  });

  it('takes new types at its end, and none of them when one is there already', async () => {
    const { call, one, types, inOrder } = await site();
    const both = { issueTypeIds: [types.bug, types.task] };
    const { status, json } = await call('PUT', `${one}/issuetype`, both);
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual([
      `These issue types were not added because they are already present in the issue type scheme: ${types.task}`,
    ]);
    expect(await inOrder()).toEqual([types.task, types.subtask]);
    expect((await call('PUT', `${one}/issuetype`, { issueTypeIds: [types.bug] })).status).toBe(204);
    expect(await inOrder()).toEqual([types.task, types.subtask, types.bug]);
  });

  it('moves types after another, first, or last', async () => {
    const { call, one, types, inOrder } = await site();
    await call('PUT', `${one}/issuetype`, { issueTypeIds: [types.bug] });
    const move = async (body: object) => (await call('PUT', `${one}/issuetype/move`, body)).status;
    expect(await move({ issueTypeIds: [types.bug], position: 'First' })).toBe(204);
    expect(await inOrder()).toEqual([types.bug, types.task, types.subtask]);
    expect(await move({ issueTypeIds: [types.bug], after: types.task })).toBe(204);
    expect(await inOrder()).toEqual([types.task, types.bug, types.subtask]);
    expect(await move({ issueTypeIds: [types.task, types.bug], position: 'Last' })).toBe(204);
    expect(await inOrder()).toEqual([types.subtask, types.task, types.bug]);
    expect(await move({ issueTypeIds: [types.bug] })).toBe(400);
    expect(await move({ issueTypeIds: [types.bug], after: types.bug })).toBe(400);
    expect(await move({ issueTypeIds: ['99999'], position: 'Last' })).toBe(400);
    expect(await inOrder()).toEqual([types.subtask, types.task, types.bug]);
  });

  it('gives a type up, save the last standard one', async () => {
    const { call, one, types, inOrder } = await site();
    expect((await call('DELETE', `${one}/issuetype/${types.subtask}`)).status).toBe(204);
    const { status, json } = await call('DELETE', `${one}/issuetype/${types.task}`);
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual([
      "Can't remove the last standard issue type from the issue type scheme.",
    ]);
    expect(await inOrder()).toEqual([types.task]);
    expect((await call('DELETE', `${one}/issuetype/${types.bug}`)).status).toBe(404);
    const ofDefault = await call('DELETE', `${SCHEMES}/10000/issuetype/${types.bug}`);
    expect(ofDefault.status).toBe(400);
  });

  it('keeps a type that issues use', async () => {
    const { call, types, issue, acq, request } = await site();
    issue('One');
    const path = `${SCHEMES}/${acq.issueTypeSchemeId}/issuetype`;
    await call('PUT', path, { issueTypeIds: [types.bug] });
    expect((await call('DELETE', `${path}/${request}`)).status).toBe(400);
    expect((await call('DELETE', `${path}/${types.bug}`)).status).toBe(204);
  });

  it('is deleted unless it is the default or a project uses it', async () => {
    const { call, one, id, acq } = await site();
    expect((await call('DELETE', `${SCHEMES}/10000`)).json.errorMessages).toEqual([
      "The default issue type scheme can't be removed.",
    ]);
    expect((await call('DELETE', `${SCHEMES}/${acq.issueTypeSchemeId}`)).status).toBe(400);
    expect((await call('DELETE', one)).status).toBe(204);
    expect((await call('GET', `${SCHEMES}?id=${id}`)).json.total).toBe(0);
  });

  it('is for administrators', async () => {
    const { site: jira, ines } = await site();
    const { status, json } = await as(jira, ines)('GET', SCHEMES);
    expect(status).toBe(403);
    expect(json.errorMessages).toEqual(['Only Jira administrators can access issue type schemes.']);
  });
});

describe('assigning an issue type scheme', () => {
  it('changes what the project offers', async () => {
    const { call, id, acq, types } = await site();
    const body = { issueTypeSchemeId: id, projectId: acq.id };
    expect((await call('PUT', `${SCHEMES}/project`, body)).status).toBe(204);
    const { json } = await call('GET', `${SCHEMES}/project?projectId=${acq.id}`);
    expect(json.values).toEqual([
      { issueTypeScheme: { id, name: 'Two', description: '' }, projectIds: [acq.id] },
    ]);
    const offered = await call('GET', `/rest/api/3/issuetype/project?projectId=${acq.id}`);
    expect(offered.json[0]).toMatchObject({ id: types.task });
  });

  it('refuses while issues are of other types, and names them', async () => {
    const { call, id, acq, issue } = await site();
    const one = issue('One');
    const body = { issueTypeSchemeId: id, projectId: acq.id };
    const { status, json } = await call('PUT', `${SCHEMES}/project`, body);
    expect(status).toBe(400);
    expect(json.errorMessages[0]).toContain(`update the issue types on these issues: ${one.id}`);
  });

  it.each([
    ['no scheme', { projectId: '10000' }, 400],
    ['no project', { issueTypeSchemeId: '10000' }, 400],
    ['an absent scheme', { issueTypeSchemeId: '99999', projectId: '10000' }, 404],
    ['an absent project', { issueTypeSchemeId: '10000', projectId: '99999' }, 404],
    ['what is no id', { issueTypeSchemeId: 'x', projectId: '10000' }, 400],
  ])('refuses %s', async (_what, body, status) => {
    const { call } = await site();
    expect((await call('PUT', `${SCHEMES}/project`, body)).status).toBe(status);
  });

  it('asks for the projects to tell their schemes', async () => {
    const { call } = await site();
    expect((await call('GET', `${SCHEMES}/project`)).status).toBe(400);
  });
});
