import { fetchCards } from '../../src/jira/board-cards';
import { JiraRefused } from '../../src/jira/jira-error';
import type { JiraRequest } from '../../src/jira/jira-request';

const site = { fields: {}, workTypes: {} } as unknown as Parameters<typeof fetchCards>[2]['site'];

/** A Jira that gives so many issues at once, and none of those that are gone. */
function aJira(most: number, gone: ReadonlySet<string> = new Set()) {
  const asked: number[] = [];
  const fields: string[][] = [];
  const request = (_path: string, init: { readonly body: string }) => {
    const body = JSON.parse(init.body) as { issueIdsOrKeys: string[]; fields: string[] };
    const { issueIdsOrKeys: ids } = body;
    asked.push(ids.length);
    fields.push(body.fields);
    const isRefused = ids.length > most;
    const issues = ids
      .filter((id) => !gone.has(id))
      .map((id) => ({ id, key: `ACQ-${id}`, fields: { project: { id: '7' } } }));
    const answer = isRefused ? { errorMessages: ['too many'], errors: {} } : { issues };
    return Promise.resolve({
      ...{ ok: !isRefused, status: isRefused ? 400 : 200, headers: { get: () => null } },
      text: () => Promise.resolve(JSON.stringify(answer)),
      json: () => Promise.resolve(answer),
    });
  };
  return { asked, fields, request: request as unknown as JiraRequest };
}

const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));

describe('the cards of a board', () => {
  it('come by the thousand, after the first hundred', async () => {
    const { request, asked } = aJira(1000);
    const shown: number[] = [];
    const cards = await fetchCards(request, ids(2500), { site }, (some) => shown.push(some.length));
    expect(asked).toEqual([100, 1000, 1000, 400]);
    expect(shown).toEqual([100, 1100, 2100, 2500]);
    expect(cards.map(({ id }) => id)).toEqual(ids(2500));
  });

  it('come by the hundred where a site grants no more, and it is asked for more only once', async () => {
    const { request, asked } = aJira(100);
    const cards = await fetchCards(request, ids(350), { site });
    expect(asked).toEqual([100, 250, 100, 100, 50]);
    expect(cards.map(({ id }) => id)).toEqual(ids(350));
    asked.length = 0;
    await fetchCards(request, ids(250), { site });
    expect(asked).toEqual([100, 100, 50]);
  });

  it('are refused when a hundred are', async () => {
    await expect(fetchCards(aJira(10).request, ids(50), { site })).rejects.toThrow(JiraRefused);
  });

  it('are only those that are there, and none is asked for where there is none', async () => {
    const { request, asked } = aJira(1000, new Set(['2']));
    const cards = await fetchCards(request, ids(3), { site });
    expect(cards.map(({ id }) => id)).toEqual(['1', '3']);
    expect(await fetchCards(request, [], { site })).toEqual([]);
    expect(asked).toEqual([3]);
  });

  it('say of which project they are only where there are several', async () => {
    const { request, fields } = aJira(1000);
    await fetchCards(request, ids(1), { site });
    const [joint] = await fetchCards(request, ids(1), { site, isJoint: true });
    expect(fields.map((asked) => asked.includes('project'))).toEqual([false, true]);
    expect(joint?.projectId).toBe('7');
  });
});
