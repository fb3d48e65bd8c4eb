import { listChangedIssues } from '../../src/jira/changed-issues';
import { aRequestSite, NOW } from './request-site';

const MINUTE = 60_000;

async function aChangingSite() {
  const site = await aRequestSite();
  const { model, marketer, project, type } = site;
  const file = () =>
    model.createIssue(marketer, { ...{ project, issueType: type }, fields: { summary: 'Plants' } })
      .id;
  const changed = (since: number) =>
    listChangedIssues(site.as(marketer), [project], since, site.clock.ms);
  return { ...site, file, changed };
}

describe('issues that changed', () => {
  it('are those since the instant, each with when it was updated', async () => {
    const { clock, file, changed, model, marketer } = await aChangingSite();
    const [old, touched] = [file(), file()];
    clock.ms = NOW + 30 * MINUTE;
    model.addComment(marketer, touched, 'Soon?');
    clock.ms += MINUTE;
    const found = await changed(NOW + 30 * MINUTE);
    expect([...(found?.keys() ?? [])]).toEqual([touched]);
    expect(Date.parse(found?.get(touched) ?? '')).toBe(NOW + 30 * MINUTE);
    expect((await changed(NOW))?.has(old)).toBe(true);
  });

  it('are not told apart when they are too many', async () => {
    const { file, changed } = await aChangingSite();
    for (let i = 0; i < 101; i += 1) file();
    expect(await changed(NOW)).toBeUndefined();
  });
});
