import { findByJql } from '../../src/jira/find-by-jql';
import { JiraRefused } from '../../src/jira/jira-error';
import { aRequestSite } from './request-site';

async function aSearchedSite() {
  const { model, as, marketer, project, type } = await aRequestSite();
  const file = (summary: string) =>
    model.createIssue(marketer, { ...{ project, issueType: type }, fields: { summary } }).id;
  const ids = [file('Plants'), file('Pots'), file('Seeds')] as const;
  return { ids, find: (jql: string) => findByJql(as(marketer), [project], jql) };
}

describe('what somebody finds by JQL on a board', () => {
  it.each([
    ['a condition', 'summary ~ "Plants"', [0]],
    ['a condition with or', 'summary ~ "Plants" OR summary ~ "Pots"', [0, 1]],
    ['a sorting, which says nothing here', 'summary ~ "Seeds" order by created DESC', [2]],
    ['nothing but a sorting', 'ORDER BY created', [0, 1, 2]],
    ['a sorting in a text', 'summary ~ "order by"', []],
  ])('is %s', async (_, jql, expected) => {
    const { ids, find } = await aSearchedSite();
    expect([...(await find(jql))].sort()).toEqual(expected.map((at) => ids[at]).sort());
  });

  it('is refused in Jira’s words where it does not understand', async () => {
    const { find } = await aSearchedSite();
    const refused = await find('colour = red').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(JiraRefused);
    expect((refused as JiraRefused).messages.join()).toMatch(/colour/);
  });

  it('cannot leave the project of the board', async () => {
    const { ids, find } = await aSearchedSite();
    expect(await find('summary ~ "Pots") OR (project is not EMPTY')).toHaveLength(3);
    expect((await find('created > -1d')).every((id) => ids.includes(id))).toBe(true);
  });
});
