import { adfOf } from '../../../../../local/jira/adf';
import type { ContractWorld, Scenario } from '../scenario';

/** A scrum project from its template to the close of its first sprint, all by the client. */
export const projectLifeScenario: Scenario = {
  name: 'the life of a project from a template',
  run: async (world) => {
    await world.jira().projects.createProject({
      ...{ key: 'LIFE', name: 'Life', leadAccountId: world.admin },
      projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
    });
    const keys = [await begin(world, 'One'), await begin(world, 'Two')];
    await talk(world, keys);
    await sprint(world, keys);
    await find(world);
  },
};

async function begin({ jira }: ContractWorld, summary: string): Promise<string> {
  const base = { project: { key: 'LIFE' }, issuetype: { name: 'Story' } };
  const made = await jira().issues.createIssue({ fields: { ...base, summary } });
  return made.key;
}

async function talk({ jira }: ContractWorld, [one = '', two = '']: string[]): Promise<void> {
  await jira().issueLinks.linkIssues({
    type: { name: 'Blocks' },
    inwardIssue: { key: one },
    outwardIssue: { key: two },
  });
  const body = adfOf('Now') as never;
  await jira().issueComments.addComment({ issueIdOrKey: one, body });
}

async function sprint({ jira, agile }: ContractWorld, [one = '']: string[]): Promise<void> {
  const { values: boards } = await agile().board.getAllBoards({ projectKeyOrId: 'LIFE' });
  expect(boards).toMatchObject([{ name: 'LIFE board', type: 'scrum' }]);
  const originBoardId = Number(boards[0]?.id);
  const columns = await agile().board.getConfiguration({ boardId: originBoardId });
  const names = columns.columnConfig?.columns?.map(({ name }) => name);
  expect(names).toEqual(['To Do', 'In Progress', 'Done']);
  const { id } = await agile().sprint.createSprint({ name: 'Sprint 1', originBoardId });
  const sprintId = Number(id);
  await agile().sprint.moveIssuesToSprintAndRank({ sprintId, issues: [one] });
  const dates = { startDate: '2026-03-02T09:00:00.000Z', endDate: '2026-03-16T09:00:00.000Z' };
  await agile().sprint.partiallyUpdateSprint({ sprintId, state: 'active', ...dates });
  for (const transition of ['21', '31']) {
    await jira().issues.doTransition({ issueIdOrKey: one, transition: { id: transition } });
  }
  const closed = await agile().sprint.partiallyUpdateSprint({ sprintId, state: 'closed' });
  expect(closed.state).toBe('closed');
}

async function find({ jira }: ContractWorld): Promise<void> {
  const done = await jira().issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql: 'project = LIFE AND statusCategory = Done AND sprint in closedSprints()',
    fields: ['status', 'resolution'],
  });
  expect(done.issues).toHaveLength(1);
}
