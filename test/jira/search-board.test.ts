import type { JiraRequest } from '../../src/jira/jira-request';
import { MOST_CARDS, searchBoard } from '../../src/jira/search-board';

type Board = Parameters<typeof searchBoard>[1];

const board: Board = {
  projects: [{ projectId: '7', stageMap: {}, columns: [] } as unknown as Board['projects'][number]],
  site: {
    fields: {},
    workTypes: { prototype: ['1'], request: [], delivery: [] },
  } as unknown as Board['site'],
};

/** A Jira that finds so many issues, and does not understand some words. */
function aJira(found: number, unknown = 'colour') {
  const searched: string[] = [];
  const answer = (body: string | undefined): readonly [status: number, body: object] => {
    if (body === undefined) return [200, [{ id: '1', statuses: [] }]];
    const {
      jql,
      maxResults,
      nextPageToken = '0',
    } = JSON.parse(body) as {
      jql: string;
      maxResults: number;
      nextPageToken?: string;
    };
    if (nextPageToken === '0') searched.push(jql);
    if (jql.includes(unknown)) return [400, { errorMessages: ['no such field'], errors: {} }];
    const from = Number(nextPageToken);
    const count = Math.min(maxResults, found - from);
    const issues = Array.from({ length: count }, (_, i) => ({ id: String(from + i) }));
    const next = from + count;
    return [200, { issues, ...(next < found && { nextPageToken: String(next) }) }];
  };
  const request = (_path: string, init?: { readonly body?: string }) => {
    const [status, body] = answer(init?.body);
    return Promise.resolve({
      ...{ ok: status === 200, status, headers: { get: () => null } },
      text: () => Promise.resolve(JSON.stringify(body)),
      json: () => Promise.resolve(body),
    });
  };
  return { searched, request: request as unknown as JiraRequest };
}

describe('the search of a board', () => {
  it('gives all cards up to the most, and says how many there are', async () => {
    const full = await searchBoard(aJira(MOST_CARDS).request, board);
    expect([full.ids.length, full.total]).toEqual([MOST_CARDS, MOST_CARDS]);
    const over = await searchBoard(aJira(MOST_CARDS + 1).request, board);
    expect([over.ids.length, over.total]).toEqual([MOST_CARDS, MOST_CARDS + 1]);
    expect(over.ids[0]).toBe('0');
  });

  it('is narrowed by JQL, without its order', async () => {
    const { request, searched } = aJira(3);
    const narrowedBy = 'labels = shop OR labels = mail ORDER BY created';
    await searchBoard(request, { ...board, narrowedBy });
    expect(searched).toHaveLength(1);
    expect(searched[0]).toMatch(
      /^\(project = "?7"? AND .*\) AND \(labels = shop OR labels = mail\) ORDER BY Rank ASC$/,
    );
  });

  it('does without JQL that Jira does not understand', async () => {
    const { request, searched } = aJira(3);
    const { total } = await searchBoard(request, { ...board, narrowedBy: 'colour = red' });
    expect(total).toBe(3);
    expect(searched.map((jql) => jql.includes('colour'))).toEqual([true, false]);
  });
});
