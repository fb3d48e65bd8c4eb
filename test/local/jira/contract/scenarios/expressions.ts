import type { Scenario } from '../scenario';

/** What a client asks of Jira expressions. */
export const expressionsScenario: Scenario = {
  name: 'expressions',
  run: async (world) => {
    const { key } = world.issue('Expressed');
    const { jiraExpressions } = world.jira();
    const evaluated = await jiraExpressions.evaluateJSISJiraExpression({
      expression: '{ key: issue.key, n: issues.length }',
      context: { issue: { key }, issues: { jql: { query: 'project = ACQ', maxResults: 5 } } },
      expand: 'meta.complexity',
    });
    expect(evaluated.value).toEqual({ key, n: 1 });
    const analysed = await jiraExpressions.analyseExpression({ expressions: ['issue.key', '1 +'] });
    expect(analysed.results.map(({ valid }) => valid)).toEqual([true, false]);

    const evaluate = (expression: string, context: object) =>
      world.call('POST', '/rest/api/3/expression/evaluate', { expression, context });
    expect((await evaluate('issue.nothing', { issue: { key } })).status).toBe(400);
    expect((await evaluate('1', { issue: { key: 'NO-1' } })).status).toBe(404);
    expect((await world.call('POST', '/rest/api/3/expression/analyse', {})).status).toBe(400);
  },
};
