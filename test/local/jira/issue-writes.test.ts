/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const ISSUE = '/rest/api/3/issue';

function withFields(world: ReturnType<typeof smallSite>, more: Record<string, unknown> = {}) {
  return {
    project: { key: 'ACQ' },
    issuetype: { id: world.request },
    summary: 'New',
    [world.fields.lane.id]: { id: world.planned },
    ...more,
  };
}

describe('creating', () => {
  it('takes a project by id and a type by its name within the project', async () => {
    const world = smallSite();
    const call = as(world.site, world.ines);
    const wanted = { project: { id: world.acq.id }, issuetype: { name: 'Martech Request' } };
    const made = await call('POST', ISSUE, { fields: withFields(world, wanted) });
    expect(made.status).toBe(201);
    expect(made.json.key).toBe('ACQ-1');
    const foreign = { issuetype: { name: 'Story' } };
    const refused = await call('POST', ISSUE, { fields: withFields(world, foreign) });
    expect(refused.json.errors).toEqual({ issuetype: 'Specify a valid issue type' });
    const nowhere = { project: { key: 'NOPE' } };
    const lost = await call('POST', ISSUE, { fields: withFields(world, nowhere) });
    expect(lost.json.errors).toEqual({ project: 'valid project is required' });
  });

  it('keeps properties and takes the first transition along', async () => {
    const world = smallSite();
    const call = as(world.site, world.admin);
    const transitionTo = (id: string) =>
      call('POST', `${ISSUE}?updateHistory=true`, {
        fields: withFields(world),
        transition: { id },
        historyMetadata: { type: 'import' },
        properties: [{ key: 'p', value: 1 }],
      });
    const finish = world.model
      .findWorkflow('ACQ', world.request)
      ?.transitions.find(({ name }) => name === 'Admin only');
    const moved = await transitionTo(finish?.id ?? '');
    expect(moved.json.transition.status).toBe(200);
    expect(world.model.findIssue(String(moved.json.key))?.statusId).toBe(world.statuses.done);
    const stayed = await transitionTo('99');
    expect(stayed.json.transition).toMatchObject({ status: 400 });
    expect(world.model.findIssue(String(stayed.json.key))?.statusId).toBe(world.statuses.fresh);
    const kept = await call('GET', `${ISSUE}/${stayed.json.key}?properties=*all&fields=id`);
    expect(kept.json.properties).toEqual({ p: 1 });
  });

  it('of many makes what is fine and says of each other one what is wrong', async () => {
    const world = smallSite();
    const call = as(world.site, world.ines);
    const bad = { fields: { ...withFields(world), summary: '' } };
    const good = { fields: withFields(world) };
    const mixed = await call('POST', `${ISSUE}/bulk`, { issueUpdates: [good, bad, good] });
    expect(mixed.status).toBe(201);
    expect(mixed.json.issues.map(({ key }: { key: string }) => key)).toEqual(['ACQ-1', 'ACQ-2']);
    expect(mixed.json.errors).toEqual([
      {
        status: 400,
        failedElementNumber: 1,
        elementErrors: {
          errorMessages: [],
          errors: { summary: 'You must specify a summary of the issue.' },
        },
      },
    ]);
    const none = await call('POST', `${ISSUE}/bulk`, { issueUpdates: [bad] });
    expect([none.status, none.json.issues]).toEqual([400, []]);
  });

  it('of many takes fifty and refuses fifty-one', async () => {
    const world = smallSite();
    const call = as(world.site, world.ines);
    const many = (length: number) => ({
      issueUpdates: Array.from({ length }, () => ({ fields: withFields(world) })),
    });
    expect((await call('POST', `${ISSUE}/bulk`, many(51))).status).toBe(400);
    expect(world.model.issues()).toHaveLength(0);
    expect((await call('POST', `${ISSUE}/bulk`, many(50))).json.issues).toHaveLength(50);
  });
});

describe('editing', () => {
  it('passes by the screens only for administrators who ask for it', async () => {
    const world = smallSite();
    const { key } = world.issue('Edited');
    const body = { fields: { [world.fields.hidden.id]: 'x' } };
    const path = `${ISSUE}/${key}?overrideScreenSecurity=true`;
    expect((await as(world.site, world.admin)('PUT', `${ISSUE}/${key}`, body)).status).toBe(400);
    expect((await as(world.site, world.ines)('PUT', path, body)).status).toBe(403);
    expect((await as(world.site, world.admin)('PUT', path, body)).status).toBe(204);
    expect(world.model.findIssue(key)?.values[world.fields.hidden.id]).toBe('x');
  });

  it('gives the issue back with what is expanded', async () => {
    const world = smallSite();
    const { key } = world.issue('Edited');
    const path = `${ISSUE}/${key}?returnIssue=true&expand=names&notifyUsers=false`;
    const { json } = await as(world.site, world.ines)('PUT', path, { fields: { summary: 'B' } });
    expect(json.fields.summary).toBe('B');
    expect(json.names.summary).toBe('Summary');
  });

  it('assigns whatever the screens say, to whom the project allows', async () => {
    const world = smallSite();
    const { key } = world.issue('Assigned');
    const call = as(world.site, world.camille);
    const path = `${ISSUE}/${key}/assignee`;
    expect((await call('PUT', path, { accountId: world.ines })).status).toBe(204);
    expect(world.model.findIssue(key)?.values.assignee).toBe(world.ines);
    const refused = await call('PUT', path, { accountId: world.camille });
    expect(refused.json.errors.assignee).toBe(`User '${world.camille}' cannot be assigned issues.`);
    expect((await call('PUT', path, { accountId: '-1' })).status).toBe(204);
    expect(world.model.findIssue(key)?.values.assignee).toBeNull();
    expect((await call('PUT', path, {})).status).toBe(400);
  });

  it('of a moved issue answers to the old key', async () => {
    const world = smallSite();
    const { key } = world.issue('Moved');
    world.model.moveIssue(world.ines, key, { project: 'WEB' });
    const { json } = await as(world.site, world.ines)('GET', `${ISSUE}/${key}`);
    expect(json.key).toBe('WEB-1');
    const log = await as(world.site, world.ines)('GET', `${ISSUE}/${key}/changelog`);
    const fields = log.json.values[0].items.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['project', 'Key']);
  });
});

describe('deleting', () => {
  it('takes properties, files, followers and remote links along', async () => {
    const world = smallSite();
    const { key, id } = world.issue('Gone');
    const call = as(world.site, world.admin);
    world.model.setProperty(key, 'p', 1);
    const link = { object: { title: 'T', url: 'https://example.com' } };
    await call('POST', `${ISSUE}/${key}/remotelink`, link);
    await call('POST', `${ISSUE}/${key}/watchers`);
    const bytes = Buffer.from('x');
    const file = world.model.addAttachment(world.admin, key, {
      ...{ filename: 'a', mimeType: 'text/plain', bytes },
    });
    expect((await call('DELETE', `${ISSUE}/${key}`)).status).toBe(204);
    expect((await call('GET', `/rest/api/3/attachment/${file.id}`)).status).toBe(404);
    const watching = await call('POST', `${ISSUE}/watching`, { issueIds: [id] });
    expect(watching.json.issuesIsWatching).toEqual({ [id]: false });
  });
});

describe('archiving', () => {
  it('hides from searches, makes read-only, and is undone', async () => {
    const world = smallSite();
    const { key } = world.issue('Old');
    const call = as(world.site, world.admin);
    const found = async () => {
      const jql = { jql: 'project = ACQ' };
      return (await call('POST', '/rest/api/3/search/approximate-count', jql)).json.count;
    };
    const body = { issueIdsOrKeys: [key, 'ACQ-99'] };
    const { json } = await call('PUT', `${ISSUE}/archive`, body);
    expect(json.numberOfIssuesUpdated).toBe(1);
    expect(json.errors.issuesNotFound).toMatchObject({ count: 1, issueIdsOrKeys: ['ACQ-99'] });
    expect(await found()).toBe(0);
    const edit = { fields: { summary: 'x' } };
    expect((await call('PUT', `${ISSUE}/${key}`, edit)).status).toBe(403);
    expect((await call('GET', `${ISSUE}/${key}`)).status).toBe(200);
    await call('PUT', `${ISSUE}/unarchive`, { issueIdsOrKeys: [key] });
    expect(await found()).toBe(1);
    expect((await call('PUT', `${ISSUE}/${key}`, edit)).status).toBe(204);
  });

  it('is for administrators, for a thousand issues, and never for a sub-task alone', async () => {
    const world = smallSite();
    const parent = world.issue('Parent');
    const lane = { [world.fields.lane.id]: { id: world.planned } };
    const child = world.model.createIssue(world.ines, {
      ...{ project: 'ACQ', issueType: world.subtask },
      fields: { summary: 'Child', parent: { key: parent.key }, ...lane },
    });
    const archive = (issueIdsOrKeys: string[], who = world.admin) =>
      as(world.site, who)('PUT', `${ISSUE}/archive`, { issueIdsOrKeys });
    expect((await archive([parent.key], world.ines)).status).toBe(403);
    const alone = await archive([child.key]);
    expect(alone.json.errorMessages).toEqual([
      'No valid issue to archive or unarchive. Bad request.',
    ]);
    const many = Array.from({ length: 1001 }, () => parent.key);
    expect((await archive(many)).status).toBe(412);
    expect((await archive([parent.key])).json.numberOfIssuesUpdated).toBe(2);
  });
});
