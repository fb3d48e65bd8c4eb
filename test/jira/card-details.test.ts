import { getCardDetails } from '../../src/jira/card-details';
import type { JiraRequest } from '../../src/jira/jira-request';

const map = {
  urgentReason: { id: 'why' },
  liaisonIt: { id: 'it' },
  liaisonMarketing: { id: 'marketing' },
};

function aJira(fields: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const request = (path: string) => {
    asked.push(path);
    const text = JSON.stringify({ fields });
    return Promise.resolve({
      ...{ ok: true, status: 200, headers: { get: () => null } },
      text: () => Promise.resolve(text),
      json: () => Promise.resolve(JSON.parse(text) as unknown),
    });
  };
  return { asked, request: request as unknown as JiraRequest };
}

describe('the details of a card', () => {
  it('name the two who answer for it, IT first', async () => {
    const { request, asked } = aJira({
      ...{ marketing: { accountId: 'o', displayName: 'Océane' } },
      ...{ it: { accountId: 'i', displayName: 'Inès' }, why: 'The shop opens' },
    });
    expect(await getCardDetails(request, '7', map)).toEqual({
      urgentReason: 'The shop opens',
      liaisons: ['Inès', 'Océane'],
    });
    expect(asked).toHaveLength(1);
  });

  it('name nobody where nobody is, with or without our fields', async () => {
    const { request, asked } = aJira({ it: null, marketing: { accountId: 'gone' } });
    expect(await getCardDetails(request, '7', map)).toEqual({ liaisons: [] });
    expect(await getCardDetails(request, '7', {})).toEqual({ liaisons: [] });
    expect(asked).toHaveLength(2);
  });

  it('tell how far the standards let it go', async () => {
    const { request } = aJira({ clear: { id: '9', value: 'Pilot' } });
    const found = await getCardDetails(request, '7', { clearedFor: { id: 'clear' } });
    expect(found.clearedFor).toEqual({ id: '9', name: 'Pilot' });
  });

  it('count the sub-tasks that are done, by the category of their status', async () => {
    const subtask = (key: string) => ({ fields: { status: { statusCategory: { key } } } });
    const { request } = aJira({ subtasks: [subtask('done'), subtask('new'), subtask('done')] });
    expect((await getCardDetails(request, '7', map)).subtasks).toEqual({ done: 2, all: 3 });
    const { request: none } = aJira({ subtasks: [] });
    expect(await getCardDetails(none, '7', map)).toEqual({ liaisons: [] });
  });
});
