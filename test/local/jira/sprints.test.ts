/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import type { ProductEvent } from '../../../local/jira/site';
import { as, smallSite } from './small-site';

const SPRINT = '/rest/agile/1.0/sprint';
const DATES = { startDate: '2026-03-02T09:00:00.000Z', endDate: '2026-03-16T09:00:00.000Z' };

function withBoard(more: object = {}) {
  const world = smallSite();
  const { model, admin } = world;
  const filter = model.createFilter(admin, { name: 'F', jql: 'project = ACQ ORDER BY Rank' });
  const board = model.createBoard({
    ...{ name: 'B', type: 'scrum', filterId: filter.id, project: 'ACQ' },
    ...more,
  });
  const call = as(world.site, admin);
  const create = (name: string, dates: object = {}) =>
    call('POST', SPRINT, { name, originBoardId: Number(board.id), ...dates });
  const change = (id: unknown, body: object, method = 'POST') =>
    call(method, `${SPRINT}/${String(id)}`, body);
  return { ...world, board, filter, call, create, change };
}

describe('a sprint', () => {
  it('is made in the future with a trimmed name of at most thirty characters', async () => {
    const { create } = withBoard();
    expect((await create(' S1 ')).json).toMatchObject({ name: 'S1', state: 'future' });
    expect((await create('x'.repeat(30))).status).toBe(201);
    const long = await create('x'.repeat(31));
    expect(long.json.errors.name).toBe('Sprint name must be shorter than 30 characters.');
    expect((await create(' ')).status).toBe(400);
  });

  it('ends after it starts and has a goal of at most ten thousand characters', async () => {
    const { create } = withBoard();
    const swapped = { startDate: DATES.endDate, endDate: DATES.startDate };
    expect((await create('S', swapped)).status).toBe(400);
    expect((await create('S', { startDate: 'soon' })).status).toBe(400);
    expect((await create('S', { goal: 'x'.repeat(10_000) })).status).toBe(201);
    expect((await create('S', { goal: 'x'.repeat(10_001) })).status).toBe(400);
  });

  it('is on a scrum board and managed by who holds the permission', async () => {
    const { model, filter, call, site, camille, board, admin } = withBoard();
    const kanban = model.createBoard({
      ...{ name: 'K', type: 'kanban', filterId: filter.id, project: 'ACQ' },
    });
    const onKanban = { name: 'S', originBoardId: Number(kanban.id) };
    expect((await call('POST', SPRINT, onKanban)).status).toBe(400);
    expect((await call('POST', SPRINT, { ...onKanban, originBoardId: 99 })).status).toBe(404);
    model.createProject(admin, {
      ...{ key: 'STR', name: 'Strict', leadAccountId: admin, issueTypes: [] },
      permissions: { MANAGE_SPRINTS_PERMISSION: [{ kind: 'user', accountId: admin }] },
    });
    const theirs = model.createBoard({
      ...{ name: 'T', type: 'scrum', filterId: filter.id, project: 'STR' },
    });
    const body = { name: 'S', originBoardId: Number(theirs.id) };
    expect((await as(site, camille)('POST', SPRINT, body)).status).toBe(403);
    const open = { name: 'S', originBoardId: Number(board.id) };
    expect((await as(site, camille)('POST', SPRINT, open)).status).toBe(201);
  });

  it('starts once, with both dates, and closes once', async () => {
    const { create, change } = withBoard();
    const { id } = (await create('S1')).json;
    const early = await change(id, { state: 'active' });
    expect(early.json.errorMessages[0]).toContain('a start date and an end date');
    expect((await change(id, { state: 'closed' })).status).toBe(400);
    const started = await change(id, { state: 'active', ...DATES });
    expect(started.json).toMatchObject({ state: 'active', ...DATES });
    expect((await change(id, { state: 'future' })).status).toBe(400);
    const closed = await change(id, { state: 'closed' });
    expect(closed.json.completeDate).toBe('2026-03-02T09:00:00.000Z');
    expect((await change(id, { state: 'active' })).status).toBe(400);
    expect((await change(id, { state: 'paused' })).status).toBe(400);
  });

  it('once closed changes in its words alone', async () => {
    const { create, change } = withBoard();
    const { id } = (await create('S1', DATES)).json;
    await change(id, { state: 'active' });
    await change(id, { state: 'closed' });
    const { json } = await change(id, {
      ...{ name: 'Renamed', goal: 'Learn' },
      endDate: '2026-05-01T00:00:00.000Z',
    });
    expect(json).toMatchObject({ name: 'Renamed', goal: 'Learn', endDate: DATES.endDate });
  });

  it('is active alone on its board, unless sprints run in parallel', async () => {
    const outcomes = async (world: ReturnType<typeof withBoard>) => {
      const ids = [];
      for (const name of ['S1', 'S2']) ids.push((await world.create(name, DATES)).json.id);
      const statuses = [];
      for (const id of ids) statuses.push((await world.change(id, { state: 'active' })).status);
      return statuses;
    };
    expect(await outcomes(withBoard())).toEqual([200, 400]);
    expect(await outcomes(withBoard({ hasParallelSprints: true }))).toEqual([200, 200]);
  });

  it('loses by a full update what the body leaves out', async () => {
    const { create, change } = withBoard();
    const { id } = (await create('S1', { ...DATES, goal: 'Go' })).json;
    const { json } = await change(id, { name: 'S1', state: 'future' }, 'PUT');
    expect(json.goal).toBe('');
    expect(json.startDate).toBeUndefined();
    expect((await change(id, { state: 'future' }, 'PUT')).status).toBe(400);
    expect((await change(id, { name: 'S1' }, 'PUT')).status).toBe(400);
  });

  it('gives its place in the backlog to another', async () => {
    const { create, call, board } = withBoard();
    const ids: number[] = [];
    for (const name of ['S1', 'S2', 'S3']) ids.push(Number((await create(name, DATES)).json.id));
    const path = `/rest/agile/1.0/board/${board.id}/sprint`;
    const names = async (query = '') =>
      (await call('GET', `${path}${query}`)).json.values.map(({ name }: { name: string }) => name);
    await call('POST', `${SPRINT}/${ids[0]}/swap`, { sprintToSwapWith: ids[2] });
    expect(await names()).toEqual(['S3', 'S2', 'S1']);
    await call('POST', `${SPRINT}/${ids[0]}`, { state: 'active' });
    expect(await names()).toEqual(['S1', 'S3', 'S2']);
    expect(await names('?state=future,closed')).toEqual(['S3', 'S2']);
    expect((await call('GET', `${path}?state=late`)).status).toBe(400);
    expect((await call('POST', `${SPRINT}/${ids[0]}/swap`, {})).status).toBe(400);
  });

  it('leaves its issues to the backlog when it is deleted', async () => {
    const { create, call, issue } = withBoard();
    const { id } = (await create('S1')).json;
    const { key } = issue('Planned');
    await call('POST', `${SPRINT}/${id}/issue`, { issues: [key] });
    expect((await call('DELETE', `${SPRINT}/${id}`)).status).toBe(204);
    expect((await call('GET', `${SPRINT}/${id}`)).status).toBe(404);
    const { json } = await call('GET', `/rest/api/3/issue/${key}/changelog`);
    expect(json.values.at(-1).items[0]).toMatchObject({
      field: 'Sprint',
      fromString: 'S1',
      to: '',
    });
  });

  it('tells by events what became of it, and of an update what was before', async () => {
    const { create, change, call, site, admin, board } = withBoard();
    const events: ProductEvent[] = [];
    site.onEvent((event) => events.push(event));
    const { id } = (await create('S1', DATES)).json;
    await change(id, { goal: 'Learn' });
    await change(id, { state: 'active' });
    await change(id, { state: 'closed' });
    await call('DELETE', `${SPRINT}/${id}`);
    expect(events.map(({ eventType }) => eventType.split(':')[2])).toEqual([
      ...['created', 'updated', 'started', 'closed', 'deleted'],
    ]);
    expect(events[1]).toMatchObject({
      sprint: {
        ...{ id: String(id), originBoardId: board.id, goal: 'Learn', state: 'future' },
        startDate: '2026-03-02T09:00:00.000+0000',
      },
      atlassianId: admin,
    });
    expect(events[1]?.oldValue).toEqual({ goal: '' });
    expect(events[2]?.oldValue).toBeUndefined();
  });

  it('of a hidden board is seen by who sees one of its issues', async () => {
    const { model, admin, filter, site, camille, issue } = withBoard();
    const hidden = model.createBoard({
      ...{ name: 'H', type: 'scrum', filterId: filter.id, project: 'WEB' },
    });
    const { id } = model.createSprint(admin, { boardId: hidden.id, name: 'S' });
    const status = async () => (await as(site, camille)('GET', `${SPRINT}/${id}`)).status;
    expect(await status()).toBe(404);
    model.moveToSprint(admin, [issue('Seen').key], id);
    expect(await status()).toBe(200);
  });
});

describe('planning', () => {
  it('moves fifty issues and refuses fifty-one', async () => {
    const { create, call, issue } = withBoard();
    const { id } = (await create('S1')).json;
    const { key } = issue('Planned');
    const issues = (length: number) => ({ issues: Array.from({ length }, () => key) });
    const paths = [`${SPRINT}/${id}/issue`, '/rest/agile/1.0/backlog/issue'];
    for (const path of paths) {
      expect((await call('POST', path, issues(50))).status).toBe(204);
      expect((await call('POST', path, issues(51))).status).toBe(400);
      expect((await call('POST', path, issues(0))).status).toBe(400);
    }
  });

  it('needs the permission to schedule, and issues that one sees', async () => {
    const { create, site, camille, issue } = withBoard();
    const { id } = (await create('S1')).json;
    const call = as(site, camille);
    const move = async (key: string) =>
      (await call('POST', `${SPRINT}/${id}/issue`, { issues: [key] })).status;
    expect(await move(issue('Seen').key)).toBe(403);
    expect(await move(issue('Hidden', {}, 'WEB').key)).toBe(404);
  });

  it('of one board takes only what is on it, and tells what could not be ranked', async () => {
    const { model, admin, call, issue, board } = withBoard();
    const [one, two] = [issue('One'), issue('Two')];
    const foreign = issue('Elsewhere', {}, 'WEB');
    const path = `/rest/agile/1.0/backlog/${board.id}/issue`;
    const there = { issues: [one.key], rankAfterIssue: two.key };
    expect((await call('POST', path, there)).status).toBe(204);
    expect((await call('POST', path, { issues: [foreign.key] })).status).toBe(400);
    const field = { ...there, rankCustomFieldId: 1 };
    expect((await call('POST', path, field)).status).toBe(400);
    const unranked = model.createFilter(admin, { name: 'U', jql: 'project = ACQ' });
    const other = model.createBoard({
      ...{ name: 'U', type: 'scrum', filterId: unranked.id, project: 'ACQ' },
    });
    const elsewhere = `/rest/agile/1.0/backlog/${other.id}/issue`;
    expect((await call('POST', elsewhere, there)).status).toBe(400);
    expect((await call('POST', elsewhere, { issues: [one.key] })).status).toBe(204);
  });

  it('on a kanban board is a transition to the column', async () => {
    const { model, call, issue, filter, statuses, site, ines, board } = withBoard();
    const kanban = model.createBoard({
      ...{ name: 'K', type: 'kanban', filterId: filter.id, project: 'ACQ' },
      columns: [
        { name: 'Backlog', statusIds: [statuses.fresh] },
        { name: 'Doing', statusIds: [statuses.done] },
      ],
    });
    const { key } = issue('One');
    const onto = `/rest/agile/1.0/board/${kanban.id}/issue`;
    expect((await as(site, ines)('POST', onto, { issues: [key] })).status).toBe(400);
    expect((await call('POST', onto, { issues: [key] })).status).toBe(204);
    expect(model.findIssue(key)?.statusId).toBe(statuses.done);
    await call('POST', `/rest/agile/1.0/backlog/${kanban.id}/issue`, { issues: [key] });
    expect(model.findIssue(key)?.statusId).toBe(statuses.fresh);
    const scrum = `/rest/agile/1.0/board/${board.id}/issue`;
    expect((await call('POST', scrum, { issues: [key] })).status).toBe(400);
  });
});
