/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

function withBoard() {
  const world = smallSite();
  const { model, admin } = world;
  const filter = model.createFilter(admin, {
    name: 'ACQ board',
    jql: 'project = ACQ ORDER BY Rank ASC',
  });
  const board = model.createBoard({
    name: 'Joint',
    type: 'scrum',
    filterId: filter.id,
    project: 'ACQ',
    columns: [
      { name: 'To study', statusIds: [world.statuses.fresh, world.statuses.ready] },
      { name: 'In build', statusIds: [world.statuses.build], max: 3 },
      { name: 'Finished', statusIds: [world.statuses.done] },
    ],
  });
  const issues = ['A', 'B', 'C', 'D'].map((name) => world.issue(name));
  return { ...world, board, issues, filter };
}

const order = async (world: ReturnType<typeof withBoard>, path: string): Promise<string> => {
  const { json } = await as(world.site, world.ines)('GET', `/rest/software/1.0/${path}`);
  return json.issues.map((issue: { fields: { summary: string } }) => issue.fields.summary).join('');
};

describe('boards', () => {
  it('tell their columns, filter and rank field', async () => {
    const world = withBoard();
    const call = as(world.site, world.ines);
    const list = await call('GET', '/rest/agile/1.0/board?projectKeyOrId=ACQ');
    expect(list.json.values).toMatchObject([
      { name: 'Joint', type: 'scrum', location: { projectKey: 'ACQ' } },
    ]);
    const { json } = await call('GET', `/rest/agile/1.0/board/${world.board.id}/configuration`);
    expect(json.columnConfig.columns[1]).toMatchObject({
      name: 'In build',
      max: 3,
      statuses: [{ id: world.statuses.build }],
    });
    expect(json.filter.id).toBe(world.filter.id);
    const rank = world.model.fields().find(({ type }) => type === 'rank');
    expect(`customfield_${json.ranking.rankCustomFieldId}`).toBe(rank?.id);
    expect((await call('GET', '/rest/agile/1.0/board/999')).status).toBe(404);
  });

  it('are found by each project that their filter names, not by their home alone', async () => {
    const world = withBoard();
    const { model, admin } = world;
    const jql = 'project in (OPS) AND statusCategory != Done ORDER BY Rank ASC';
    model.createProject(admin, {
      ...{ key: 'OPS', name: 'Operations', leadAccountId: admin, issueTypes: [] },
    });
    const { id: filterId } = model.createFilter(admin, { name: 'Elsewhere', jql });
    model.createBoard({ name: 'Elsewhere', type: 'kanban', filterId, project: 'ACQ' });
    const call = as(world.site, admin);
    const names = async (key: string) => {
      const { json } = await call('GET', `/rest/agile/1.0/board?projectKeyOrId=${key}`);
      return json.values.map(({ name }: { name: string }) => name);
    };
    expect(await names('ACQ')).toEqual(['Joint']);
    expect(await names('OPS')).toEqual(['Elsewhere']);
    await call('DELETE', `/rest/api/3/filter/${filterId}`);
    expect(await names('ACQ')).toEqual(['Joint', 'Elsewhere']);
  });

  it('rank before and after, several in the order given', async () => {
    const world = withBoard();
    const [a, b, c, d] = world.issues.map(({ key }) => key);
    const rank = (body: unknown) =>
      as(world.site, world.ines)('PUT', '/rest/agile/1.0/issue/rank', body);
    const board = `board/${world.board.id}/issue`;
    expect(await order(world, board)).toBe('ABCD');
    expect((await rank({ issues: [d], rankBeforeIssue: a })).status).toBe(204);
    expect(await order(world, board)).toBe('DABC');
    await rank({ issues: [c, d], rankAfterIssue: a });
    expect(await order(world, board)).toBe('ACDB');
    await rank({ issues: [a], rankAfterIssue: b });
    expect(await order(world, board)).toBe('CDBA');
    for (let n = 0; n < 40; n += 1)
      await rank({ issues: [n % 2 ? c : d], rankBeforeIssue: n % 2 ? d : c });
    expect(await order(world, board)).toBe('CDBA');
    const { json } = await as(world.site, world.ines)('GET', `/rest/api/3/issue/${d}/changelog`);
    expect(json.values[0].items[0]).toMatchObject({
      field: 'Rank',
      from: '',
      to: '',
      toString: 'Ranked higher',
    });
  });

  it('answer 207 when some issues may not be ranked and 400 beyond 50', async () => {
    const world = withBoard();
    const [a, b] = world.issues.map(({ key }) => key);
    const call = as(world.site, world.ines);
    const partial = await call('PUT', '/rest/agile/1.0/issue/rank', {
      issues: ['ACQ-99', b],
      rankBeforeIssue: a,
    });
    expect(partial.status).toBe(207);
    expect(partial.json.entries.map((entry: { status: number }) => entry.status)).toEqual([
      404, 200,
    ]);
    expect(await order(world, `board/${world.board.id}/issue`)).toBe('BACD');
    const many = Array.from({ length: 51 }, (_, n) => `ACQ-${n}`);
    expect(
      (await call('PUT', '/rest/agile/1.0/issue/rank', { issues: many, rankBeforeIssue: a }))
        .status,
    ).toBe(400);
  });

  it('keep sprints: scope, changelog, backlog and the carry-over', async () => {
    const world = withBoard();
    const { model, admin, board } = world;
    const [a, b] = world.issues.map(({ key }) => key);
    const one = model.createSprint(admin, {
      boardId: board.id,
      name: 'S1',
      end: world.clock.ms + 9,
    });
    const two = model.createSprint(admin, { boardId: board.id, name: 'S2' });
    const call = as(world.site, world.ines);
    expect(
      (await call('POST', `/rest/agile/1.0/sprint/${one.id}/issue`, { issues: [a, b] })).status,
    ).toBe(204);
    expect(await order(world, `board/${board.id}/sprint/${one.id}/issue`)).toBe('AB');
    expect(await order(world, `board/${board.id}/backlog`)).toBe('CD');
    model.startSprint(admin, one.id);
    model.closeSprint(admin, one.id);
    expect(await order(world, `board/${board.id}/backlog`)).toBe('ABCD');
    await call('POST', `/rest/agile/1.0/sprint/${two.id}/issue`, { issues: [a] });
    const { json } = await call('GET', `/rest/api/3/issue/${a}/changelog`);
    expect(json.values.at(-1).items).toMatchObject([
      {
        field: 'Sprint',
        from: one.id,
        fromString: 'S1',
        to: `${one.id}, ${two.id}`,
        toString: 'S1, S2',
      },
    ]);
    expect(await order(world, `sprint/${one.id}/issue`)).toBe('AB');
    await call('POST', '/rest/agile/1.0/backlog/issue', { issues: [a] });
    expect(await order(world, `board/${board.id}/backlog`)).toBe('ABCD');
    const future = await call('GET', `/rest/agile/1.0/board/${board.id}/sprint?state=future`);
    expect(future.json.values).toMatchObject([
      { id: Number(two.id), state: 'future', originBoardId: Number(board.id) },
    ]);
    expect(
      (await call('POST', `/rest/agile/1.0/sprint/${one.id}/issue`, { issues: [b] })).status,
    ).toBe(400);
    const query = await call('POST', '/rest/api/3/search/approximate-count', {
      jql: 'sprint in closedSprints()',
    });
    expect(query.json.count).toBe(2);
  });
});
