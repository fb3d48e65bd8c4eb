/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- JSON answers are read as they come */
import { adfOf } from '../../../local/jira/adf';
import { as, smallSite } from './small-site';

describe('creating issues', () => {
  it('gives ids, a key and the initial status', async () => {
    const world = smallSite();
    const call = as(world.site, world.ines);
    const made = await call('POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'ACQ' },
        issuetype: { id: world.request },
        summary: 'Back in stock',
        description: adfOf('Tell me'),
        [world.fields.lane.id]: { value: 'Urgent' },
        [world.fields.channel.id]: [{ value: 'Web' }],
        labels: ['b', 'a'],
      },
    });
    expect(made.status).toBe(201);
    expect(made.json.key).toBe('ACQ-1');
    const { json } = await call('GET', `/rest/api/3/issue/${made.json.key}`);
    expect(json.id).toMatch(/^1\d{4}$/);
    expect(json.fields.status.name).toBe('New');
    expect(json.fields.labels).toEqual(['a', 'b']);
    expect(json.fields[world.fields.lane.id].value).toBe('Urgent');
    expect(json.fields.reporter.accountId).toBe(world.ines);
    expect(json.fields.priority.name).toBe('Medium');
    expect(json.fields.created).toBe('2026-03-02T09:00:00.000+0000');
  });

  it('names every refused field at once', async () => {
    const world = smallSite();
    const { status, json } = await as(world.site, world.ines)('POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'ACQ' },
        issuetype: { id: world.request },
        description: 'plain text',
        [world.fields.hidden.id]: 'x',
        [world.fields.neededBy.id]: '2026-02-31',
        [world.fields.size.id]: 'three',
        labels: ['two words'],
        assignee: { accountId: world.camille },
      },
    });
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual([]);
    expect(json.errors).toMatchObject({
      summary: 'You must specify a summary of the issue.',
      description: expect.stringContaining('Atlassian Document'),
      [world.fields.lane.id]: 'Lane is required.',
      [world.fields.hidden.id]:
        `Field '${world.fields.hidden.id}' cannot be set. It is not on the appropriate screen, or unknown.`,
      [world.fields.neededBy.id]: 'Error parsing date string: 2026-02-31',
      labels: "The label 'two words' contains spaces which is invalid.",
      assignee: `User '${world.camille}' cannot be assigned issues.`,
    });
  });

  it('wants a parent for a sub-task', async () => {
    const world = smallSite();
    const call = as(world.site, world.ines);
    const parent = world.issue('Parent');
    const fields = {
      project: { key: 'ACQ' },
      issuetype: { id: world.subtask },
      summary: 'Part',
      [world.fields.lane.id]: { id: world.planned },
    };
    expect((await call('POST', '/rest/api/3/issue', { fields })).json.errors.parent).toBeDefined();
    const made = await call('POST', '/rest/api/3/issue', {
      fields: { ...fields, parent: { key: parent.key } },
    });
    expect(made.status).toBe(201);
    const { json } = await call('GET', `/rest/api/3/issue/${parent.key}?fields=subtasks`);
    expect(json.fields.subtasks[0].key).toBe(made.json.key);
    expect(
      (await as(world.site, world.admin)('DELETE', `/rest/api/3/issue/${parent.key}`)).status,
    ).toBe(400);
  });
});

describe('permissions', () => {
  it('hides an issue of a hidden project behind a 404', async () => {
    const world = smallSite();
    const hidden = world.issue('Secret', {}, 'WEB');
    const { status, json } = await as(world.site, world.camille)(
      'GET',
      `/rest/api/3/issue/${hidden.key}`,
    );
    expect(status).toBe(404);
    expect(json.errorMessages).toEqual([
      'Issue does not exist or you do not have permission to see it.',
    ]);
    expect(
      (await as(world.site, { kind: 'app' })('GET', `/rest/api/3/issue/${hidden.key}`)).status,
    ).toBe(200);
    expect(
      (await as(world.site, { kind: 'anonymous' })('GET', `/rest/api/3/issue/${hidden.key}`))
        .status,
    ).toBe(404);
  });

  it('says 403 to an edit without the permission and offers no transitions', async () => {
    const world = smallSite();
    const issue = world.issue('Open');
    const call = as(world.site, world.camille);
    expect(
      (await call('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { summary: 'x' } })).status,
    ).toBe(403);
    expect(
      (await call('GET', `/rest/api/3/issue/${issue.key}/transitions`)).json.transitions,
    ).toEqual([]);
    expect((await call('DELETE', `/rest/api/3/issue/${issue.key}`)).status).toBe(403);
  });

  it('answers projects and permissions by role', async () => {
    const world = smallSite();
    const body = { permissions: ['BROWSE_PROJECTS'] };
    const path = '/rest/api/3/permissions/project';
    const camille = await as(world.site, world.camille)('POST', path, body);
    expect(camille.json.projects.map((p: { key: string }) => p.key)).toEqual(['ACQ']);
    const app = await as(world.site, { kind: 'app' })('POST', path, body);
    expect(app.json.projects).toHaveLength(2);
    const mine = await as(world.site, world.ines)(
      'GET',
      '/rest/api/3/mypermissions?permissions=ADMINISTER,EDIT_ISSUES&projectKey=WEB',
    );
    expect(mine.json.permissions.ADMINISTER.havePermission).toBe(false);
    expect(mine.json.permissions.EDIT_ISSUES.havePermission).toBe(true);
  });

  it('answers 401 to an anonymous myself and 501 to an unknown route', async () => {
    const world = smallSite();
    expect((await as(world.site, { kind: 'anonymous' })('GET', '/rest/api/3/myself')).status).toBe(
      401,
    );
    const unknown = await as(world.site, world.ines)('GET', '/rest/api/3/auditing/record');
    expect(unknown.status).toBe(501);
    expect(unknown.json.errorMessages[0]).toContain('local/jira/auditing/routes.ts');
  });
});

describe('transitions', () => {
  it('gives only those that leave the status, with their screens', async () => {
    const world = smallSite();
    const issue = world.issue('Move me');
    const { json } = await as(world.site, world.ines)(
      'GET',
      `/rest/api/3/issue/${issue.key}/transitions?expand=transitions.fields`,
    );
    expect(json.transitions.map((t: { name: string }) => t.name)).toEqual(['Yes']);
    expect(Object.keys(json.transitions[0].fields)).toEqual([
      world.fields.lane.id,
      world.fields.answer.id,
    ]);
    expect(json.transitions[0].fields[world.fields.answer.id].required).toBe(true);
    const admin = await as(world.site, world.admin)(
      'GET',
      `/rest/api/3/issue/${issue.key}/transitions`,
    );
    expect(admin.json.transitions).toHaveLength(2);
  });

  it('refuses an empty required field, a foreign field and a transition of another status', async () => {
    const world = smallSite();
    const issue = world.issue('Move me');
    const call = as(world.site, world.ines);
    const path = `/rest/api/3/issue/${issue.key}/transitions`;
    const { json: offered } = await call('GET', path);
    const transition = { id: offered.transitions[0].id };
    expect((await call('POST', path, { transition })).json.errors).toEqual({
      [world.fields.answer.id]: 'Answer is required.',
    });
    const foreign = await call('POST', path, {
      transition,
      fields: { [world.fields.answer.id]: 'Yes', summary: 'New name' },
    });
    expect(foreign.json.errors.summary).toContain('not on the appropriate screen');
    const later = await call('POST', path, { transition: { id: '3' } });
    expect(later.status).toBe(400);
    expect(later.json.errorMessages).toEqual(["Transition id '3' is not valid for this issue."]);
    expect(
      (await call('GET', `/rest/api/3/issue/${issue.key}?fields=status`)).json.fields.status.name,
    ).toBe('New');
  });

  it('sets and clears the resolution and its date', async () => {
    const world = smallSite();
    const { model, ines, statuses, fields } = world;
    const issue = world.issue('Through');
    model.transitionTo(ines, issue.key, statuses.ready, { fields: { [fields.answer.id]: 'Yes' } });
    model.transitionTo(ines, issue.key, statuses.build);
    world.clock.forward(60);
    model.transitionTo(ines, issue.key, statuses.done, {
      fields: { resolution: { name: "Won't Do" } },
    });
    const call = as(world.site, ines);
    const done = await call('GET', `/rest/api/3/issue/${issue.key}`);
    expect(done.json.fields.resolution.name).toBe("Won't Do");
    expect(done.json.fields.resolutiondate).toBe('2026-03-02T10:00:00.000+0000');
    model.transitionTo(ines, issue.key, statuses.fresh);
    const open = await call('GET', `/rest/api/3/issue/${issue.key}`);
    expect(open.json.fields.resolution).toBeNull();
    expect(open.json.fields.resolutiondate).toBeNull();
  });
});

describe('editing', () => {
  it('sets a field and a property in one call', async () => {
    const world = smallSite();
    const issue = world.issue('Card');
    const call = as(world.site, world.ines);
    const put = await call('PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: { [world.fields.lane.id]: { id: world.urgent } },
      update: { labels: [{ add: 'new' }], comment: [{ add: { body: adfOf('Moved') } }] },
      properties: [{ key: 'entente.move', value: { why: 'peak' } }],
    });
    expect(put.status).toBe(204);
    const { json } = await call(
      'GET',
      `/rest/api/3/issue/${issue.key}?properties=entente.move&fields=labels,comment`,
    );
    expect(json.properties['entente.move']).toEqual({ why: 'peak' });
    expect(json.fields.labels).toEqual(['new']);
    expect(json.fields.comment.total).toBe(1);
  });

  it('keeps files and gives back their bytes', async () => {
    const world = smallSite();
    const issue = world.issue('With a file');
    const call = as(world.site, world.ines);
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 7]);
    const body = Buffer.concat([
      Buffer.from(
        '--XX\r\nContent-Disposition: form-data; name="file"; filename="brief.bin"\r\nContent-Type: application/x-brief\r\n\r\n',
      ),
      bytes,
      Buffer.from('\r\n--XX--\r\n'),
    ]);
    const type = 'multipart/form-data; boundary=XX';
    const path = `/rest/api/3/issue/${issue.key}/attachments`;
    expect((await call('POST', path, body, { 'content-type': type })).status).toBe(403);
    const { json } = await call('POST', path, body, {
      'content-type': type,
      'X-Atlassian-Token': 'no-check',
    });
    expect(json[0]).toMatchObject({
      filename: 'brief.bin',
      size: 7,
      mimeType: 'application/x-brief',
    });
    const content = await call(
      'GET',
      `/rest/api/3/attachment/content/${json[0].id}?redirect=false`,
    );
    expect(content.bytes).toEqual(bytes);
  });
});
