import { as, smallSite } from './small-site';

const LAG = 5000;

interface Page {
  readonly issues: readonly { readonly id: string; readonly key: string }[];
}

function laggingSite() {
  const world = smallSite();
  const search = async (jql: string, reconcileIssues: readonly string[] = []) => {
    const body = { jql, fields: ['key'], reconcileIssues: reconcileIssues.map(Number) };
    const answer = await as(world.site, world.ines)('POST', '/rest/api/3/search/jql', body);
    return (answer.json as Page).issues.map(({ key }) => key);
  };
  const wait = (ms: number): void => world.clock.forward(ms / 60_000);
  return { ...world, search, wait };
}

describe('search with a lag', () => {
  it('finds a write at once where there is none', async () => {
    const { issue, search } = laggingSite();
    issue('First');
    expect(await search('project = ACQ')).toEqual(['ACQ-1']);
  });

  it('finds a new issue once the lag is over and not a millisecond earlier', async () => {
    const { issue, search, wait, model } = laggingSite();
    model.setSearchLag(LAG);
    issue('First');
    wait(LAG - 1);
    expect(await search('project = ACQ')).toEqual([]);
    wait(1);
    expect(await search('project = ACQ')).toEqual(['ACQ-1']);
  });

  it('finds a reconciled issue in that request alone', async () => {
    const { issue, search, model } = laggingSite();
    model.setSearchLag(LAG);
    const { id } = issue('First');
    issue('Second');
    expect(await search('project = ACQ', [id])).toEqual(['ACQ-1']);
    expect(await search('project = ACQ')).toEqual([]);
  });

  it('finds an edited issue by its older values until then', async () => {
    const { issue, search, wait, model, ines } = laggingSite();
    const { id, key } = issue('First', { labels: ['old'] });
    model.setSearchLag(LAG);
    model.editIssue(ines, key, { fields: { labels: ['new'] } });
    expect(await search('labels = old')).toEqual([key]);
    expect(await search('labels = new')).toEqual([]);
    expect(await search('labels = new', [id])).toEqual([key]);
    wait(LAG);
    expect(await search('labels = old')).toEqual([]);
    expect(await search('labels = new')).toEqual([key]);
  });

  it('shows each of two writes in its turn', async () => {
    const { issue, search, wait, model, ines } = laggingSite();
    model.setSearchLag(LAG);
    const { key } = issue('First', { labels: ['one'] });
    wait(LAG - 1000);
    model.editIssue(ines, key, { fields: { labels: ['two'] } });
    wait(1000);
    expect(await search('labels = one')).toEqual([key]);
    wait(LAG - 1000);
    expect(await search('labels = two')).toEqual([key]);
  });

  it('still finds a deleted issue, unless it is reconciled', async () => {
    const { issue, search, wait, model, admin } = laggingSite();
    const { id, key } = issue('First');
    model.setSearchLag(LAG);
    model.trusted(() => model.deleteIssue(admin, key));
    expect(await search('project = ACQ')).toEqual([key]);
    expect(await search('project = ACQ', [id])).toEqual([]);
    wait(LAG);
    expect(await search('project = ACQ')).toEqual([]);
  });

  it('finds a moved issue where it was', async () => {
    const { issue, search, wait, model, ines, request } = laggingSite();
    const { key } = issue('First');
    model.setSearchLag(LAG);
    model.trusted(() => model.moveIssue(ines, key, { project: 'WEB', issueType: request }));
    expect(await search('project = ACQ')).toEqual([key]);
    expect(await search('project = WEB')).toEqual([]);
    wait(LAG);
    expect(await search('project = ACQ')).toEqual([]);
    expect(await search('project = WEB')).toEqual(['WEB-1']);
  });
});

describe('a search request', () => {
  const { site, ines, issue, model } = smallSite();
  model.quietly(() => {
    for (let n = 0; n < 101; n += 1) issue(`Issue ${n}`);
  });
  const search = async (body: Record<string, unknown>) => {
    const asked = { jql: 'project = ACQ', ...body };
    const answer = await as(site, ines)('POST', '/rest/api/3/search/jql', asked);
    const json = answer.json as Partial<Page> & { errorMessages?: readonly string[] };
    return { status: answer.status, found: json.issues?.length, message: json.errorMessages?.[0] };
  };

  it('accepts the flags that change nothing, and fields that do not exist', async () => {
    const flags = { fieldsByKeys: true, failFast: false, fields: ['summary', 'nothing'] };
    expect(await search(flags)).toMatchObject({ status: 200, found: 50 });
  });

  it.each([
    [{ startAt: 0 }],
    [{ fieldsByKeys: 'yes' }],
    [{ maxResults: '5' }],
    [{ fields: 'summary' }],
  ])('refuses %j', async (body) => {
    const message = 'Invalid request payload. Refer to the REST API documentation and try again.';
    expect(await search(body)).toMatchObject({ status: 400, message });
  });

  it('gives 100 with fields and all with keys only', async () => {
    expect((await search({ fields: ['summary'], maxResults: 5000 })).found).toBe(100);
    expect((await search({ fields: ['key'], maxResults: 5000 })).found).toBe(101);
    expect((await search({ fields: ['key'], properties: ['a'], maxResults: 5000 })).found).toBe(
      100,
    );
  });

  it('takes 5 properties and 50 issues to reconcile, and not one more', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
    expect((await search({ properties: many(5).map(String) })).status).toBe(200);
    expect((await search({ properties: many(6).map(String) })).status).toBe(400);
    expect((await search({ reconcileIssues: many(50) })).status).toBe(200);
    expect((await search({ reconcileIssues: many(51) })).status).toBe(400);
  });

  it('refuses a negative page and a token that is none', async () => {
    expect((await search({ maxResults: -1 })).status).toBe(400);
    expect(await search({ nextPageToken: 'nonsense' })).toMatchObject({
      status: 400,
      message: 'The provided nextPageToken is invalid or has expired.',
    });
  });
});
