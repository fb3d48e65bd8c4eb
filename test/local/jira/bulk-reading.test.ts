/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { as, smallSite, START } from './small-site';

describe('bulk reading', () => {
  it('gives changelogs by token, with created in milliseconds', async () => {
    const world = smallSite();
    const call = as(world.site, world.ines);
    const issues = [world.issue('A'), world.issue('B')];
    for (const { key } of issues) {
      for (const summary of ['1', '2', '3']) {
        world.model.editIssue(world.ines, key, { fields: { summary } });
      }
    }
    const body = { issueIdsOrKeys: [...issues.map(({ id }) => id), '99999'], maxResults: 4 };
    const first = await call('POST', '/rest/api/3/changelog/bulkfetch', body);
    expect(
      first.json.issueChangeLogs.map(
        (l: { changeHistories: unknown[] }) => l.changeHistories.length,
      ),
    ).toEqual([3, 1]);
    expect(first.json.issueChangeLogs[0].changeHistories[0].created).toBe(START);
    const second = await call('POST', '/rest/api/3/changelog/bulkfetch', {
      ...body,
      nextPageToken: first.json.nextPageToken,
    });
    expect(second.json.issueChangeLogs[0].changeHistories).toHaveLength(2);
    expect(second.json.nextPageToken).toBeNull();
    const filtered = await call('POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: [issues[0]?.id],
      fieldIds: ['status'],
    });
    expect(filtered.json.issueChangeLogs).toEqual([]);
    const many = await call('POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: Array.from({ length: 1001 }, (_, i) => String(i)),
    });
    expect(many.json.errorMessages[0]).toContain('a maximum of 1,000 issues');
    const paged = await call('GET', `/rest/api/3/issue/${issues[0]?.key}/changelog`);
    expect(paged.json.values[0].created).toBe('2026-03-02T09:00:00.000+0000');
  });

  it('fetches issues with comments and properties and leaves out what is hidden', async () => {
    const world = smallSite();
    const open = world.issue('Open');
    const hidden = world.issue('Hidden', {}, 'WEB');
    for (let n = 0; n < 103; n += 1) world.model.addComment(world.ines, open.key, `No ${n}`);
    world.model.setProperty(open.key, 'entente.card', { n: 1 });
    const { json } = await as(world.site, world.camille)('POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: [hidden.id, open.key],
      fields: ['comment'],
      properties: ['entente.card'],
    });
    expect(json.issues).toHaveLength(1);
    expect(json.issues[0].properties).toEqual({ 'entente.card': { n: 1 } });
    expect(json.issues[0].fields.comment).toMatchObject({
      total: 103,
      maxResults: 100,
      startAt: 3,
    });
    const rest = await as(world.site, world.camille)(
      'GET',
      `/rest/api/3/issue/${open.key}/comment?startAt=100`,
    );
    expect(rest.json.comments).toHaveLength(3);
    const many = await as(world.site, world.camille)('POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: Array.from({ length: 101 }, (_, i) => String(i)),
    });
    expect(many.status).toBe(400);
  });

  it('gives the oldest change first, whichever issue it is of', async () => {
    const world = smallSite();
    const call = as(world.site, world.ines);
    const [a, b] = [world.issue('A'), world.issue('B')];
    const rename = (key: string, summary: string) => {
      world.clock.forward(1);
      world.model.editIssue(world.ines, key, { fields: { summary } });
    };
    rename(b.key, 'B1');
    rename(a.key, 'A1');
    rename(b.key, 'B2');
    const body = { issueIdsOrKeys: [a.key, b.key], maxResults: 2 };
    const path = '/rest/api/3/changelog/bulkfetch';
    const first = (await call('POST', path, body)).json;
    expect(first.issueChangeLogs.map((log: { issueId: string }) => log.issueId)).toEqual([
      ...[b.id, a.id],
    ]);
    const { nextPageToken } = first;
    const second = (await call('POST', path, { ...body, nextPageToken })).json;
    expect(second.issueChangeLogs).toMatchObject([
      { issueId: b.id, changeHistories: [{ items: [{ toString: 'B2' }] }] },
    ]);
    expect((await call('POST', path, { ...body, nextPageToken: 'x' })).status).toBe(400);
  });

  it('gives changelogs of a thousand issues, ten fields and a page that is not empty', async () => {
    const world = smallSite();
    const { key } = world.issue('A');
    const fetch = async (body: object) =>
      (await as(world.site, world.ines)('POST', '/rest/api/3/changelog/bulkfetch', body)).status;
    const keys = (length: number) => ({ issueIdsOrKeys: Array.from({ length }, () => key) });
    const fieldIds = (length: number) => Array.from({ length }, (_, at) => `f${at}`);
    expect(await fetch(keys(1000))).toBe(200);
    expect(await fetch(keys(1001))).toBe(400);
    expect(await fetch(keys(0))).toBe(400);
    expect(await fetch({ ...keys(1), fieldIds: fieldIds(10) })).toBe(200);
    expect(await fetch({ ...keys(1), fieldIds: fieldIds(11) })).toBe(400);
    expect(await fetch({ ...keys(1), maxResults: 0 })).toBe(400);
    expect(await fetch({ ...keys(1), maxResults: 10_001 })).toBe(200);
  });
});
