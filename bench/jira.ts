import path from 'node:path';
import { adfOf } from '../local/jira/adf';
import { openJiraSite, type JiraSite } from '../local/jira/site';
import type { Bench } from './bench';
import type { Figure } from './figure';
import { median } from './median';

const ISSUES = 20_000;
const ROUNDS = 9;

// About as long as a request's description and answer are.
const DESCRIPTION =
  'Customers who asked for a plant that was sold out are told as soon as it is back in stock. They open the mail, come to the shop by its link and find the plants by the river page first. Today they ' +
  'have to look again and again, and two in three buy elsewhere. It works when one in ten of those who get a mail has bought within a week.';
const COMMENT =
  'The stock service knows it already; the mail needs a template and the consent of March.';

const QUERIES: readonly (readonly [of: string, jql: string])[] = [
  ['search: a project by rank', 'project = ONE ORDER BY Rank'],
  ['search: status and date', 'project in (ONE, TWO) AND status = Done AND updated >= -7d'],
  ['search: text', 'project = ONE AND summary ~ "garden 77"'],
  ['search: a word in every issue', 'text ~ plant ORDER BY key'],
  ['search: a word in none', 'text ~ zebra'],
  ['search: words that begin so', 'text ~ "plant*"'],
  ['search: a phrase', 'text ~ "\\"plants by the river\\""'],
  ['search: history', 'project = ONE AND status WAS "To Do" ORDER BY key'],
];

/** The Jira in the box alone: how fast a site of 20,000 issues opens and is searched. */
export async function measureJira({ cleanUp }: Bench): Promise<readonly Figure[]> {
  const file = path.join(cleanUp.makeFolder(), 'jira.sqlite');
  const accountId = fill(file);

  const opening = performance.now();
  const site = openJiraSite({ file });
  const opened = performance.now() - opening;
  const figure = (of: string, value: number): Figure => ({
    ...{ group: 'jira', of, with: `${ISSUES} issues`, value, unit: 'ms' },
  });
  const figures = [figure('a site is opened', opened)];
  for (const [of, jql] of QUERIES) figures.push(figure(of, await timeOf(site, accountId, jql)));
  site.close();
  return figures;
}

function fill(file: string): string {
  const site = openJiraSite({ file });
  const { model } = site;
  const accountId = model.createUser({ displayName: 'Noé Lambert' }).id;
  const [workflow] = model.workflows();
  const done = model.statuses().find(({ name }) => name === 'Done')?.id ?? '';
  const typeId = model.issueTypes().find(({ name }) => name === 'Task')?.id ?? '';
  for (const key of ['ONE', 'TWO']) {
    const issueTypes = [{ typeId, workflowId: workflow?.id ?? '' }];
    model.createProject(accountId, { key, name: key, leadAccountId: accountId, issueTypes });
  }
  model.quietly(() => {
    for (let i = 0; i < ISSUES; i += 1) {
      const { key } = model.createIssue(accountId, {
        project: i % 2 ? 'ONE' : 'TWO',
        issueType: typeId,
        fields: {
          summary: `A garden ${i}`,
          labels: [`label-${i % 7}`],
          description: adfOf(`${DESCRIPTION} ${i}`),
        },
      });
      if (i % 3 === 0) model.transitionTo(accountId, key, done);
      model.addComment(accountId, key, `${COMMENT} ${i}`);
    }
  });
  site.close();
  return accountId;
}

async function timeOf(site: JiraSite, accountId: string, jql: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const { status } = await site.handle({
      method: 'POST',
      path: '/rest/api/3/search/jql',
      headers: {},
      actor: { kind: 'user', accountId },
      body: JSON.stringify({ jql, fields: ['summary', 'status'], maxResults: 100 }),
    });
    if (status !== 200) throw new Error(`${jql}: ${status}`);
    times.push(performance.now() - start);
  }
  return median(times);
}
