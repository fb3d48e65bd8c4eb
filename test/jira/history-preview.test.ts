import { listPriorities, previewPast } from '../../src/jira/history-preview';
import type { JiraRequest } from '../../src/jira/jira-request';
import { aBareSite } from '../support/set-up';

it('lists all priorities, also those after the first page', async () => {
  const all = Array.from({ length: 120 }, (_, at) => ({ id: String(at), name: `Priority ${at}` }));
  const jira = (async (address: string) => {
    const startAt = Number(new URL(address, 'http://jira').searchParams.get('startAt'));
    const values = all.slice(startAt, startAt + 50);
    return new Response(JSON.stringify({ values, isLast: startAt + 50 >= all.length }));
  }) as JiraRequest;
  expect(await listPriorities(jira)).toEqual(all);
});

it('counts what the past of projects could be read by, and leaves out what no issue bears', async () => {
  const { jira, host, adminId, projectId } = await aBareSite({
    now: () => Date.parse('2026-11-20T10:00:00Z'),
  });
  const { model } = jira;
  const story = model.issueTypes().find(({ name }) => name === 'Story')?.id ?? '';
  const highest = model.priorities()[0]!;
  const anIssue = (fields: object) =>
    model.createIssue(adminId, {
      ...{ project: projectId, issueType: story },
      fields: { summary: 'Of the past', ...fields },
    }).id;
  const urgent = anIssue({ priority: { id: highest.id } });
  anIssue({ duedate: '2026-12-24' });
  const done = model.statuses().find(({ name }) => name === 'Done')!;
  model.transitionTo(adminId, urgent, done.id);
  const send = host.requestJira({ kind: 'user', accountId: adminId });
  const scope = { projectIds: [projectId], until: '2026-11-21' };
  const { statuses, priorities, resolutions, dueDates } = await previewPast(send, scope);
  const told = (all: typeof priorities) => all.map(({ what, issues }) => [what.name, issues]);
  expect(told(statuses)).toEqual([
    [expect.any(String), 2],
    ['Done', 1],
  ]);
  expect(told(priorities)).toContainEqual([highest.name, 1]);
  expect(told(resolutions)).toEqual([['Done', 1]]);
  expect(dueDates).toBe(1);
  const before = await previewPast(send, { ...scope, until: '2026-11-20' });
  expect(before).toEqual({ statuses: [], priorities: [], resolutions: [], dueDates: 0 });
});
