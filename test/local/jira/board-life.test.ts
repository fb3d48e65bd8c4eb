/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import type { ProductEvent } from '../../../local/jira/site';
import { as, smallSite } from './small-site';

const BOARD = '/rest/agile/1.0/board';

function withFilter() {
  const world = smallSite();
  const { model, admin } = world;
  const filter = model.createFilter(admin, { name: 'F', jql: 'project = ACQ ORDER BY Rank' });
  const call = as(world.site, admin);
  const inProject = (projectKeyOrId: string) => ({ type: 'project', projectKeyOrId });
  const create = (more: object = {}) =>
    call('POST', BOARD, {
      ...{ name: 'B', type: 'scrum', filterId: Number(filter.id), location: inProject('ACQ') },
      ...more,
    });
  const epicType = model.issueTypes().find(({ name }) => name === 'Epic')?.id ?? '';
  model.createProject(admin, {
    ...{ key: 'EPI', name: 'Epics', leadAccountId: admin },
    issueTypes: [{ typeId: epicType, workflowId: world.workflow }],
  });
  const epic = (summary: string) =>
    model.createIssue(admin, { project: 'EPI', issueType: epicType, fields: { summary } });
  return { ...world, filter, call, create, inProject, epic };
}

const namesOf = (values: unknown): string[] =>
  (values as { name: string }[]).map(({ name }) => name);

describe('a board', () => {
  it('is made over a filter, in a project or at its owner', async () => {
    const { create, site, camille, ines, admin } = withFilter();
    const events: ProductEvent[] = [];
    site.onEvent((event) => events.push(event));
    const made = await create();
    expect(made.json).toMatchObject({ type: 'scrum', location: { projectKey: 'ACQ' } });
    expect(events).toMatchObject([
      { eventType: 'avi:jira-software:created:board', board: { name: 'B', type: 'scrum' } },
    ]);
    const own = await create({ location: { type: 'user' } });
    expect(own.json).toMatchObject({ isPrivate: true, location: { userAccountId: admin } });
    expect((await as(site, camille)('GET', `${BOARD}/${made.json.id}`)).status).toBe(200);
    expect((await as(site, ines)('GET', `${BOARD}/${own.json.id}`)).status).toBe(404);
  });

  it('refuses what it cannot be made of', async () => {
    const { create, inProject } = withFilter();
    expect((await create({ filterId: 1 })).json.errorMessages).toEqual([
      'The selected filter is not available to you.',
    ]);
    expect((await create({ type: 'agility' })).status).toBe(400);
    expect((await create({ name: 'x'.repeat(254) })).status).toBe(201);
    expect((await create({ name: 'x'.repeat(255) })).status).toBe(400);
    expect((await create({ name: '' })).status).toBe(400);
    expect((await create({ location: inProject('NOPE') })).status).toBe(400);
    expect((await create({ location: undefined })).status).toBe(400);
    const both = { type: 'user', projectKeyOrId: 'ACQ' };
    expect((await create({ location: both })).status).toBe(400);
  });

  it('is found by what it is, where it is and by its filter', async () => {
    const { create, call, inProject, admin, filter } = withFilter();
    await create({ name: 'Beta', type: 'kanban' });
    await create({ name: 'Alpha', location: inProject('WEB') });
    await create({ name: 'Own', location: { type: 'user' } });
    const find = async (query: string) =>
      namesOf((await call('GET', `${BOARD}?${query}`)).json.values);
    expect(await find('orderBy=name')).toEqual(['Alpha', 'Beta', 'Own']);
    expect(await find('orderBy=-name')).toEqual(['Own', 'Beta', 'Alpha']);
    expect(await find('type=kanban')).toEqual(['Beta']);
    expect(await find('name=alp')).toEqual(['Alpha']);
    expect(await find('projectLocation=WEB')).toEqual(['Alpha']);
    expect(await find('projectLocation=WEB&negateLocationFiltering=true')).toEqual(['Beta', 'Own']);
    expect(await find(`accountIdLocation=${admin}`)).toEqual(['Own']);
    expect(await find('projectTypeLocation=software')).toEqual(['Beta', 'Alpha']);
    expect(await find('filterId=1')).toEqual([]);
    for (const query of ['type=other', 'orderBy=id', 'projectKeyOrId=NOPE']) {
      expect((await call('GET', `${BOARD}?${query}`)).status).toBe(400);
    }
    const ofFilter = await call('GET', `${BOARD}/filter/${filter.id}`);
    expect(namesOf(ofFilter.json.values)).toEqual(['Beta', 'Alpha', 'Own']);
  });

  it('is deleted by who administers its project', async () => {
    const { create, call, site, camille } = withFilter();
    const path = `${BOARD}/${(await create()).json.id}`;
    expect((await as(site, camille)('DELETE', path)).status).toBe(403);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
    expect((await call('DELETE', path)).status).toBe(404);
  });

  it('tells its projects and quick filters', async () => {
    const { model, filter, call } = withFilter();
    const { id } = model.createBoard({
      ...{ name: 'B', type: 'kanban', filterId: filter.id, project: 'WEB' },
      quickFilters: [{ name: 'Urgent', description: 'Now', jql: 'Lane = Urgent' }],
    });
    const projects = await call('GET', `${BOARD}/${id}/project`);
    expect(projects.json.values.map(({ key }: { key: string }) => key)).toEqual(['ACQ']);
    const { values } = (await call('GET', `${BOARD}/${id}/quickfilter`)).json;
    expect(values).toMatchObject([{ name: 'Urgent', boardId: Number(id), position: 0 }]);
    expect((await call('GET', `${BOARD}/${id}/quickfilter/${values[0].id}`)).json.jql).toBe(
      'Lane = Urgent',
    );
    expect((await call('GET', `${BOARD}/${id}/quickfilter/99`)).status).toBe(404);
  });

  it('says by which field it estimates, and changes it whatever the screens say', async () => {
    const { model, filter, call, issue, fields, site, camille } = withFilter();
    const board = (estimationFieldId?: string) =>
      model.createBoard({
        ...{ name: 'B', type: 'scrum', filterId: filter.id, project: 'ACQ' },
        estimationFieldId,
      }).id;
    const { key } = issue('Sized');
    const at = (boardId: string) => `/rest/agile/1.0/issue/${key}/estimation?boardId=${boardId}`;
    const sized = board(fields.size.id);
    const config = await call('GET', `${BOARD}/${sized}/configuration`);
    expect(config.json.estimation).toMatchObject({ type: 'field', field: { displayName: 'Size' } });
    expect((await call('PUT', at(sized), { value: '8' })).json).toMatchObject({ value: 8 });
    expect((await call('PUT', at(sized), { value: 'big' })).status).toBe(400);
    expect((await as(site, camille)('PUT', at(sized), { value: '1' })).status).toBe(403);
    expect((await call('GET', at(board()))).status).toBe(400);
    expect((await call('GET', at(''))).status).toBe(400);
  });
});

describe('the lists of issues', () => {
  it('by offset are gone and say where to go', async () => {
    const { create, call } = withFilter();
    const { id } = (await create()).json;
    const gone = await call('GET', `${BOARD}/${id}/issue`);
    expect(gone.status).toBe(410);
    expect(gone.json.errorMessages[0]).toContain('/rest/software/1.0/board/{boardId}/issue');
    expect((await call('GET', `${BOARD}/${id}/backlog`)).status).toBe(410);
  });

  it('by token show the software fields and take an order of the query', async () => {
    const { create, call, issue, model, admin } = withFilter();
    const { id } = (await create()).json;
    const keys = ['A', 'B', 'C'].map((name) => issue(name).key);
    const sprint = model.createSprint(admin, { boardId: String(id), name: 'S1' });
    model.moveToSprint(admin, [keys[0] ?? ''], sprint.id);
    const path = `/rest/software/1.0/board/${id}/issue`;
    const first = await call('GET', `${path}?maxResults=2`);
    expect(first.json.isLast).toBe(false);
    expect(first.json.issues[0].fields).toMatchObject({
      ...{ sprint: { name: 'S1' }, closedSprints: [], flagged: false, epic: null },
    });
    const rest = await call(
      'GET',
      `${path}?maxResults=2&nextPageToken=${first.json.nextPageToken}`,
    );
    expect(rest.json.issues).toHaveLength(1);
    expect(rest.json.isLast).toBe(true);
    const turned = await call('GET', `${path}?jql=order%20by%20key%20desc&fields=summary,sprint`);
    const shown = turned.json.issues.map(({ key }: { key: string }) => key);
    expect(shown).toEqual([...keys].reverse());
    expect(Object.keys(turned.json.issues[0].fields as object)).toEqual(['summary', 'sprint']);
  });

  it('reconcile fifty issues and refuse fifty-one', async () => {
    const { create, call, issue } = withFilter();
    const { id } = (await create()).json;
    const { id: issueId } = issue('A');
    const at = (length: number) => {
      const ids = Array.from({ length }, () => issueId).join(',');
      return `/rest/software/1.0/board/${id}/issue?reconcileIssues=${ids}`;
    };
    expect((await call('GET', at(50))).status).toBe(200);
    expect((await call('GET', at(51))).status).toBe(400);
  });
});

describe('an epic', () => {
  it('gathers issues and lets them go', async () => {
    const { epic, issue, call, create } = withFilter();
    const { id, key } = epic('Big');
    const { id: boardId } = (await create()).json;
    const [one, two] = [issue('One'), issue('Two')];
    const move = (to: string, issues: string[]) =>
      call('POST', `/rest/agile/1.0/epic/${to}/issue`, { issues });
    expect((await move(key, [one.key])).status).toBe(204);
    const summaries = async (path: string) =>
      (await call('GET', `/rest/software/1.0/${path}`)).json.issues.map(
        ({ fields }: { fields: { summary: string } }) => fields.summary,
      );
    expect(await summaries(`epic/${key}/issue`)).toEqual(['One']);
    expect(await summaries(`board/${boardId}/epic/${id}/issue`)).toEqual(['One']);
    expect(await summaries(`board/${boardId}/epic/none/issue`)).toEqual(['Two']);
    const shown = await call('GET', `/rest/agile/1.0/issue/${one.key}?fields=epic`);
    expect(shown.json.fields.epic).toMatchObject({ key, name: 'Big', done: false });
    expect((await move('none', [one.key])).status).toBe(204);
    expect(await summaries('epic/none/issue')).toEqual(['One', 'Two']);
    expect((await move(key, [key])).status).toBe(400);
    expect((await move(two.key, [one.key])).status).toBe(404);
  });

  it('takes fifty issues at once and refuses fifty-one, and who may not edit', async () => {
    const { epic, issue, call, site, camille } = withFilter();
    const path = `/rest/agile/1.0/epic/${epic('Big').key}/issue`;
    const { key } = issue('One');
    const issues = (length: number) => ({ issues: Array.from({ length }, () => key) });
    expect((await call('POST', path, issues(51))).status).toBe(400);
    expect((await call('POST', path, issues(50))).status).toBe(204);
    expect((await call('POST', path, issues(0))).status).toBe(400);
    expect((await as(site, camille)('POST', path, issues(1))).status).toBe(403);
  });

  it('has a colour, a name and an end, and a rank among epics', async () => {
    const { epic, issue, call, model, admin } = withFilter();
    const [one, two] = [epic('One'), epic('Two')];
    const path = `/rest/agile/1.0/epic/${one.key}`;
    const { json } = await call('POST', path, {
      ...{ color: { key: 'color_9' }, name: 'First', done: true },
    });
    expect(json).toMatchObject({ color: { key: 'color_9' }, summary: 'First', done: true });
    expect((await call('POST', path, { color: { key: 'color_15' } })).status).toBe(400);
    expect((await call('POST', path, { color: { key: 'red' } })).status).toBe(400);
    const all = model.createFilter(admin, { name: 'E', jql: 'project = EPI ORDER BY Rank' });
    const board = model.createBoard({
      ...{ name: 'E', type: 'kanban', filterId: all.id, project: 'EPI' },
    });
    const listed = async (query = '') =>
      namesOf((await call('GET', `${BOARD}/${board.id}/epic${query}`)).json.values);
    await call('PUT', `/rest/agile/1.0/epic/${two.key}/rank`, { rankBeforeEpic: one.key });
    expect(await listed()).toEqual(['Two', 'First']);
    expect(await listed('?done=false')).toEqual(['Two']);
    const wrong = { rankBeforeEpic: issue('No epic').key };
    expect((await call('PUT', `/rest/agile/1.0/epic/${two.key}/rank`, wrong)).status).toBe(404);
    expect((await call('PUT', `/rest/agile/1.0/epic/${two.key}/rank`, {})).status).toBe(400);
  });
});
