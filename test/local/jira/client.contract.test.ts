// By its file: the package has an `import` condition only, which jest's resolver does not ask for.
import { createAgileClient, createCloudClient } from '../../../node_modules/jira.js/dist/index.js';
import { adfOf } from '../../../local/jira/adf';
import { serveJira, type ServedJira } from '../../support/serve-jira';
import { smallSite } from './small-site';

/** The real client throws when an answer does not fit its schema: each call here is a check. */
describe('the jira.js client', () => {
  const world = smallSite();
  const { model, admin, ines, fields } = world;
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
  let served: ServedJira;
  beforeAll(async () => {
    served = await serveJira(world.site);
  });
  afterAll(() => served.close());

  const config = (token: string) =>
    ({
      host: served.url,
      auth: { type: 'bearer', token },
      onSchemaMismatch: 'throw',
      retry: { maxAttempts: 1 },
    }) as const;
  const jira = (token = admin) => createCloudClient(config(token));
  const agile = () => createAgileClient(config(admin));
  const key = { issueIdOrKey: issue.key };
  const project = { projectIdOrKey: 'ACQ' };

  it('creates, edits, moves and deletes', async () => {
    const made = await jira(ines).issues.createIssue({
      fields: {
        project: { key: 'ACQ' },
        issuetype: { id: world.request },
        summary: 'By the client',
        [fields.lane.id]: { id: world.planned },
      },
    });
    const named = { issueIdOrKey: made.key };
    await jira(ines).issues.editIssue({ ...named, fields: { summary: 'Edited' } });
    const { transitions } = await jira(ines).issues.getTransitions({
      ...named,
      expand: 'transitions.fields',
    });
    await jira(ines).issues.doTransition({
      ...named,
      transition: { id: transitions?.[0]?.id },
      fields: { [fields.answer.id]: 'Yes' },
    });
    const read = await jira(ines).issues.getIssue({
      ...named,
      expand: 'changelog,names,schema,transitions,editmeta',
    });
    expect(read.fields?.summary).toBe('Edited');
    await jira().issues.deleteIssue(named);
    await expect(jira().issues.getIssue(named)).rejects.toMatchObject({ status: 404 });
  });

  it('comments, links and sets properties', async () => {
    const comment = await jira(ines).issueComments.addComment({
      ...key,
      body: adfOf('Hi') as never,
    });
    await jira(ines).issueComments.updateComment({
      ...key,
      id: comment.id ?? '',
      body: { body: adfOf('Ho') } as never,
    });
    await jira().issueComments.getComments(key);
    await jira(ines).issueComments.deleteComment({ ...key, id: comment.id ?? '' });
    await jira(ines).issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key: issue.key },
      outwardIssue: { key: other.key },
    });
    const { fields: shown } = await jira().issues.getIssue({ ...key, fields: ['issuelinks'] });
    const links = shown?.issuelinks as { id: string }[];
    await jira().issueLinks.getIssueLink({ linkId: links[0]?.id ?? '' });
    await jira(ines).issueLinks.deleteIssueLink({ linkId: links[0]?.id ?? '' });
    await jira(ines).issueProperties.setIssueProperty({
      ...key,
      propertyKey: 'p',
      body: { a: 1 },
    });
    await jira().issueProperties.getIssueProperty({ ...key, propertyKey: 'entente.card' });
    await jira().issueProperties.getIssuePropertyKeys(key);
  });

  const reads: [name: string, call: () => Promise<unknown>][] = [
    ['server info', () => jira().serverInfo.getServerInfo()],
    ['myself', () => jira().myself.getCurrentUser()],
    [
      'my permissions',
      () => jira().permissions.getMyPermissions({ permissions: 'EDIT_ISSUES,ADMINISTER' }),
    ],
    ['all permissions', () => jira().permissions.getAllPermissions()],
    [
      'permitted projects',
      () => jira().permissions.getPermittedProjects({ permissions: ['BROWSE_PROJECTS'] }),
    ],
    [
      'checked permissions',
      () =>
        jira().permissions.getBulkPermissions({
          projectPermissions: [
            { permissions: ['EDIT_ISSUES'], issues: [Number(issue.id)], projects: [] },
          ],
        }),
    ],
    [
      'projects',
      () =>
        jira().projects.searchProjects({ expand: ['lead', 'issueTypes', 'description'] as never }),
    ],
    ['a project', () => jira().projects.getProject(project)],
    ['statuses of a project', () => jira().projects.getAllStatuses(project)],
    ['project property keys', () => jira().projectProperties.getProjectPropertyKeys(project)],
    [
      'bulk fetch',
      () =>
        jira().issues.bulkFetchIssues({ issueIdsOrKeys: [issue.id, other.key], fields: ['*all'] }),
    ],
    [
      'search',
      () =>
        jira().issueSearch.searchAndReconsileIssuesUsingJqlPost({
          jql: 'project = ACQ',
          fields: ['*all'],
          expand: 'names,schema',
        }),
    ],
    [
      'search by query',
      () =>
        jira().issueSearch.searchAndReconsileIssuesUsingJql({
          jql: 'project = ACQ',
          fields: ['summary'],
          maxResults: 1,
        }),
    ],
    ['count', () => jira().issueSearch.countIssues({ jql: 'project = ACQ' })],
    [
      'match',
      () =>
        jira().issueSearch.matchIssues({ issueIds: [Number(issue.id)], jqls: ['project = ACQ'] }),
    ],
    ['changelog', () => jira().issues.getChangeLogs(key)],
    [
      'bulk changelogs',
      () => jira().issues.getBulkChangelogs({ issueIdsOrKeys: [issue.id, other.id] }),
    ],
    ['create metadata, types', () => jira().issues.getCreateIssueMetaIssueTypes(project)],
    [
      'create metadata, fields',
      () => jira().issues.getCreateIssueMetaIssueTypeId({ ...project, issueTypeId: world.request }),
    ],
    ['edit metadata', () => jira().issues.getEditIssueMeta(key)],
    ['link types', () => jira().issueLinkTypes.getIssueLinkTypes()],
    ['issue types', () => jira().issueTypes.getIssueAllTypes()],
    ['fields', () => jira().issueFields.getFields()],
    ['fields, paged', () => jira().issueFields.getFieldsPaginated()],
    [
      'contexts',
      () => jira().issueCustomFieldContexts.getContextsForField({ fieldId: fields.lane.id }),
    ],
    [
      'options',
      () =>
        jira().issueCustomFieldOptions.getOptionsForContext({
          fieldId: fields.lane.id,
          contextId: Number(fields.lane.contexts[0]?.id),
        }),
    ],
    ['priorities', () => jira().issuePriorities.searchPriorities()],
    ['classic statuses', () => jira().workflowStatuses.getStatuses()],
    ['statuses by id', () => jira().status.getStatusesById({ id: [world.statuses.done] })],
    ['statuses, searched', () => jira().status.search()],
    ['workflows', () => jira().workflows.searchWorkflows()],
    ['a user', () => jira().users.getUser({ accountId: ines })],
    ['all users', () => jira().users.getAllUsers()],
    ['found users', () => jira().userSearch.findUsers({ query: 'ines' })],
    ['assignable users', () => jira().userSearch.findAssignableUsers({ project: 'ACQ' })],
    ['groups and users', () => jira().groupAndUserPicker.findUsersAndGroups({ query: 'm' })],
    ['group members', () => jira().groups.getUsersFromGroup({ groupname: 'makers' })],
    ['groups', () => jira().groups.findGroups({ query: 'jira' })],
    ['labels', () => jira().labels.getAllLabels()],
    ['a filter', () => jira().filters.getFilter({ id: Number(filter.id) })],
    ['filters', () => jira().filters.getFiltersPaginated()],
    ['boards', () => agile().board.getAllBoards({ projectKeyOrId: 'ACQ' })],
    ['a board', () => agile().board.getBoard({ boardId })],
    ['a board’s configuration', () => agile().board.getConfiguration({ boardId })],
    ['a board’s sprints', () => agile().board.getAllSprints({ boardId })],
    ['a board’s issues', () => agile().board.getIssuesForBoard({ boardId })],
    ['their count', () => agile().board.getApproximateIssueCountForBoard({ boardId })],
    ['the backlog', () => agile().board.getIssuesForBacklog({ boardId })],
    ['a sprint', () => agile().sprint.getSprint({ sprintId })],
    ['a sprint’s issues', () => agile().sprint.getIssuesForSprint({ sprintId })],
    ['a board’s sprint issues', () => agile().board.getBoardIssuesForSprint({ boardId, sprintId })],
    ['quick filters', () => agile().board.getAllQuickFilters({ boardId })],
  ];
  it.each(reads)('understands %s', async (_name, call) => {
    await expect(call()).resolves.toBeDefined();
  });

  it('ranks and moves to a sprint and back', async () => {
    await agile().sprint.moveIssuesToSprintAndRank({ sprintId, issues: [issue.key] });
    await agile().backlog.moveIssuesToBacklog({ issues: [issue.key] });
    await agile().issue.rankIssues({ issues: [other.key], rankBeforeIssue: issue.key });
    const made = await agile().sprint.createSprint({ name: 'S2', originBoardId: boardId });
    expect(made.state).toBe('future');
  });

  it('attaches a file and reads it back', async () => {
    const files = await jira(ines).issueAttachments.addAttachment({
      ...key,
      attachments: { filename: 'note.txt', content: Buffer.from('Hello') },
    });
    expect(files[0]?.filename).toBe('note.txt');
  });
});
