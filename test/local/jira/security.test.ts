/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const ALL = '/rest/api/3/issuesecurityschemes';

/** ACQ with a level for Inès alone; `open` is seen by all who browse, `secret` by her. */
async function secretSite(isDefault = false) {
  const w = smallSite();
  const call = as(w.site, w.admin);
  const scheme = w.model.createSecurityScheme({
    name: 'Secret',
    levels: [
      { name: 'Mine', isDefault, members: [{ kind: 'user', accountId: w.ines }] },
      { name: 'Nobody’s' },
    ],
  });
  const [mine = '', nobodys = ''] = scheme.levels.map(({ id }) => id);
  await call('PUT', `${ALL}/project`, { projectId: w.acq.id, schemeId: scheme.id });
  await call('GET', ALL);
  w.model.showField('security');
  return { ...w, call, scheme, mine, nobodys, asInes: as(w.site, w.ines) };
}

describe('an issue under a level', () => {
  it('is seen nowhere by whoever is not in it', async () => {
    const w = await secretSite();
    const open = w.issue('Open');
    const secret = w.issue('Secret', { security: { id: w.mine } });
    w.model.linkIssues(w.ines, {
      type: 'Relates',
      inwardIssue: secret.key,
      outwardIssue: open.key,
    });
    // A board whose filter nobody shared is for its owner alone: each has one.
    const seen = async (who: string) => {
      const filter = w.model.createFilter(who, { name: 'F', jql: 'project = ACQ' });
      const board = w.model.createBoard({
        name: 'B',
        type: 'kanban',
        filterId: filter.id,
        project: 'ACQ',
      });
      const call = as(w.site, who);
      const issuePath = `/rest/api/3/issue/${secret.key}`;
      const body = { issueIdsOrKeys: [secret.key, open.key] };
      const jql = '/rest/api/3/search/jql?fields=key&jql=project%3DACQ';
      const links = await call('GET', `/rest/api/3/issue/${open.key}?fields=issuelinks`);
      return [
        (await call('GET', issuePath)).status,
        (await call('GET', `${issuePath}/comment`)).status,
        (await call('GET', `${issuePath}/changelog`)).status,
        (await call('GET', `${issuePath}/transitions`)).status,
        (await call('GET', jql)).json.issues.length,
        (await call('POST', '/rest/api/3/issue/bulkfetch', body)).json.issues.length,
        (await call('POST', '/rest/api/3/changelog/bulkfetch', body)).json.issueChangeLogs.length,
        (await call('GET', `/rest/software/1.0/board/${board.id}/issue`)).json.issues.length,
        links.json.fields.issuelinks.length,
      ];
    };
    expect(await seen(w.ines)).toEqual([200, 200, 200, 200, 2, 2, 2, 2, 1]);
    expect(await seen(w.camille)).toEqual([404, 404, 404, 404, 1, 1, 1, 1, 0]);
    expect(await seen(w.admin)).toEqual([404, 404, 404, 404, 1, 1, 1, 1, 0]);
  });

  it('is not shown as a parent or a sub-task', async () => {
    const w = await secretSite();
    const parent = w.issue('Parent');
    const child = w.model.createIssue(w.ines, {
      project: 'ACQ',
      issueType: w.subtask,
      fields: {
        summary: 'Child',
        parent: { key: parent.key },
        [w.fields.lane.id]: { id: w.urgent },
      },
    });
    const fieldsOf = async (key: string) =>
      (await as(w.site, w.camille)('GET', `/rest/api/3/issue/${key}?fields=parent,subtasks`)).json
        .fields;
    const hide = (key: string) =>
      w.model.trusted(() =>
        w.model.editIssue(w.ines, key, { fields: { security: { id: w.mine } } }),
      );
    expect((await fieldsOf(child.key)).parent.key).toBe(parent.key);
    hide(parent.key);
    expect(await fieldsOf(child.key)).not.toHaveProperty('parent');
    w.model.trusted(() => w.model.editIssue(w.ines, parent.key, { fields: { security: null } }));
    expect((await fieldsOf(parent.key)).subtasks).toHaveLength(1);
    hide(child.key);
    expect((await fieldsOf(parent.key)).subtasks).toHaveLength(0);
  });

  it('gets the scheme’s default when it is made', async () => {
    const w = await secretSite(true);
    expect(w.issue('New').values.security).toBe(w.mine);
    expect(w.issue('Open', { security: null }).values.security).toBeNull();
  });

  it('may be put there only by who is in the level', async () => {
    const w = await secretSite();
    const { key } = w.issue('One');
    const path = `/rest/api/3/issue/${key}`;
    const refused = await w.asInes('PUT', path, { fields: { security: { id: w.nobodys } } });
    expect(refused.json.errors).toEqual({ security: 'Invalid issue security level.' });
    const meta = (await w.asInes('GET', `${path}/editmeta`)).json.fields.security;
    expect(meta.allowedValues).toMatchObject([{ id: w.mine }]);
    expect((await w.asInes('PUT', path, { fields: { security: { id: w.mine } } })).status).toBe(
      204,
    );
    expect((await w.call('GET', path)).status).toBe(404);
  });
});

describe('issue security schemes', () => {
  it('hand the issues of a level over when it goes', async () => {
    const w = await secretSite();
    const { id } = w.issue('One', { security: { id: w.mine } });
    const path = `${ALL}/${w.scheme.id}/level/${w.mine}`;
    expect((await w.call('DELETE', `${path}?replaceWith=${w.mine}`)).status).toBe(400);
    expect((await w.call('DELETE', `${path}?replaceWith=${w.nobodys}`)).status).toBe(303);
    await w.call('GET', ALL);
    expect(w.model.findIssue(id)?.values.security).toBe(w.nobodys);
  });

  it('leave a project with the levels that stand for the old ones', async () => {
    const w = await secretSite();
    const { id } = w.issue('One', { security: { id: w.mine } });
    const other = w.model.createSecurityScheme({ name: 'Other', levels: [{ name: 'New' }] });
    const newLevelId = other.levels[0]?.id;
    const mappings = [{ oldLevelId: w.mine, newLevelId }];
    const body = {
      projectId: w.acq.id,
      schemeId: other.id,
      oldToNewSecurityLevelMappings: mappings,
    };
    w.model.setTaskDuration(60_000);
    expect((await w.call('PUT', `${ALL}/project`, body)).status).toBe(303);
    expect((await w.call('PUT', `${ALL}/project`, body)).status).toBe(409);
    w.clock.forward(1);
    await w.call('GET', ALL);
    expect(w.model.findIssue(id)?.values.security).toBe(newLevelId);
  });

  it.each([
    [{}, 'The name has to be provided.'],
    [{ name: 'x'.repeat(61) }, 'The length of the name must not exceed 60 characters.'],
    [{ name: 'secret' }, 'An issue security scheme with this name already exists.'],
    [
      { name: 'X', levels: Array.from({ length: 101 }, (_, at) => ({ name: `L${at}` })) },
      'The levels must contain no more than 100 items.',
    ],
    [
      { name: 'X', levels: [{ name: 'L', members: [{ type: 'moon' }] }] },
      'moon is not a valid issue security level member type.',
    ],
    [
      { name: 'X', levels: [{ name: 'L', members: [{ type: 'group', parameter: 'none' }] }] },
      'none is not a valid member parameter.',
    ],
    [
      {
        name: 'X',
        levels: [
          { name: 'L', isDefault: true },
          { name: 'M', isDefault: true },
        ],
      },
      'Only one issue security level can be the default.',
    ],
    [
      { name: 'X', levels: [{ name: 'L' }, { name: 'l' }] },
      'An issue security level with this name already exists.',
    ],
  ])('are refused %#', async (body, message) => {
    const w = await secretSite();
    const { status, json } = await w.call('POST', ALL, body);
    expect([status, json.errorMessages]).toEqual([400, [message]]);
    expect((await w.call('GET', ALL)).json.issueSecuritySchemes).toHaveLength(1);
  });

  it('are named by number, and for administrators', async () => {
    const w = await secretSite();
    const { json } = await w.call('PUT', `${ALL}/secret`, {});
    expect(json.errorMessages).toEqual([
      'secret is not a valid value. The issue security scheme ID must be a positive integer.',
    ]);
    expect((await w.call('PUT', `${ALL}/7`, {})).status).toBe(404);
    for (const path of [
      ALL,
      `${ALL}/search`,
      `${ALL}/level`,
      `${ALL}/level/member`,
      `${ALL}/project`,
    ]) {
      expect((await w.asInes('GET', path)).status).toBe(403);
    }
  });
});
