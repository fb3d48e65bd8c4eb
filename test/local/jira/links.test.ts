/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { adfOf } from '../../../local/jira/adf';
import type { ProductEvent } from '../../../local/jira/site';
import { as, smallSite } from './small-site';

const TYPES = '/rest/api/3/issueLinkType';

describe('link types', () => {
  it('are made by administrators, each with a name of its own', async () => {
    const world = smallSite();
    const wording = { name: 'Feeds', inward: 'is fed by', outward: 'feeds' };
    const create = (body: object, who = world.admin) => as(world.site, who)('POST', TYPES, body);
    expect((await create(wording, world.ines)).status).toBe(403);
    expect((await create({ name: 'Feeds' })).status).toBe(400);
    expect((await create(wording)).status).toBe(201);
    expect((await create({ ...wording, name: 'FEEDS' })).status).toBe(404);
  });

  it('take their links along when they go', async () => {
    const world = smallSite();
    const [one, two] = [world.issue('One'), world.issue('Two')];
    const ends = { inwardIssue: one.key, outwardIssue: two.key };
    world.model.linkIssues(world.ines, { type: 'Blocks', ...ends });
    const type = world.model.linkTypes().find(({ name }) => name === 'Blocks');
    const call = as(world.site, world.admin);
    expect((await call('DELETE', `${TYPES}/${type?.id}`)).status).toBe(204);
    const { json } = await call('GET', `/rest/api/3/issue/${one.key}?fields=issuelinks`);
    expect(json.fields.issuelinks).toEqual([]);
    expect((await call('DELETE', `${TYPES}/${type?.id}`)).status).toBe(404);
  });
});

describe('a link', () => {
  it('may come with a comment on its outward issue', async () => {
    const world = smallSite();
    const [one, two] = [world.issue('One'), world.issue('Two')];
    const link = (comment: object) =>
      as(world.site, world.ines)('POST', '/rest/api/3/issueLink', {
        ...{ type: { name: 'Blocks' }, comment },
        ...{ inwardIssue: { key: one.key }, outwardIssue: { key: two.key } },
      });
    expect((await link({ body: 'no document' })).status).toBe(400);
    expect(world.model.histories(one.id)).toHaveLength(0);
    expect((await link({ body: adfOf('Because') })).status).toBe(201);
    expect(world.model.comments(two.id)).toHaveLength(1);
    expect(world.model.comments(one.id)).toHaveLength(0);
  });
});

describe('remote links', () => {
  it('of one global id are one link', async () => {
    const world = smallSite();
    const { key } = world.issue('Elsewhere');
    const call = as(world.site, world.ines);
    const path = `/rest/api/3/issue/${key}/remotelink`;
    const save = (title: string) =>
      call('POST', path, { globalId: 'g', object: { title, url: 'https://example.com' } });
    expect((await save('One')).status).toBe(201);
    expect((await save('Two')).status).toBe(200);
    const { json } = await call('GET', path);
    expect(json.map((link: { object: { title: string } }) => link.object.title)).toEqual(['Two']);
    expect((await call('GET', `${path}?globalId=other`)).status).toBe(404);
    expect((await call('DELETE', path)).status).toBe(400);
  });

  it('need a title, a url and a short global id', async () => {
    const world = smallSite();
    const path = `/rest/api/3/issue/${world.issue('Elsewhere').key}/remotelink`;
    const save = (body: object) => as(world.site, world.ines)('POST', path, body);
    expect((await save({})).json.errors).toEqual({ object: "'object' is required." });
    expect((await save({ object: {} })).json.errors).toEqual({
      title: "'title' is required.",
      url: "'url' is required.",
    });
    const object = { title: 'T', url: 'https://example.com' };
    expect((await save({ object, globalId: 'x'.repeat(255) })).status).toBe(201);
    expect((await save({ object, globalId: 'x'.repeat(256) })).status).toBe(400);
  });
});

describe('attachments', () => {
  it('are taken away by their authors and by who may delete all', async () => {
    const world = smallSite();
    const { key } = world.issue('With files');
    const bytes = Buffer.from('x');
    const add = (filename: string) =>
      world.model.addAttachment(world.ines, key, { filename, mimeType: 'text/plain', bytes });
    const events: ProductEvent[] = [];
    world.site.onEvent((event) => events.push(event));
    const [one, two] = [add('one'), add('two')];
    expect(events.filter(({ eventType }) => eventType.endsWith(':attachment'))).toMatchObject([
      { eventType: 'avi:jira:created:attachment', attachment: { id: one.id, fileName: 'one' } },
      { eventType: 'avi:jira:created:attachment', attachment: { id: two.id, fileName: 'two' } },
    ]);
    const remove = (who: string, id: string) =>
      as(world.site, who)('DELETE', `/rest/api/3/attachment/${id}`);
    expect((await remove(world.camille, one.id)).status).toBe(403);
    expect((await remove(world.ines, one.id)).status).toBe(204);
    expect((await remove(world.admin, two.id)).status).toBe(204);
    expect((await remove(world.admin, two.id)).status).toBe(404);
    const log = await as(world.site, world.ines)('GET', `/rest/api/3/issue/${key}/changelog`);
    expect(log.json.values.at(-1).items[0]).toMatchObject({
      ...{ field: 'Attachment', from: two.id, fromString: 'two', to: null },
    });
  });

  it('are elsewhere unless asked for here, whole or in part', async () => {
    const world = smallSite();
    const { key } = world.issue('With files');
    const bytes = Buffer.from('Hello');
    const { id } = world.model.addAttachment(world.ines, key, {
      ...{ filename: 'a', mimeType: 'text/plain', bytes },
    });
    const path = `/rest/api/3/attachment/content/${id}`;
    const get = (query: string, headers = {}) =>
      as(world.site, world.ines)('GET', `${path}${query}`, undefined, headers);
    const away = await get('');
    expect(away.status).toBe(303);
    expect(away.headers.location).toContain(path);
    expect((await get('?redirect=false')).bytes?.toString()).toBe('Hello');
    const part = await get('?redirect=false', { Range: 'bytes=1-3' });
    expect([part.status, part.bytes?.toString()]).toEqual([206, 'ell']);
    expect(part.headers['content-range']).toBe('bytes 1-3/5');
    expect((await get('?redirect=false', { Range: 'bytes=5-' })).status).toBe(416);
    expect((await get('?redirect=false', { Range: 'lines=1-2' })).status).toBe(400);
  });

  it('are no larger than the limit that is told', async () => {
    const world = smallSite();
    const { key } = world.issue('With files');
    const meta = await as(world.site, world.ines)('GET', '/rest/api/3/attachment/meta');
    const limit = Number(meta.json.uploadLimit);
    const add = (size: number) =>
      world.model.addAttachment(world.ines, key, {
        ...{ filename: 'big', mimeType: 'text/plain', bytes: Buffer.alloc(size) },
      });
    expect(add(limit).size).toBe(limit);
    expect(() => add(limit + 1)).toThrow('exceeds its maximum permitted size');
  });
});
