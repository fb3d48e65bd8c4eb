import type { Scenario } from '../scenario';

/** Boards, sprints and ranks. */
export const boardsScenario: Scenario = {
  name: 'boards',
  run: async (world) => {
    const { model, admin, agile } = world;
    const [issue, other] = [world.issue('One'), world.issue('Two')];
    const filter = model.createFilter(admin, { name: 'B', jql: 'project = ACQ ORDER BY Rank' });
    const board = model.createBoard({
      name: 'B',
      type: 'scrum',
      filterId: filter.id,
      project: 'ACQ',
    });
    const boardId = Number(board.id);
    const sprintId = Number(model.createSprint(admin, { boardId: board.id, name: 'S1' }).id);

    await agile().sprint.moveIssuesToSprintAndRank({ sprintId, issues: [issue.key] });
    await agile().backlog.moveIssuesToBacklog({ issues: [issue.key] });
    await agile().issue.rankIssues({ issues: [other.key], rankBeforeIssue: issue.key });
    const made = await agile().sprint.createSprint({ name: 'S2', originBoardId: boardId });
    expect(made.state).toBe('future');
  },
};
