/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJiraSite } from '../../../local/jira/site';
import { as, smallSite, START } from './small-site';

describe('the file of a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jira-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('brings back issues, history, comments, properties, keys and sequences', async () => {
    const file = join(folder, 'site.db');
    const world = smallSite({ file });
    const issue = world.issue('Kept');
    world.model.editIssue(world.ines, issue.key, { fields: { summary: 'Kept well' } });
    world.model.addComment(world.ines, issue.key, 'Still here');
    world.model.setProperty(issue.key, 'p', { n: 1 });
    const gone = world.issue('Gone');
    world.model.deleteIssue(world.admin, gone.key);
    const path = `/rest/api/3/issue/${issue.key}?fields=*all&expand=changelog&properties=p`;
    const before = await as(world.site, world.ines)('GET', path);
    world.site.close();

    const again = openJiraSite({ file, now: () => START });
    const call = as(again, world.ines);
    expect((await call('GET', path)).json).toEqual(before.json);
    expect((await call('GET', `/rest/api/3/issue/${gone.key}`)).status).toBe(404);
    const next = again.model.createIssue(world.ines, {
      project: 'ACQ',
      issueType: world.request,
      fields: { summary: 'Next', [world.fields.lane.id]: { id: world.planned } },
    });
    expect(next.key).toBe('ACQ-3');
    expect(Number(next.id)).toBeGreaterThan(Number(gone.id));
    again.close();
  });

  it('takes 1,500 issues with 20 changes each in seconds and searches them fast', async () => {
    const file = join(folder, 'many.db');
    const world = smallSite({ file });
    const { model, ines, fields } = world;
    const began = performance.now();
    model.quietly(() => {
      for (let n = 0; n < 1500; n += 1) {
        const at = START - (1500 - n) * 3_600_000;
        const { key } = model.at(at, () => world.issue(`Issue ${n}`));
        for (let change = 1; change <= 20; change += 1) {
          model.at(at + change * 60_000, () =>
            model.editIssue(ines, key, { fields: { [fields.size.id]: change } }),
          );
        }
      }
    });
    const seeded = performance.now() - began;
    const call = as(world.site, ines);
    await call('POST', '/rest/api/3/search/jql', { jql: '"Size" = 1' });
    const asked = performance.now();
    const { json } = await call('POST', '/rest/api/3/search/jql', {
      jql: 'project = ACQ AND "Size" = 20 AND created >= -30d ORDER BY Rank ASC',
      fields: ['summary', 'status'],
    });
    const searched = performance.now() - asked;
    expect(json.issues).toHaveLength(50);
    // Generous: two shared cores. A slip to quadratic work would pass them by far.
    expect(seeded).toBeLessThan(15_000);
    expect(searched).toBeLessThan(500);
    world.site.close();
  });
});
