/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

describe('search', () => {
  const world = smallSite();
  world.model.quietly(() => {
    for (let n = 0; n < 230; n += 1) world.issue(`Issue ${n}`);
  });
  const call = as(world.site, world.ines);
  const search = async (body: Record<string, unknown>) =>
    (await call('POST', '/rest/api/3/search/jql', { jql: 'project = ACQ ORDER BY key', ...body }))
      .json;

  /** Puts a field on every screen on which another one is. */
  const showWhere = async (shownId: string, fieldId: string): Promise<void> => {
    const admin = as(world.site, world.admin);
    const { json: screens } = await admin('GET', `/rest/api/3/field/${shownId}/screens`);
    for (const { id } of screens.values) {
      const { json: tabs } = await admin('GET', `/rest/api/3/screens/${id}/tabs`);
      const path = `/rest/api/3/screens/${id}/tabs/${tabs[0].id}/fields`;
      await admin('POST', path, { fieldId });
    }
  };

  it('pages by token until the last, each issue once', async () => {
    const keys: string[] = [];
    let token: string | undefined;
    do {
      const page = await search({ fields: ['summary'], maxResults: 1000, nextPageToken: token });
      expect(page.issues.length).toBeLessThanOrEqual(100);
      expect(page.total).toBeUndefined();
      keys.push(...page.issues.map((issue: { key: string }) => issue.key));
      token = page.nextPageToken;
      expect(page.isLast).toBe(token === undefined);
    } while (token !== undefined);
    expect(new Set(keys).size).toBe(230);
    expect(keys[9]).toBe('ACQ-10');
  });

  it('gives 50 by default, all ids at once, and only ids unless asked', async () => {
    expect((await search({})).issues).toHaveLength(50);
    const ids = await search({ fields: ['id'], maxResults: 5000 });
    expect(ids.issues).toHaveLength(230);
    expect(Object.keys(ids.issues[0])).toEqual(['id']);
    const keyed = await search({ fields: ['key'], maxResults: 5000 });
    expect(keyed.issues).toHaveLength(230);
    expect(keyed.issues[0].key).toBe('ACQ-1');
  });

  it('refuses a token of another query and more than 50 issues to reconcile', async () => {
    const { nextPageToken } = await search({});
    const other = await call('POST', '/rest/api/3/search/jql', {
      jql: 'project = WEB',
      nextPageToken,
    });
    expect(other.status).toBe(400);
    const many = Array.from({ length: 51 }, (_, n) => 10000 + n);
    const refused = await call('POST', '/rest/api/3/search/jql', {
      jql: 'project = ACQ',
      reconcileIssues: many,
    });
    expect(refused.status).toBe(400);
  });

  it('answers 410 where Jira took the search away', async () => {
    expect((await call('GET', '/rest/api/3/search?jql=project=ACQ')).status).toBe(410);
  });

  it('counts, and gives names, properties and a changelog when asked', async () => {
    const { json } = await call('POST', '/rest/api/3/search/approximate-count', {
      jql: 'project = ACQ',
    });
    expect(json).toEqual({ count: 230 });
    world.model.setProperty('ACQ-1', 'p', 1);
    world.model.editIssue(world.ines, 'ACQ-1', { fields: { summary: 'Renamed' } });
    const { json: page } = await call(
      'GET',
      '/rest/api/3/search/jql?jql=key%3DACQ-1&fields=summary&properties=p&expand=names,changelog',
    );
    expect(page.names).toEqual({ summary: 'Summary' });
    expect(page.issues[0].properties).toEqual({ p: 1 });
    expect(page.issues[0].changelog.histories).toHaveLength(1);
  });

  it('finds by the words that an issue has now, those of a field made since, too', async () => {
    const found = async (word: string): Promise<string[]> =>
      (await search({ jql: `text ~ ${word}`, fields: ['key'] })).issues.map(
        ({ key }: { key: string }) => key,
      );
    expect(await found('zebra')).toEqual([]);
    world.model.editIssue(world.ines, 'ACQ-7', { fields: { summary: 'A zebra' } });
    expect(await found('zebra')).toEqual(['ACQ-7']);
    const { id } = world.model.createField({ name: 'Remark', type: 'text' });
    await showWhere(world.fields.size.id, id);
    world.model.editIssue(world.ines, 'ACQ-8', { fields: { [id]: 'Another zebra' } });
    world.model.addComment(world.ines, 'ACQ-9', 'Zebras again');
    expect(await found('zebra')).toEqual(['ACQ-9', 'ACQ-8', 'ACQ-7']);
    world.model.editIssue(world.ines, 'ACQ-7', { fields: { summary: 'No more' } });
    expect(await found('zebra')).toEqual(['ACQ-9', 'ACQ-8']);
  });
});
