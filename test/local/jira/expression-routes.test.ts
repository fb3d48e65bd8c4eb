/* eslint-disable @typescript-eslint/no-unsafe-member-access -- answers are read as they come */
import { appAccountId, bootstrap } from '../../../local/jira/bootstrap';
import { compileRule, issueContext } from '../../../local/jira/expressions/context';
import { bindModel } from '../../../local/jira/model';
import { findIssue } from '../../../local/jira/permissions/model';
import { World } from '../../../local/jira/world';
import { as, smallSite } from './small-site';

describe('POST /expression/evaluate', () => {
  /** ACQ-2 is an epic of text, links and comments; ACQ-1 lies at the other end of its link. */
  async function aSite() {
    const site = smallSite();
    const { ines, model, fields, admin } = site;
    const first = site.issue('First');
    const issue = site.issue('Second', {
      labels: ['a', 'b'],
      assignee: { accountId: ines },
      [fields.size.id]: 5,
      [fields.liaison.id]: { accountId: ines },
    });
    const call = as(site.site, ines);
    await as(site.site, admin)('POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: first.key },
      outwardIssue: { key: issue.key },
    });
    model.setProperty(issue.key, 'card', { n: 1 });
    const evaluate = (expression: string, context: object = { issue: { key: issue.key } }) =>
      call('POST', '/rest/api/3/expression/evaluate?expand=meta.complexity', {
        expression,
        context,
      });
    return { ...site, add: site.issue, first, issue, evaluate };
  }

  it('shows an issue as Jira’s type reference names it', async () => {
    const { evaluate, fields, issue } = await aSite();
    const expectations: readonly (readonly [string, unknown])[] = [
      ['issue.key', issue.key],
      ['issue.summary', 'Second'],
      ['issue.resolution?.name', null],
      ['issue.status.name', 'New'],
      ['issue.issueType.name', 'Martech Request'],
      ['issue.project.key', 'ACQ'],
      ["issue.labels.includes('b')", true],
      [`issue.${fields.size.id} + 1`, 6],
      [`issue.${fields.lane.id}.value == 'Planned'`, true],
      [`issue.${fields.answer.id} == null`, true],
      [`issue.${fields.liaison.id} == issue.assignee`, true],
      ['issue.assignee == user', true],
      ["user.groups.includes('makers')", true],
      ["issue.links.some(l => l.type.name == 'Blocks')", true],
      ["issue.links.some(l => l.type.name == 'waives')", false],
      ['issue.links.map(l => l.linkedIssue.key)', ['ACQ-1']],
      ['issue.links.map(l => l.direction)', ['inward']],
      ["issue.properties['card'].n", 1],
      ["issue.properties.get('none')", null],
      ['issue.comments.length', 0],
      ['issue.subtasks.length', 0],
      ['issue.parent', null],
      ['issue.created == issue.updated', true],
      ['issue.created <= issue.updated', true],
      ['issue.description', null],
      [
        '{ key: issue.key, who: issue.assignee?.displayName }',
        { key: issue.key, who: 'Inès Caron' },
      ],
    ];
    for (const [expression, expected] of expectations) {
      const { json } = await evaluate(expression);
      expect([expression, json]).toMatchObject([expression, { value: expected }]);
    }
  });

  it('counts steps, expensive operations, beans and values', async () => {
    const { evaluate } = await aSite();
    const { json } = await evaluate('[issue, issue.comments.length, issue.comments.length]');
    expect(json.meta.complexity).toEqual({
      steps: { value: 7, limit: 10_000 },
      // The second reading of the comments costs nothing.
      expensiveOperations: { value: 1, limit: 10 },
      beans: { value: 1, limit: 1000 },
      primitiveValues: { value: 2, limit: 10_000 },
    });
  });

  it('refuses the eleventh expensive operation', async () => {
    const { evaluate, add } = await aSite();
    for (let n = 0; n < 9; n += 1) add(`More ${n}`);
    const expression = 'issues.map(i => i.comments.length)';
    const jql = { query: 'project = ACQ' };
    expect(
      (await evaluate(expression, { issues: { jql: { ...jql, maxResults: 10 } } })).status,
    ).toBe(200);
    const refused = await evaluate(expression, { issues: { jql: { ...jql, maxResults: 11 } } });
    expect(refused.status).toBe(400);
    expect(refused.json.errorMessages[0]).toContain('more than 10 expensive operations');
  });

  it('pages the issues of a query by token', async () => {
    const { evaluate } = await aSite();
    const jql = { query: 'project = ACQ ORDER BY key ASC', maxResults: 1 };
    const first = await evaluate('issues.map(i => i.key)', { issues: { jql } });
    expect(first.json).toMatchObject({
      value: ['ACQ-1'],
      meta: { issues: { jql: { isLast: false } } },
    });
    const { nextPageToken } = first.json.meta.issues.jql;
    const second = await evaluate('issues.map(i => i.key)', {
      issues: { jql: { ...jql, nextPageToken } },
    });
    expect(second.json).toMatchObject({
      value: ['ACQ-2'],
      meta: { issues: { jql: { isLast: true } } },
    });
  });

  it('takes variables of the caller', async () => {
    const { evaluate, ines, issue } = await aSite();
    const custom = {
      me: { type: 'user', accountId: ines },
      config: { type: 'json', value: { a: [1, 2] } },
      all: [{ type: 'issue', key: issue.key }],
      nothing: { type: 'json' },
    };
    const expression = '[me == user, config.a[1], all[0].key, nothing]';
    expect((await evaluate(expression, { custom })).json.value).toEqual([true, 2, issue.key, null]);
  });

  it('answers null for the user of an anonymous call', async () => {
    const { site } = await aSite();
    const call = as(site, { kind: 'anonymous' });
    const path = '/rest/api/3/expression/evaluate';
    expect((await call('POST', path, { expression: 'user' })).json).toEqual({ value: null });
  });

  it.each<[string, object, number, string]>([
    ['issue.nothing', {}, 400, '"issue" is not allowed'],
    ['user.key', {}, 400, 'Evaluation failed: "user.key" - Unrecognized property of `user`: "key"'],
    ['1', { issue: { key: 'ACQ-99' } }, 404, 'Issue does not exist'],
    ['1', { issue: { key: 'WEB-1', id: 1 } }, 400, 'Exactly one of id and key'],
    ['1', { project: { key: 'NO' } }, 404, 'No project could be found'],
    ['1', { sprint: 7 }, 404, 'Sprint does not exist'],
    ['1', { issues: { jql: { query: '' } } }, 400, 'Unbounded JQL'],
    [
      '1',
      { issues: { jql: { query: 'project = ACQ', nextPageToken: 'x' } } },
      400,
      'nextPageToken',
    ],
    ['1', { issues: 'all' }, 400, 'Invalid request payload'],
    ['1', { custom: { a: { type: 'user', accountId: 'x' } } }, 404, "User with accountId 'x'"],
    ['1', { custom: { a: { type: 'date' } } }, 400, 'Unknown type of variable: date'],
    ['1 +', {}, 400, 'Unexpected token'],
  ])('refuses %s on %j with %i', async (expression, context, status, message) => {
    const { evaluate } = await aSite();
    const answer = await evaluate(expression, context);
    expect(answer.status).toBe(status);
    expect(answer.json.errorMessages[0]).toContain(message);
  });

  it('lists what exists when a property does not', async () => {
    const { evaluate } = await aSite();
    const { json } = await evaluate("issue['a' + 'b']");
    expect(json.errorMessages[0]).toMatch(
      /^Evaluation failed: "issue\['a' \+ 'b'\]" - Unrecognized property of `issue`: "ab" \('a' \+ 'b'\)\. Available properties of type 'Issue' are: 'assignee', /,
    );
  });

  it.each([
    ['beans', 'list.flatMap(x => users)', 1000],
    ['primitiveValues', 'list.flatMap(x => numbers)', 10_000],
  ])('refuses one of %s too many', async (name, expression, limit) => {
    const { evaluate, ines } = await aSite();
    const json = (value: unknown) => ({ type: 'json', value });
    const answerTo = (more: string) => {
      const users = Array(limit / 10).fill({ type: 'user', accountId: ines });
      const numbers = json(Array(limit / 10).fill(1));
      const custom = { list: json(Array(10).fill(0)), users, numbers, extra: users.slice(0, 1) };
      return evaluate(`${expression}${more}`, { custom });
    };
    expect((await answerTo('')).json.meta.complexity[name]).toEqual({ value: limit, limit });
    const more = name === 'beans' ? '.concat(extra)' : '.concat([1])';
    const refused = await answerTo(more);
    expect(refused.status).toBe(400);
    expect(refused.json.errorMessages[0]).toContain(`too many ${name}`);
  });
});

describe('POST /expression/analyse', () => {
  const analyse = async (body: unknown, query = '') => {
    const { site, ines } = smallSite();
    return as(site, ines)('POST', `/rest/api/3/expression/analyse${query}`, body);
  };

  it('tells each expression’s errors with line and column', async () => {
    const expressions = ['issue.key', 'mine + 1', 'n === 1', `'${'x'.repeat(1038)}'`];
    const { status, json } = await analyse({ expressions, contextVariables: { mine: 'Number' } });
    expect(status).toBe(200);
    expect(json.results).toMatchObject([
      { expression: 'issue.key', valid: true },
      { valid: true },
      { valid: false, errors: [{ type: 'syntax', line: 1, column: 1 }] },
      {
        valid: false,
        errors: [
          { type: 'other', message: 'Jira expression is too long (1040), limit: 1000 characters' },
        ],
      },
    ]);
  });

  it.each([
    [{}, ''],
    [{ expressions: 'x' }, ''],
    [{ expressions: ['1'], contextVariables: 1 }, ''],
    [{ expressions: ['1'] }, '?check=everything'],
  ])('refuses %j%s', async (body, query) => {
    expect((await analyse(body, query)).status).toBe(400);
  });
});

describe('a workflow rule', () => {
  it('sees the issue as it will be and as it is', () => {
    const world = new World(undefined, () => 0, 'https://example.atlassian.net');
    world.quietly(() => bootstrap(world));
    const model = bindModel(world, appAccountId(world));
    const admin = model.createUser({ displayName: 'Noé Lambert' }).id;
    model.addToGroup('jira-administrators', admin);
    const typeId = model.createIssueType({ name: 'Thing' }).id;
    const to = model.createStatus({ name: 'New', category: 'TODO' }).id;
    const transitions = [{ name: 'Create', from: 'initial', to }] as const;
    const workflowId = model.createWorkflow({ name: 'W', statuses: [to], transitions }).id;
    const screens = { create: [{ fieldId: 'summary' }] };
    const issueTypes = [{ typeId, workflowId }];
    const project = { key: 'PX', name: 'P', leadAccountId: admin, issueTypes, screens };
    model.createProject(admin, project);
    const fields = { summary: 'Before' };
    const { key } = model.createIssue(admin, { project: 'PX', issueType: typeId, fields });
    const issue = findIssue(world, key);
    if (!issue) throw new Error('no issue');
    const transition = { id: '21', name: 'Go', to: { id: '3', name: 'Done' } };
    const rule = compileRule(
      '[originalIssue.summary, issue.summary, transition.to.name, user.displayName, config]',
    );
    const scope = issueContext(world, admin, issue, { summary: 'After' }, transition);
    expect(rule.run(scope).value).toEqual(['Before', 'After', 'Done', 'Noé Lambert', null]);
    expect(() => compileRule('issues.length > 0')).toThrow('"issues" is not allowed');
  });
});
