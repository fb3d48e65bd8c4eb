import { listPriorities } from '../../src/jira/history-preview';
import type { JiraRequest } from '../../src/jira/jira-request';

it('lists all priorities, also those after the first page', async () => {
  const all = Array.from({ length: 120 }, (_, at) => ({ id: String(at), name: `Priority ${at}` }));
  const jira = (async (address: string) => {
    const startAt = Number(new URL(address, 'http://jira').searchParams.get('startAt'));
    const values = all.slice(startAt, startAt + 50);
    return new Response(JSON.stringify({ values, isLast: startAt + 50 >= all.length }));
  }) as JiraRequest;
  expect(await listPriorities(jira)).toEqual(all);
});
