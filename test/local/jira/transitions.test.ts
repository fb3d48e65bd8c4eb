/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { ruled, when } from './ruled-site';
import { as } from './small-site';

describe('transitions over REST', () => {
  it('lead back to where the issue is, if they are looped', async () => {
    const { issue, go, call, path, field } = await ruled({}, {}, [
      { id: '51', name: 'Again', from: 'any' },
    ]);
    const { key } = issue('One');
    const { json } = await call('GET', `${path(key)}?transitionId=51`);
    expect(json.transitions).toMatchObject([
      { name: 'Again', isLooped: true, isGlobal: true, to: { name: 'Rule open' } },
    ]);
    expect((await go(key, '51')).status).toBe(204);
    expect((await field(key, 'status')).name).toBe('Rule open');
  });

  it('tell those that are not available when asked for', async () => {
    const { issue, call, path, ines, site } = await ruled(
      when('system:restrict-issue-transition', { roleIds: '10002' }),
    );
    const { key } = issue('One');
    const list = (query: string) => as(site, ines)('GET', `${path(key)}${query}`);
    expect((await list('?transitionId=11')).json.transitions).toEqual([]);
    const all = await list('?transitionId=11&includeUnavailableTransitions=true');
    expect(all.json.transitions).toMatchObject([{ isAvailable: false, isConditional: true }]);
    const none = await call('GET', `${path(key)}?transitionId=999`);
    expect(none.json.transitions).toEqual([]);
  });

  it('come in the order of the bar, and then by category if so asked', async () => {
    const { issue, offered, ines } = await ruled({}, {}, [
      {
        id: '51',
        name: 'First',
        from: ['open'],
        to: 'over',
        properties: { 'opsbar-sequence': '10' },
      },
    ]);
    const { key } = issue('One');
    expect(await offered(key)).toEqual(['First', 'Finish', 'Put aside']);
    const sorted = await offered(key, ines, '?sortByOpsBarAndStatus=true');
    expect(sorted).toEqual(['First', 'Put aside', 'Finish']);
  });

  it('carry properties, links and where the change comes from', async () => {
    const { issue, go, call } = await ruled({});
    const [one, two] = [issue('One'), issue('Two')];
    const historyMetadata = { type: 'board:move', description: 'Dragged' };
    const { status } = await go(one.key, '11', {
      historyMetadata,
      properties: [{ key: 'entente.move', value: { why: 'peak' } }],
      update: {
        issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: two.key } } }],
      },
    });
    expect(status).toBe(204);
    const { json } = await call(
      'GET',
      `/rest/api/3/issue/${one.key}?expand=changelog&properties=entente.move`,
    );
    expect(json.properties['entente.move']).toEqual({ why: 'peak' });
    expect(json.fields.issuelinks).toHaveLength(1);
    expect(json.changelog.histories).toContainEqual(expect.objectContaining({ historyMetadata }));
  });

  it.each([
    ['no transition', {}],
    ['a word as id', { transition: { id: 'finish' } }],
    ['an id of another status', { transition: { id: '31' } }],
    ['metadata that are no object', { transition: { id: '11' }, historyMetadata: 'x' }],
  ])('are refused with %s', async (_what, body) => {
    const { issue, call, path } = await ruled({});
    expect((await call('POST', path(issue('One').key), body)).status).toBe(400);
  });

  it('leave an issue whose status its workflow lacks with the global ones', async () => {
    const { issue, offered, model, web, ines, statuses, go, call, acq } = await ruled({}, {}, [
      { id: '51', name: 'Rescue', from: 'any', to: 'open' },
    ]);
    const { key } = issue('One');
    await go(key, '21');
    // Only data from before a change of workflows can be so: nothing in the API leaves an issue there.
    model.updateProject(ines, 'ACQ', { workflowSchemeId: web.workflowSchemeId });
    expect(await offered(key)).toEqual([]);
    const admins = await call('GET', `/rest/api/3/issue/${key}/transitions`);
    expect(admins.json.transitions).toMatchObject([{ name: 'Admin only', isGlobal: true }]);
    expect([acq.key, statuses.done]).toEqual(['ACQ', admins.json.transitions[0].to.id]);
  });
});
