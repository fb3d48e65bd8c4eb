import type { ContractWorld, Scenario } from '../scenario';

/** Boards, their sprints and epics, and ranks. */
export const boardsScenario: Scenario = {
  name: 'boards',
  run: async (world) => {
    const boardId = await boards(world);
    await sprints(world, boardId);
    await plan(world, boardId);
    await epics(world, boardId);
  },
};

async function boards(world: ContractWorld): Promise<number> {
  const { model, admin, agile, call, fields } = world;
  const filter = model.createFilter(admin, { name: 'B', jql: 'project = ACQ ORDER BY Rank' });
  const filterId = Number(filter.id);
  const inProject = { type: 'project', projectKeyOrId: 'ACQ' } as const;
  const made = await agile().board.createBoard({
    ...{ name: 'Made', type: 'kanban', filterId },
    location: inProject,
  });
  expect(made.location?.projectKey).toBe('ACQ');
  await agile().board.createBoard({
    ...{ name: 'Mine', type: 'scrum', filterId },
    location: { type: 'user' },
  });
  await agile().board.getBoardByFilterId({ filterId });
  await agile().board.deleteBoard({ boardId: made.id ?? 0 });
  expect((await call('GET', `/rest/agile/1.0/board/${made.id}`)).status).toBe(404);
  const board = model.createBoard({
    ...{ name: 'B', type: 'scrum', filterId: filter.id, project: 'ACQ' },
    quickFilters: [{ name: 'Urgent', description: '', jql: 'Lane = Urgent' }],
    estimationFieldId: fields.size.id,
  });
  const boardId = Number(board.id);
  const named = { boardId };
  await agile().board.getConfiguration(named);
  await agile().board.getProjects(named);
  await agile().board.getProjectsFull(named);
  const quickFilterId = Number(board.quickFilters[0]?.id);
  await agile().board.getQuickFilter({ boardId, quickFilterId });
  const property = { boardId: String(boardId), propertyKey: 'entente' };
  await agile().board.setBoardProperty({ ...property, propertyValue: { on: true } });
  await agile().board.getBoardPropertyKeys(property);
  await agile().board.getBoardProperty(property);
  await agile().board.deleteBoardProperty(property);
  const path = '/rest/agile/1.0/board';
  const bad = { name: 'X', type: 'scrum', filterId: 1, location: inProject };
  expect((await call('POST', path, bad)).status).toBe(400);
  return boardId;
}

async function sprints({ agile, call }: ContractWorld, boardId: number): Promise<void> {
  const { sprint } = agile();
  const made = await sprint.createSprint({ name: 'S1', originBoardId: boardId });
  expect(made.state).toBe('future');
  const sprintId = made.id ?? 0;
  const other = await sprint.createSprint({ name: 'S2', originBoardId: boardId });
  await sprint.swapSprint({ sprintId, sprintToSwapWith: other.id });
  await sprint.updateSprint({
    ...{ sprintId, name: 'S1', state: 'future', goal: 'Go' },
    startDate: '2026-03-02T09:00:00.000Z',
    endDate: '2026-03-16T09:00:00.000Z',
  });
  const started = await sprint.partiallyUpdateSprint({ sprintId, state: 'active' });
  expect(started.state).toBe('active');
  const property = { sprintId: String(sprintId), propertyKey: 'entente' };
  await sprint.setProperty({ ...property, propertyValue: { on: true } });
  await sprint.getPropertiesKeys(property);
  await sprint.getProperty(property);
  await sprint.deleteProperty(property);
  await sprint.partiallyUpdateSprint({ sprintId, state: 'closed' });
  const path = `/rest/agile/1.0/sprint/${sprintId}`;
  expect((await call('POST', path, { state: 'active' })).status).toBe(400);
  await sprint.deleteSprint({ sprintId });
  expect((await call('GET', path)).status).toBe(404);
}

async function plan(world: ContractWorld, boardId: number): Promise<void> {
  const { agile, model, admin } = world;
  const [issue, other] = [world.issue('One'), world.issue('Two')];
  const made = model.createSprint(admin, { boardId: String(boardId), name: 'S3' });
  const sprintId = Number(made.id);
  await agile().sprint.moveIssuesToSprintAndRank({ sprintId, issues: [issue.key] });
  await agile().backlog.moveIssuesToBacklog({ issues: [issue.key] });
  await agile().backlog.moveIssuesToBacklogForBoard({ boardId, issues: [issue.key] });
  await agile().issue.rankIssues({ issues: [other.key], rankBeforeIssue: issue.key });
  await agile().board.getApproximateIssueCountForBacklog({ boardId });
  const key = { issueIdOrKey: issue.key };
  await agile().issue.getIssue(key);
  await agile().issue.estimateIssueForBoard({ ...key, boardId, value: '3' });
  const estimate = await agile().issue.getIssueEstimationForBoard({ ...key, boardId });
  expect(estimate).toMatchObject({ value: 3 });
  const kanban = model.createBoard({
    ...{ name: 'K', type: 'kanban', project: 'ACQ' },
    filterId: model.boards()[0]?.filterId ?? '',
    columns: [
      { name: 'Backlog', statusIds: [world.statuses.fresh] },
      { name: 'Doing', statusIds: [world.statuses.done] },
    ],
  });
  await agile().board.moveIssuesToBoard({ boardId: Number(kanban.id), issues: [issue.key] });
}

async function epics(world: ContractWorld, boardId: number): Promise<void> {
  const { agile, model, call } = world;
  const [epic, other] = ['First', 'Second'].map(withEpics(world));
  const epicIdOrKey = epic?.key ?? '';
  const issues = [world.issue('Part').key];
  await agile().epic.getEpic({ epicIdOrKey });
  await agile().epic.partiallyUpdateEpic({ epicIdOrKey, color: { key: 'color_3' }, done: true });
  await agile().epic.moveIssuesToEpic({ epicIdOrKey, issues });
  await agile().epic.getIssuesForEpic({ epicIdOrKey });
  await agile().board.getBoardIssuesForEpic({ boardId, epicId: Number(epic?.id) });
  await agile().epic.removeIssuesFromEpic({ issues });
  await agile().epic.getIssuesWithoutEpic({});
  await agile().board.getIssuesWithoutEpicForBoard({ boardId });
  await agile().board.getEpics({ boardId });
  await agile().epic.rankEpics({ epicIdOrKey: other?.key ?? '', rankBeforeEpic: epicIdOrKey });
  const path = `/rest/agile/1.0/epic/${model.findIssue(issues[0] ?? '')?.id}`;
  expect((await call('GET', path)).status).toBe(404);
}

/** A project of epics: ACQ's scheme has none. */
function withEpics({ model, admin, workflow }: ContractWorld) {
  const typeId = model.issueTypes().find(({ name }) => name === 'Epic')?.id ?? '';
  model.createProject(admin, {
    ...{ key: 'EPI', name: 'Epics', leadAccountId: admin },
    issueTypes: [{ typeId, workflowId: workflow }],
  });
  return (summary: string) =>
    model.createIssue(admin, { project: 'EPI', issueType: typeId, fields: { summary } });
}
