/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const ISSUE = '/rest/api/3/issue';

describe('fetching in bulk', () => {
  const fetch = (world: ReturnType<typeof smallSite>, length: number, more: object) =>
    as(world.site, world.ines)('POST', `${ISSUE}/bulkfetch`, {
      issueIdsOrKeys: Array.from({ length }, (_, at) => String(10000 + at)),
      ...more,
    });

  it('takes a thousand where each is small and a hundred elsewhere', async () => {
    const world = smallSite();
    const statuses = async (length: number, ...mores: object[]) =>
      await Promise.all(mores.map(async (more) => (await fetch(world, length, more)).status));
    const simple = { fields: ['summary', 'status'] };
    expect(await statuses(1000, simple)).toEqual([200]);
    expect(await statuses(1001, simple)).toEqual([400]);
    const heavy = [
      {},
      { fields: ['*all'] },
      { fields: ['summary', 'comment'] },
      { fields: ['summary'], expand: ['changelog'] },
      { fields: Array.from({ length: 101 }, (_, at) => `customfield_${at}`) },
    ];
    expect(new Set(await statuses(101, ...heavy))).toEqual(new Set([400]));
    expect(new Set(await statuses(100, ...heavy))).toEqual(new Set([200]));
    expect(await statuses(0, simple)).toEqual([400]);
  });

  it('tells names and schemas once for all', async () => {
    const world = smallSite();
    world.issue('A');
    const { json } = await fetch(world, 1, { fields: ['summary'], expand: ['names', 'schema'] });
    expect(json.names).toEqual({ summary: 'Summary' });
    expect(json.schema.summary.type).toBe('string');
  });
});

describe('reading', () => {
  it('renders documents and dates, and offers what one may do', async () => {
    const world = smallSite();
    const description = {
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'a<b', marks: [{ type: 'strong' }] }],
        },
      ],
    };
    const { key } = world.issue('Shown', { description, duedate: '2026-04-01' });
    const path = `${ISSUE}/${key}?fields=description,duedate,created,-summary&expand=renderedFields,operations`;
    const { json } = await as(world.site, world.camille)('GET', path);
    expect(json.renderedFields).toEqual({
      description: '<p><b>a&lt;b</b></p>',
      duedate: '01/Apr/26',
      created: '02/Mar/26 9:00 AM',
    });
    const links = json.operations.linkGroups[0].groups[0].links.map(({ id }: { id: string }) => id);
    expect(links).toContain('comment-issue');
    expect(links).not.toContain('edit-issue');
  });

  it('gives versions in the place of fields when they are asked for', async () => {
    const world = smallSite();
    const { key } = world.issue('Shown');
    const path = `${ISSUE}/${key}?fields=summary&expand=versionedRepresentations`;
    const { json } = await as(world.site, world.ines)('GET', path);
    expect(json.fields).toBeUndefined();
    expect(json.versionedRepresentations.summary).toEqual({ 1: 'Shown' });
  });

  it('suggests issues by a word, without the one at hand', async () => {
    const world = smallSite();
    const [one, two] = [world.issue('Red door'), world.issue('Red car')];
    world.issue('Blue');
    const path = `${ISSUE}/picker?query=red&currentJQL=project=ACQ&currentIssueKey=${one.key}`;
    const { json } = await as(world.site, world.camille)('GET', path);
    const keys = json.sections.map(({ issues }: { issues: { key: string }[] }) =>
      issues.map(({ key }) => key),
    );
    expect(keys).toEqual([[], [two.key]]);
  });
});

describe('followers', () => {
  it('watch for themselves; others are added by who manages watchers', async () => {
    const world = smallSite();
    const { key } = world.issue('Watched');
    const path = `${ISSUE}/${key}/watchers`;
    const camille = as(world.site, world.camille);
    expect((await camille('POST', path)).status).toBe(204);
    expect((await camille('POST', path, world.ines)).status).toBe(403);
    expect((await as(world.site, world.admin)('POST', path, world.ines)).status).toBe(204);
    expect((await as(world.site, world.admin)('POST', path, 'nobody')).status).toBe(404);
    const { json } = await camille('GET', `${ISSUE}/${key}?fields=watches`);
    expect(json.fields.watches).toMatchObject({ watchCount: 2, isWatching: true });
    expect((await camille('DELETE', path)).status).toBe(400);
    expect((await camille('DELETE', `${path}?accountId=${world.ines}`)).status).toBe(403);
    expect((await camille('DELETE', `${path}?accountId=${world.camille}`)).status).toBe(204);
  });

  it('vote for what is open and not their own', async () => {
    const world = smallSite();
    const { key } = world.issue('Voted');
    const path = `${ISSUE}/${key}/votes`;
    expect((await as(world.site, world.ines)('POST', path)).status).toBe(404);
    expect((await as(world.site, world.camille)('POST', path)).status).toBe(204);
    const { json } = await as(world.site, world.camille)('GET', path);
    expect(json).toMatchObject({ votes: 1, hasVoted: true });
  });

  it('are told by mail where the message has somebody to go to', async () => {
    const world = smallSite();
    const { key } = world.issue('Told');
    const notify = async (to: object) =>
      (await as(world.site, world.ines)('POST', `${ISSUE}/${key}/notify`, { subject: 'S', to }))
        .status;
    expect(await notify({ reporter: true })).toBe(400);
    expect(await notify({ assignee: true })).toBe(400);
    expect(await notify({ users: [{ accountId: 'nobody' }] })).toBe(400);
    expect(await notify({ groups: [{ name: 'no such group' }] })).toBe(400);
    expect(await notify({ groups: [{ name: 'makers' }] })).toBe(204);
    expect(await notify({ users: [{ accountId: world.camille }] })).toBe(204);
  });
});
