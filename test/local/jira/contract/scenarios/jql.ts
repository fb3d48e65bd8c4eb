import type { Scenario } from '../scenario';

/** JQL: what a query editor asks, and what cleans queries up. */
export const jqlScenario: Scenario = {
  name: 'JQL',
  run: async (world) => {
    const { jira, call, camille } = world;
    world.issue('Searched');
    await jira().jql.parseJqlQueries({
      queries: ['project = ACQ AND status was Ready ORDER BY created DESC', 'project ='],
      validation: 'strict',
    });
    await jira().jql.getAutoComplete();
    await jira().jql.getAutoCompletePost({ projectIds: [Number(world.acq.id)] });
    await jira().jql.getFieldAutoCompleteForQueryString({ fieldName: 'status', fieldValue: 'R' });
    await jira().jql.migrateQueries({ queryStrings: [`assignee = ${camille}`] });
    await call('POST', '/rest/api/3/jql/sanitize', {
      queries: [{ query: 'project = WEB', accountId: camille }],
    });
    const refused = await call('POST', '/rest/api/3/search/jql', { jql: 'nonsense = 1' });
    expect(refused.status).toBe(400);
  },
};
