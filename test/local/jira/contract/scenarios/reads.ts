import { adfOf } from '../../../../../local/jira/adf';
import type { ContractWorld, Scenario } from '../scenario';

/** What a client reads of a site that is in use. */
export const readsScenario: Scenario = {
  name: 'reading',
  run: async (world) => {
    for (const read of readsOf(world)) expect(await read()).toBeDefined();
  },
};

// One list of calls: it is long because there are many, not because it does much.

function readsOf(world: ContractWorld): (() => Promise<unknown>)[] {
  const { model, admin, ines, fields, jira, agile } = world;
  const issue = world.issue('Contract', {
    description: adfOf('Text'),
    labels: ['a'],
    assignee: { accountId: ines },
    duedate: '2026-04-01',
    [fields.channel.id]: [{ value: 'Web' }],
    [fields.neededBy.id]: '2026-05-01',
    [fields.decidedAt.id]: '2026-05-01T10:00:00.000+0000',
    [fields.crew.id]: [{ accountId: ines }],
  });
  const other = world.issue('Other');
  const filter = model.createFilter(admin, {
    name: 'Board',
    jql: 'project = ACQ ORDER BY Rank ASC',
  });
  const board = model.createBoard({
    name: 'B',
    type: 'scrum',
    filterId: filter.id,
    project: 'ACQ',
  });
  const sprint = model.createSprint(admin, { boardId: board.id, name: 'S1', goal: 'Go' });
  model.setProperty(issue.key, 'entente.card', { n: 1 });
  const boardId = Number(board.id);
  const sprintId = Number(sprint.id);
  const key = { issueIdOrKey: issue.key };
  const project = { projectIdOrKey: 'ACQ' };
  return [
    () => jira().serverInfo.getServerInfo(),
    () => jira().myself.getCurrentUser(),
    () => jira().permissions.getMyPermissions({ permissions: 'EDIT_ISSUES,ADMINISTER' }),
    () => jira().permissions.getAllPermissions(),
    () => jira().permissions.getPermittedProjects({ permissions: ['BROWSE_PROJECTS'] }),
    () =>
      jira().permissions.getBulkPermissions({
        projectPermissions: [
          { permissions: ['EDIT_ISSUES'], issues: [Number(issue.id)], projects: [] },
        ],
      }),
    () =>
      jira().projects.searchProjects({ expand: ['lead', 'issueTypes', 'description'] as never }),
    () => jira().projects.getProject(project),
    () => jira().projects.getAllStatuses(project),
    () => jira().projectProperties.getProjectPropertyKeys(project),
    () =>
      jira().issues.bulkFetchIssues({ issueIdsOrKeys: [issue.id, other.key], fields: ['*all'] }),
    () =>
      jira().issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: 'project = ACQ',
        fields: ['*all'],
        expand: 'names,schema',
      }),
    () =>
      jira().issueSearch.searchAndReconsileIssuesUsingJql({
        jql: 'project = ACQ',
        fields: ['summary'],
        maxResults: 1,
      }),
    () => jira().issueSearch.countIssues({ jql: 'project = ACQ' }),
    () => jira().issueSearch.matchIssues({ issueIds: [Number(issue.id)], jqls: ['project = ACQ'] }),
    () => jira().issues.getChangeLogs(key),
    () => jira().issues.getBulkChangelogs({ issueIdsOrKeys: [issue.id, other.id] }),
    () => jira().issues.getCreateIssueMetaIssueTypes(project),
    () => jira().issues.getCreateIssueMetaIssueTypeId({ ...project, issueTypeId: world.request }),
    () => jira().issues.getEditIssueMeta(key),
    () => jira().issueLinkTypes.getIssueLinkTypes(),
    () => jira().issueTypes.getIssueAllTypes(),
    () => jira().issueFields.getFields(),
    () => jira().issueFields.getFieldsPaginated(),
    () => jira().issueCustomFieldContexts.getContextsForField({ fieldId: fields.lane.id }),
    () =>
      jira().issueCustomFieldOptions.getOptionsForContext({
        fieldId: fields.lane.id,
        contextId: Number(fields.lane.contexts[0]?.id),
      }),
    () => jira().issuePriorities.searchPriorities(),
    () => jira().workflowStatuses.getStatuses(),
    () => jira().status.getStatusesById({ id: [world.statuses.done] }),
    () => jira().status.search(),
    () => jira().workflows.searchWorkflows(),
    () => jira().users.getUser({ accountId: ines }),
    () => jira().users.getAllUsers(),
    () => jira().userSearch.findUsers({ query: 'ines' }),
    () => jira().userSearch.findAssignableUsers({ project: 'ACQ' }),
    () => jira().groupAndUserPicker.findUsersAndGroups({ query: 'm' }),
    () => jira().groups.getUsersFromGroup({ groupname: 'makers' }),
    () => jira().groups.findGroups({ query: 'jira' }),
    () => jira().labels.getAllLabels(),
    () => jira().filters.getFilter({ id: Number(filter.id) }),
    () => jira().filters.getFiltersPaginated(),
    () => agile().board.getAllBoards({ projectKeyOrId: 'ACQ' }),
    () => agile().board.getBoard({ boardId }),
    () => agile().board.getConfiguration({ boardId }),
    () => agile().board.getAllSprints({ boardId }),
    () => agile().board.getIssuesForBoard({ boardId }),
    () => agile().board.getApproximateIssueCountForBoard({ boardId }),
    () => agile().board.getIssuesForBacklog({ boardId }),
    () => agile().sprint.getSprint({ sprintId }),
    () => agile().sprint.getIssuesForSprint({ sprintId }),
    () => agile().board.getBoardIssuesForSprint({ boardId, sprintId }),
    () => agile().board.getAllQuickFilters({ boardId }),
  ];
}
