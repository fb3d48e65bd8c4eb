/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { populatedSite } from './jql/population';
import { as } from './small-site';

const world = populatedSite();
const call = as(world.site, world.ines);

describe('jql/parse', () => {
  const parse = async (queries: string[], validation = 'strict') =>
    (await call('POST', `/rest/api/3/jql/parse?validation=${validation}`, { queries })).json
      .queries;

  it('gives the structure of a query', async () => {
    const jql =
      'summary ~ test AND (labels in (urgent, "b c") OR assignee = currentUser()) AND status CHANGED FROM New AFTER startOfMonth(-1M) ORDER BY updated DESC, key';
    const [{ query, structure }] = await parse([jql]);
    const named = (name: string) => ({ name, encodedName: name });
    const value = (text: string, encodedValue = text) => ({ value: text, encodedValue });
    expect(query).toBe(jql);
    expect(structure.orderBy.fields).toEqual([
      { field: named('updated'), direction: 'desc' },
      { field: named('key') },
    ]);
    expect(structure.where).toEqual({
      operator: 'and',
      clauses: [
        { field: named('summary'), operator: '~', operand: value('test') },
        {
          operator: 'or',
          clauses: [
            {
              field: named('labels'),
              operator: 'in',
              operand: {
                values: [value('urgent'), value('b c', '"b c"')],
                encodedOperand: '(urgent, "b c")',
              },
            },
            {
              field: named('assignee'),
              operator: '=',
              operand: { function: 'currentUser', arguments: [], encodedOperand: 'currentUser()' },
            },
          ],
        },
        {
          field: named('status'),
          operator: 'changed',
          predicates: [
            { operator: 'from', operand: value('New') },
            {
              operator: 'after',
              operand: {
                function: 'startOfMonth',
                arguments: ['-1M'],
                encodedOperand: 'startOfMonth(-1M)',
              },
            },
          ],
        },
      ],
    });
  });

  it('writes properties, EMPTY and negations as the document has them', async () => {
    const [property, empty, negated] = await parse([
      'issue.property["a b"].c.d = 1',
      'assignee is null',
      'NOT (labels = a AND labels != b)',
    ]);
    expect(property.structure.where.field).toEqual({
      name: 'issue.property[a b].c.d',
      encodedName: 'issue.property["a b"].c.d',
      property: [{ entity: 'issue', key: 'a b', path: 'c.d' }],
    });
    expect(empty.structure.where.operand).toEqual({ keyword: 'empty' });
    expect(negated.structure.where).toMatchObject({
      operator: 'or',
      clauses: [{ operator: '!=' }, { operator: '=' }],
    });
  });

  it('tells every error once, and keeps the structure only when it warns or does not look', async () => {
    const bad = 'project = INVALID AND universe = 42 OR universe = 43';
    const problems = [
      "The value 'INVALID' does not exist for the field 'project'.",
      "Field 'universe' does not exist or you do not have permission to view it.",
    ];
    expect(await parse([bad])).toEqual([{ query: bad, errors: problems }]);
    const [warned] = await parse([bad], 'warn');
    expect(warned.warnings).toEqual(problems);
    expect(warned.structure.where.operator).toBe('or');
    const [unchecked] = await parse([bad], 'none');
    expect(Object.keys(unchecked)).toEqual(['query', 'structure']);
  });

  it('has no structure for what is no JQL, however it validates', async () => {
    const [{ errors, structure }] = await parse(['invalid query'], 'none');
    expect(structure).toBeUndefined();
    expect(errors[0]).toContain("Expecting operator but got 'query'.");
    expect(errors[0]).toContain('(line 1, character 9)');
  });

  it('refuses an unknown validation and a body without queries', async () => {
    const path = '/rest/api/3/jql/parse';
    expect((await call('POST', `${path}?validation=lax`, { queries: ['a = b'] })).status).toBe(400);
    expect((await call('POST', path, { queries: [] })).status).toBe(400);
    expect((await call('POST', path, {})).status).toBe(400);
  });
});

describe('jql/match', () => {
  it('matches visible issues, each once, and refuses a query beside the others', async () => {
    const issueIds = ['ACQ-1', 'ACQ-1', 'ACQ-3', 'WEB-1'].map((key) =>
      Number(world.model.findIssue(key)?.id),
    );
    const body = { issueIds: [...issueIds, 1], jqls: ['labels = garden', 'x = 1'] };
    const { json } = await as(world.site, world.camille)('POST', '/rest/api/3/jql/match', body);
    expect(json.matches).toEqual([
      { matchedIssues: [issueIds[0]], errors: [] },
      {
        matchedIssues: [],
        errors: ["Field 'x' does not exist or you do not have permission to view it."],
      },
    ]);
  });

  it('refuses a body without queries', async () => {
    expect((await call('POST', '/rest/api/3/jql/match', { issueIds: [1] })).status).toBe(400);
  });
});

describe('jql/autocompletedata', () => {
  it.each(['GET', 'POST'])('offers fields, functions and reserved words by %s', async (method) => {
    const body = method === 'POST' ? { projectIds: [Number(world.acq.id)] } : undefined;
    const { json } = await call(method, '/rest/api/3/jql/autocompletedata', body);
    const field = (value: string) =>
      json.visibleFieldNames.find((each: { value: string }) => each.value === value);
    expect(field('summary')).toMatchObject({
      operators: ['~', '!~', 'is', 'is not'],
      orderable: 'true',
      searchable: 'true',
      types: ['java.lang.String'],
    });
    expect(field('comment')).toMatchObject({ orderable: 'false' });
    expect(field('"Lane[Dropdown]"')).toMatchObject({
      displayName: 'Lane - Lane[Dropdown]',
      cfid: `cf[${world.fields.lane.id.replace('customfield_', '')}]`,
    });
    expect(field('Rank')).toMatchObject({ searchable: 'false', orderable: 'true' });
    const functions = json.visibleFunctionNames.map((each: { value: string }) => each.value);
    expect(functions).toEqual(expect.arrayContaining(['currentUser()', 'startOfDay()']));
    expect(json.jqlReservedWords).toContain('select');
  });

  const suggest = async (query: string, who = world.ines) =>
    (await as(world.site, who)('GET', `/rest/api/3/jql/autocompletedata/suggestions?${query}`)).json
      .results;

  it('suggests values by what was typed, in bold', async () => {
    expect(await suggest('fieldName=status&fieldValue=bui')).toEqual([
      { value: '"In build"', displayName: 'In <b>bui</b>ld' },
    ]);
    expect(await suggest('fieldName=Lane&fieldValue=')).toEqual([
      { value: 'Urgent', displayName: 'Urgent' },
      { value: 'Planned', displayName: 'Planned' },
    ]);
    expect(await suggest('fieldName=status&predicateName=by&predicateValue=cam')).toHaveLength(1);
    expect(await suggest('fieldName=nowhere')).toEqual([]);
  });

  it('does not suggest a hidden project', async () => {
    expect(await suggest('fieldName=project', world.ines)).toHaveLength(2);
    expect(await suggest('fieldName=project', world.camille)).toHaveLength(1);
  });
});

describe('jql/sanitize and jql/pdcleaner', () => {
  it('puts ids in place of projects that the person may not see', async () => {
    const query = 'project in (ACQ, "Shop") AND summary ~ "Shop"';
    const queries = [
      { query, accountId: world.camille },
      { query, accountId: world.ines },
      { query: 'invalid query' },
    ];
    const { json } = await as(world.site, world.admin)('POST', '/rest/api/3/jql/sanitize', {
      queries,
    });
    expect(json.queries[0].sanitizedQuery).toBe(
      `project in (ACQ, ${world.web.id}) AND summary ~ "Shop"`,
    );
    expect(json.queries[1].sanitizedQuery).toBe(query);
    expect(json.queries[2].errors.errorMessages[0]).toContain('Expecting operator but got');
  });

  it('sanitizes 20 queries for an administrator, not 21, and for nobody else', async () => {
    const sanitize = async (count: number, who = world.admin) => {
      const queries = Array.from({ length: count }, (_, n) => ({ query: `labels = l${n}` }));
      return (await as(world.site, who)('POST', '/rest/api/3/jql/sanitize', { queries })).status;
    };
    expect(await sanitize(20)).toBe(200);
    expect(await sanitize(21)).toBe(400);
    expect(await sanitize(1, world.ines)).toBe(403);
  });

  it('puts account ids in place of names, and unknown for strangers', async () => {
    const queryStrings = ['assignee = "Camille Besson" AND labels = a', 'reporter in (mia)'];
    const { json } = await call('POST', '/rest/api/3/jql/pdcleaner', { queryStrings });
    expect(json.queryStrings).toHaveLength(1);
    expect(json.queryStrings[0]).toContain(world.camille);
    expect(json.queriesWithUnknownUsers).toEqual([
      { originalQuery: 'reporter in (mia)', convertedQuery: 'reporter in (unknown)' },
    ]);
  });

  it('converts 100 queries and not 101', async () => {
    const convert = async (count: number) => {
      const queryStrings = Array.from({ length: count }, () => 'labels = a');
      return (await call('POST', '/rest/api/3/jql/pdcleaner', { queryStrings })).status;
    };
    expect(await convert(100)).toBe(200);
    expect(await convert(101)).toBe(400);
  });
});
