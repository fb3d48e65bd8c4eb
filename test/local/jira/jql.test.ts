/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { adfOf } from '../../../local/jira/adf';
import { as, smallSite, START } from './small-site';

const DAY = 86_400_000;

function population() {
  const world = smallSite();
  const { model, ines, camille, fields, statuses, urgent } = world;
  const alpha = model.at(START - 20 * DAY, () =>
    world.issue('Alpha plant', { labels: ['garden'], [fields.size.id]: 5, duedate: '2026-03-01' }),
  );
  const beta = model.at(START - 5 * DAY, () =>
    world.issue('Beta élan', {
      [fields.lane.id]: { id: urgent },
      [fields.channel.id]: [{ value: 'Web' }, { value: 'Mail' }],
      [fields.neededBy.id]: '2026-03-20',
      [fields.liaison.id]: { accountId: camille },
      priority: { name: 'Highest' },
    }),
  );
  const gamma = world.issue('Gamma', {
    description: adfOf('A plant in the text'),
    assignee: { accountId: ines },
    [fields.size.id]: 2,
    reporter: { accountId: camille },
  });
  const web = world.issue('Hidden', {}, 'WEB');
  model.at(START - 4 * DAY, () =>
    model.transitionTo(ines, beta.key, statuses.ready, { fields: { [fields.answer.id]: 'ok' } }),
  );
  model.at(START - 2 * DAY, () => model.transitionTo(ines, beta.key, statuses.build));
  model.transitionTo(ines, beta.key, statuses.done);
  model.setProperty(gamma.key, 'entente.card', { wait: { days: 4 }, side: 'it' });
  return { ...world, alpha, beta, gamma, web };
}

const world = population();
const names: Readonly<Record<string, string>> = {
  [world.alpha.id]: 'alpha',
  [world.beta.id]: 'beta',
  [world.gamma.id]: 'gamma',
  [world.web.id]: 'web',
};

async function find(jql: string, who = world.ines): Promise<string[]> {
  const { status, json } = await as(world.site, who)('POST', '/rest/api/3/search/jql', { jql });
  if (status !== 200) throw new Error(json.errorMessages.join('; '));
  return json.issues.map(({ id }: { id: string }) => names[id]);
}

describe('JQL', () => {
  const number = world.fields.size.id.replace('customfield_', '');
  const table: [jql: string, found: string[]][] = [
    ['project = ACQ ORDER BY key', ['alpha', 'beta', 'gamma']],
    ['project in (ACQ, Shop) ORDER BY key DESC', ['web', 'gamma', 'beta', 'alpha']],
    ['project = ACQ AND NOT labels = garden ORDER BY key', []],
    ['project != ACQ', ['web']],
    ['project = ACQ AND status = Finished', ['beta']],
    [
      `status in (${world.statuses.fresh}, "Ready") AND project = ACQ ORDER BY key`,
      ['alpha', 'gamma'],
    ],
    ['statusCategory = Done', ['beta']],
    ['statusCategory != Done ORDER BY key', ['alpha', 'gamma', 'web']],
    ['type = "Martech Request" AND resolution = Done', ['beta']],
    ['resolution = Unresolved AND project = ACQ ORDER BY key', ['alpha', 'gamma']],
    ['resolved >= -1d', ['beta']],
    ['priority = Highest', ['beta']],
    ['priority > Medium', ['beta']],
    ['assignee is not EMPTY', ['gamma']],
    ['assignee is EMPTY AND project = ACQ ORDER BY created', ['alpha', 'beta']],
    ['assignee = currentUser()', ['gamma']],
    ['assignee in membersOf("makers")', ['gamma']],
    ['reporter = "Camille Besson"', ['gamma']],
    ['labels in (garden, other)', ['alpha']],
    ['labels is EMPTY AND project = ACQ ORDER BY key', ['beta', 'gamma']],
    [`key = ${world.alpha.key} OR id = ${world.beta.id} ORDER BY key`, ['alpha', 'beta']],
    [`key >= ${world.beta.key} AND project = ACQ ORDER BY key`, ['beta', 'gamma']],
    ['created >= -7d AND project = ACQ ORDER BY key', ['beta', 'gamma']],
    ['created < startOfDay() ORDER BY key', ['alpha', 'beta']],
    ['created >= "2026-03-02" AND project = ACQ', ['gamma']],
    ['created > "2026-02-20 10:00" AND created < "2026/03/01"', ['beta']],
    ['updated >= startOfDay("-1d") ORDER BY key', ['beta', 'gamma', 'web']],
    ['duedate < now()', ['alpha']],
    ['due = "2026-03-01"', ['alpha']],
    ['text ~ plant ORDER BY key', ['alpha', 'gamma']],
    ['summary ~ "elan"', ['beta']],
    ['summary !~ plant AND project = ACQ ORDER BY key', ['beta', 'gamma']],
    ['Lane = Urgent', ['beta']],
    ['"Lane[Dropdown]" != Urgent AND project = ACQ ORDER BY key', ['alpha', 'gamma']],
    ['Channel in (Mail)', ['beta']],
    ['Channel is EMPTY AND project = ACQ ORDER BY key', ['alpha', 'gamma']],
    ['"Needed by" <= 2026-03-20', ['beta']],
    ['"Needed by" > 4w', []],
    [`cf[${number}] >= 2 ORDER BY "Size" DESC`, ['alpha', 'gamma']],
    ['"Size" = 2', ['gamma']],
    ['"Size" != 2', ['alpha']],
    [`Liaison = ${world.camille.includes(':') ? `"${world.camille}"` : world.camille}`, ['beta']],
    ['issue.property[entente.card].wait.days >= 4', ['gamma']],
    ['issue.property[entente.card].side = it', ['gamma']],
    ['status was Ready', ['beta']],
    ['status was "In build" before -3d', []],
    ['status was Ready after -5d before -3d', ['beta']],
    ['status changed from Ready to "In build" by currentUser() after -3d', ['beta']],
    ['status was not Ready AND project = ACQ ORDER BY key', ['alpha', 'gamma']],
    ['project = ACQ ORDER BY Rank ASC', ['alpha', 'beta', 'gamma']],
    ['project = ACQ ORDER BY priority DESC, "Size" ASC', ['beta', 'gamma', 'alpha']],
    ['project = ACQ AND (status = Finished OR labels = garden) ORDER BY key', ['alpha', 'beta']],
    ['project = ACQ && !(status = Finished) ORDER BY key', ['alpha', 'gamma']],
  ];
  it.each(table)('%s', async (jql, found) => {
    expect(await find(jql)).toEqual(found);
  });

  const refused: [jql: string, message: string][] = [
    ['', 'Unbounded JQL queries are not allowed here.'],
    ['ORDER BY created', 'Unbounded JQL queries are not allowed here.'],
    ['nowhere = 1', "Field 'nowhere' does not exist or you do not have permission to view it."],
    ['status = Nothing', "The value 'Nothing' does not exist for the field 'status'."],
    ['status ~ New', "The operator '~' is not supported by the 'status' field."],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid."],
    ['project = ACQ AND', 'Error in the JQL Query:'],
    ['assignee = nobodyHere()', "Unable to find JQL function 'nobodyHere()'."],
    ['"Size" = three', "Value 'three' is invalid for the 'Size' field."],
    [
      'project = ACQ ORDER BY key, created, updated, status, priority, summary, assignee, reporter',
      'JQL can be ordered by at most 7 fields.',
    ],
  ];
  it.each(refused)('refuses %j', async (jql, message) => {
    const { status, json } = await as(world.site, world.ines)('POST', '/rest/api/3/search/jql', {
      jql,
    });
    expect(status).toBe(400);
    expect(json.errorMessages[0]).toContain(message);
  });

  it('shows nothing of a hidden project and does not know its name', async () => {
    expect(await find('created <= now() ORDER BY key', world.camille)).toEqual([
      'alpha',
      'beta',
      'gamma',
    ]);
    await expect(find('project = WEB', world.camille)).rejects.toThrow(
      "The value 'WEB' does not exist for the field 'project'.",
    );
  });

  it('reads days in the zone of the one who asks', async () => {
    // 23:30 UTC on 1 March is 2 March in Paris.
    const late = world.model.at(Date.UTC(2026, 2, 1, 23, 30), () => world.issue('Late'));
    const jql = `key = ${late.key} AND created >= "2026-03-02"`;
    const count = async (who: string) =>
      (await as(world.site, who)('POST', '/rest/api/3/search/approximate-count', { jql })).json
        .count;
    expect(await count(world.ines)).toBe(1);
    expect(await count(world.admin)).toBe(0);
    world.model.deleteIssue(world.admin, late.key);
  });

  it('matches given issues against several queries at once', async () => {
    const { json } = await as(world.site, world.ines)('POST', '/rest/api/3/jql/match', {
      issueIds: [Number(world.alpha.id), Number(world.beta.id)],
      jqls: ['labels = garden', 'nowhere = 1'],
    });
    expect(json.matches[0]).toEqual({ matchedIssues: [Number(world.alpha.id)], errors: [] });
    expect(json.matches[1].errors[0]).toContain('nowhere');
  });
});
