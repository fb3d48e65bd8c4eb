import { bootstrap } from '../../../local/jira/bootstrap';
import { createFilter } from '../../../local/jira/filters/model';
import { createIssue } from '../../../local/jira/issues/model';
import { createProject } from '../../../local/jira/projects/model';
import { createRouter } from '../../../local/jira/router';
import { createUser } from '../../../local/jira/users/model';
import { createBoard } from '../../../local/jira/boards/model';
import { addToGroup } from '../../../local/jira/groups/model';
import { World } from '../../../local/jira/world';

/** A team-managed project with an epic and a board, as its template would have made it. */
function teamSite() {
  const world = new World(undefined, () => 0, 'https://x.example');
  bootstrap(world);
  const { id: accountId } = createUser(world, { displayName: 'Noé Lambert' });
  addToGroup(world, 'jira-administrators', accountId);
  const project = createProject(world, accountId, {
    ...{ key: 'TEAM', name: 'Team', leadAccountId: accountId, style: 'team-managed' },
  });
  const filter = createFilter(world, accountId, { name: 'F', jql: 'project = TEAM' });
  const board = createBoard(world, {
    ...{ name: 'B', type: 'kanban', filterId: filter.id, project: 'TEAM' },
  });
  const epicType = [...world.issueTypes.values()].find(({ name }) => name === 'Epic')?.id ?? '';
  const epic = createIssue(world, accountId, {
    ...{ project: project.id, issueType: epicType, fields: { summary: 'Big' } },
  });
  const route = createRouter(world, 'app');
  const call = (method: string, path: string, body?: unknown) =>
    route({
      ...{ method, path, headers: {}, actor: { kind: 'user', accountId } },
      body: JSON.stringify(body),
    });
  return { board, call, epic, filter };
}

describe('a team-managed project', () => {
  it('takes no board by REST and keeps its own', () => {
    const { call, filter, board } = teamSite();
    const body = {
      ...{ name: 'B', type: 'scrum', filterId: Number(filter.id) },
      location: { type: 'project', projectKeyOrId: 'TEAM' },
    };
    expect(call('POST', '/rest/agile/1.0/board', body).status).toBe(400);
    expect(call('DELETE', `/rest/agile/1.0/board/${board.id}`).status).toBe(403);
  });

  it('has epics that the epic API does not work for', () => {
    const { call, epic } = teamSite();
    expect(call('GET', `/rest/agile/1.0/epic/${epic.key}`).status).toBe(400);
    const move = call('POST', `/rest/agile/1.0/epic/${epic.key}/issue`, { issues: [epic.key] });
    expect(move.status).toBe(400);
  });
});
