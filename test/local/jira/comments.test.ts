/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { adfOf } from '../../../local/jira/adf';
import { as, smallSite } from './small-site';

function withIssue() {
  const world = smallSite();
  const { key, id } = world.issue('Talked about');
  const path = `/rest/api/3/issue/${key}/comment`;
  return { ...world, key, id, path, ask: as(world.site, world.ines) };
}

describe('comments', () => {
  it('come a hundred at a time, in the order of time or against it', async () => {
    const { model, ines, key, path, ask } = withIssue();
    for (let n = 0; n < 101; n += 1) model.addComment(ines, key, `No ${n}`);
    const page = await ask('GET', `${path}?maxResults=5000`);
    expect([page.json.comments.length, page.json.maxResults, page.json.total]).toEqual([
      100, 100, 101,
    ]);
    const newest = await ask('GET', `${path}?orderBy=-created&maxResults=1&expand=renderedBody`);
    expect(newest.json.comments[0].renderedBody).toBe('<p>No 100</p>');
    expect((await ask('GET', `${path}?orderBy=updated`)).status).toBe(400);
  });

  it('are documents of at most 32,767 characters', async () => {
    const { path, ask } = withIssue();
    const add = (body: unknown) => ask('POST', path, { body });
    expect((await add(adfOf('x'.repeat(32767)))).status).toBe(201);
    const long = await add(adfOf('x'.repeat(32768)));
    expect(long.json.errors.comment).toContain('32,767 characters');
    expect((await add('plain')).json.errors.comment).toBe('Comment body is not valid!');
    const empty = await add({ type: 'doc', version: 1, content: [] });
    expect(empty.json.errors.comment).toBe('Comment body can not be empty!');
  });

  it('restricted to a group are for its members alone, everywhere', async () => {
    const world = withIssue();
    const { site, camille, path, ask, key } = world;
    const visibility = { type: 'group', value: 'makers' };
    const made = await ask('POST', path, { body: adfOf('Secret'), visibility });
    expect(made.json.visibility).toMatchObject({ type: 'group', value: 'makers' });
    const outside = as(site, camille);
    expect((await outside('GET', path)).json.total).toBe(0);
    expect((await outside('GET', `${path}/${made.json.id}`)).status).toBe(404);
    const listed = await outside('POST', '/rest/api/3/comment/list', { ids: [made.json.id] });
    expect(listed.json.total).toBe(0);
    const issue = await outside('GET', `/rest/api/3/issue/${key}?fields=comment`);
    expect(issue.json.fields.comment.total).toBe(0);
    expect((await ask('GET', path)).json.total).toBe(1);
    const foreign = await outside('POST', path, { body: adfOf('x'), visibility });
    expect(foreign.status).toBe(400);
    const role = { type: 'role', value: 'Makers' };
    const byRole = await ask('PUT', `${path}/${made.json.id}`, {
      body: adfOf('Secret'),
      visibility: role,
    });
    expect(byRole.json.visibility).toMatchObject(role);
  });

  it('are found by id in any issue, a thousand at once', async () => {
    const { model, ines, key, ask } = withIssue();
    const { id } = model.addComment(ines, key, 'One');
    const list = (ids: unknown[]) => ask('POST', '/rest/api/3/comment/list', { ids });
    expect((await list([id, 99999])).json.values).toHaveLength(1);
    expect((await list([])).status).toBe(400);
    expect((await list(Array.from({ length: 1000 }, (_, at) => at))).status).toBe(200);
    expect((await list(Array.from({ length: 1001 }, (_, at) => at))).status).toBe(400);
  });

  it('keep properties that their authors write', async () => {
    const { site, camille, path, ask } = withIssue();
    const properties = [{ key: 'p', value: 1 }];
    const made = await ask('POST', path, { body: adfOf('Hi'), properties });
    const at = `/rest/api/3/comment/${made.json.id}/properties/p`;
    expect((await ask('GET', at)).json).toEqual({ key: 'p', value: 1 });
    expect((await as(site, camille)('PUT', at, 2)).status).toBe(403);
    await ask('DELETE', `${path}/${made.json.id}`);
    expect((await ask('GET', at)).status).toBe(404);
  });
});
