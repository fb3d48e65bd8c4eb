/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { World } from '../../../local/jira/world';
import { bootstrap } from '../../../local/jira/bootstrap';
import { as, smallSite } from './small-site';

describe('a piece of work that fails', () => {
  it('leaves nothing of what it had written', () => {
    const world = new World(undefined, () => 0, 'https://x.example');
    bootstrap(world);
    const before = [...world.statuses.values()];
    expect(() =>
      world.work(() => {
        world.statuses.put({ id: '1', name: 'New', description: '', category: 'TODO' });
        world.statuses.remove(before[0]?.id ?? '');
        throw new Error('half-way');
      }),
    ).toThrow('half-way');
    expect(new Set(world.statuses.values())).toEqual(new Set(before));
  });

  it('gives the number of an issue back, its key, its parent and its events', () => {
    const { model, issue, ines, fields, planned, site, request } = smallSite();
    const epic = model.issueTypes().find(({ name }) => name === 'Epic')?.id ?? '';
    const events: string[] = [];
    site.onEvent(({ eventType }) => events.push(eventType));
    const wanted = { summary: 'Lost', [fields.lane.id]: { id: planned } };
    expect(() =>
      model.batch(() => {
        model.createIssue(ines, { project: 'ACQ', issueType: request, fields: wanted });
        model.createIssue(ines, { project: 'ACQ', issueType: epic, fields: wanted });
      }),
    ).toThrow();
    expect(model.findIssue('ACQ-1')).toBeUndefined();
    expect(issue('Kept').key).toBe('ACQ-1');
    expect(events).toEqual(['avi:jira:created:issue']);
  });

  it('brings a deleted issue back with its comments, links and history', () => {
    const { model, issue, ines, admin } = smallSite();
    const [one, two] = [issue('One'), issue('Two')];
    model.addComment(ines, one.key, 'A word');
    model.linkIssues(ines, { type: 'Blocks', inwardIssue: one.key, outwardIssue: two.key });
    model.editIssue(ines, one.key, { fields: { summary: 'One more' } });
    expect(() =>
      model.batch(() => {
        model.deleteIssue(admin, one.key);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(model.findIssue(one.key)?.values.summary).toBe('One more');
    expect(model.comments(one.id)).toHaveLength(1);
    expect(model.histories(one.id).length).toBeGreaterThan(0);
  });

  it('changes nothing for a search', async () => {
    const { site, model, issue, ines } = smallSite();
    const one = issue('One');
    expect(() =>
      model.batch(() => {
        model.editIssue(ines, one.key, { fields: { summary: 'Two' } });
        throw new Error('no');
      }),
    ).toThrow('no');
    const { json } = await as(site, ines)('POST', '/rest/api/3/search/jql', {
      jql: 'summary ~ One',
      fields: ['summary'],
    });
    expect(json.issues).toHaveLength(1);
  });
});

describe('an attempt within a piece of work', () => {
  it('is taken back alone', () => {
    const world = new World(undefined, () => 0, 'https://x.example');
    const put = (id: string) =>
      world.statuses.put({ id, name: id, description: '', category: 'TODO' });
    world.work(() => {
      put('1');
      expect(() =>
        world.attempt(() => {
          put('2');
          throw new Error('no');
        }),
      ).toThrow('no');
      put('3');
    });
    expect([...world.statuses.keys()]).toEqual(['1', '3']);
  });
});
