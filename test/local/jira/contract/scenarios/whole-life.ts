/* eslint-disable @typescript-eslint/no-unsafe-member-access -- bare answers are read as they come */
import { adfOf } from '../../../../../local/jira/adf';
import type { ContractWorld, Scenario } from '../scenario';

/** From a bare site to a closed sprint, by the client alone save where it has no method. */
export const wholeLifeScenario: Scenario = {
  name: 'the whole life of a project',
  run: async (world) => {
    const types = await createTypes(world);
    const statuses = await createStatuses(world);
    const workflowScheme = await createWorkflows(world, types, statuses);
    const field = await createField(world);
    const screens = await createScreens(world, field.id);
    const project = await world.jira().projects.createProject({
      key: 'LIFE',
      name: 'A whole life',
      leadAccountId: world.admin,
      projectTypeKey: 'software',
      assigneeType: 'UNASSIGNED',
      issueTypeScheme: Number(types.schemeId),
      workflowScheme: Number(workflowScheme),
      issueTypeScreenScheme: Number(screens),
    });
    await associate(world, field.id, project.id);
    const keys = await fileIssues(world, types, field);
    await work(world, keys, statuses);
    await sprint(world, keys);
    await close(world);
  },
};

interface Types {
  readonly prototype: string;
  readonly waiver: string;
  readonly schemeId: string;
}

async function createTypes({ jira }: ContractWorld): Promise<Types> {
  const make = async (name: string): Promise<string> => {
    const { id } = await jira().issueTypes.createIssueType({ name, hierarchyLevel: 0 });
    return id ?? '';
  };
  const [prototype, waiver] = [await make('Prototype'), await make('Waiver')];
  const { issueTypeSchemeId } = await jira().issueTypeSchemes.createIssueTypeScheme({
    name: 'Joint work',
    issueTypeIds: [prototype, waiver],
    defaultIssueTypeId: prototype,
  });
  return { prototype, waiver, schemeId: issueTypeSchemeId };
}

const STATUSES = [
  ['Filed', 'TODO'],
  ['Being built', 'IN_PROGRESS'],
  ['Shipped', 'DONE'],
] as const;

async function createStatuses({ jira }: ContractWorld): Promise<string[]> {
  const made = await jira().status.createStatuses({
    scope: { type: 'GLOBAL' },
    statuses: STATUSES.map(([name, statusCategory]) => ({ name, statusCategory, description: '' })),
  });
  return made.map(({ id }) => String(id));
}

async function createWorkflows(
  { jira }: ContractWorld,
  types: Types,
  statusIds: readonly string[],
): Promise<string> {
  const reference = (at: number) => `0a1b2c3d-0000-4000-8000-00000000000${at}`;
  const payload = {
    scope: { type: 'GLOBAL' },
    statuses: STATUSES.map(([name, statusCategory], at) => ({
      id: statusIds[at],
      name,
      statusCategory,
      statusReference: reference(at),
      description: '',
    })),
    workflows: [
      {
        name: 'Joint workflow',
        description: '',
        statuses: STATUSES.map((_, at) => ({ statusReference: reference(at), properties: {} })),
        transitions: [
          { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: reference(0), links: [] },
          {
            id: '11',
            type: 'DIRECTED',
            name: 'Pull',
            toStatusReference: reference(1),
            links: [{ fromStatusReference: reference(0), fromPort: 0, toPort: 0 }],
          },
          { id: '21', type: 'GLOBAL', name: 'Ship', toStatusReference: reference(2), links: [] },
        ],
      },
    ],
  };
  const { errors } = await jira().workflows.validateCreateWorkflows({ payload });
  expect(errors ?? []).toEqual([]);
  await jira().workflows.createWorkflows(payload);
  const { id } = await jira().workflowSchemes.createWorkflowScheme({
    name: 'Joint scheme',
    defaultWorkflow: 'Joint workflow',
    issueTypeMappings: { [types.waiver]: 'Joint workflow' },
  });
  return String(id);
}

const KINDS = 'com.atlassian.jira.plugin.system.customfieldtypes';

interface MadeField {
  readonly id: string;
  readonly optionIds: readonly string[];
}

async function createField({ jira }: ContractWorld): Promise<MadeField> {
  const { id: fieldId } = await jira().issueFields.createCustomField({
    name: 'Which lane',
    description: 'Where it stands on the board.',
    type: `${KINDS}:select`,
    searcherKey: `${KINDS}:multiselectsearcher`,
  });
  const id = String(fieldId);
  const { values } = await jira().issueCustomFieldContexts.getContextsForField({ fieldId: id });
  const { options } = await jira().issueCustomFieldOptions.createCustomFieldOption({
    fieldId: id,
    contextId: Number(values[0]?.id),
    options: [{ value: 'Fast' }, { value: 'Slow' }],
  });
  return { id, optionIds: (options ?? []).map((option) => option.id) };
}

async function createScreens({ jira, call }: ContractWorld, fieldId: string): Promise<string> {
  const { json: screen } = await call('POST', '/rest/api/3/screens', { name: 'Joint screen' });
  const screenId = Number(screen.id);
  const tabs = await jira().screenTabs.getAllScreenTabs({ screenId });
  const tabId = Number(tabs[0]?.id);
  for (const each of ['summary', 'description', 'assignee', 'parent', 'labels', fieldId]) {
    await jira().screenTabFields.addScreenTabField({ screenId, tabId, fieldId: each });
  }
  const scheme = await jira().screenSchemes.createScreenScheme({
    name: 'Joint screens',
    screens: { default: screenId },
  });
  const { id } = await jira().issueTypeScreenSchemes.createIssueTypeScreenScheme({
    name: 'Joint screens by type',
    issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: String(scheme.id) }],
  });
  return id;
}

async function associate({ jira }: ContractWorld, fieldId: string, projectId: number) {
  await jira().issueCustomFieldAssociations.createAssociations({
    associationContexts: [{ type: 'PROJECT_ID', identifier: projectId as never }],
    fields: [{ type: 'FIELD_ID', identifier: fieldId as never }],
  });
}

async function fileIssues(
  { jira }: ContractWorld,
  types: Types,
  field: MadeField,
): Promise<string[]> {
  const fieldsOf = (summary: string) => ({
    project: { key: 'LIFE' },
    issuetype: { id: types.prototype },
    summary,
    [field.id]: { id: field.optionIds[0] },
  });
  const first = await jira().issues.createIssue({ fields: fieldsOf('The first') as never });
  const { issues } = await jira().issues.createIssues({
    issueUpdates: ['The second', 'The third'].map((each) => ({ fields: fieldsOf(each) })),
  });
  const keys = [first.key, ...(issues ?? []).map(({ key }) => key)].map(String);
  expect(keys).toEqual(['LIFE-1', 'LIFE-2', 'LIFE-3']);
  return keys;
}

async function work(
  { jira }: ContractWorld,
  [one = '', two = '', three = '']: readonly string[],
  statusIds: readonly string[],
): Promise<void> {
  await jira().issueLinks.linkIssues({
    type: { name: 'Blocks' },
    inwardIssue: { key: one },
    outwardIssue: { key: two },
  });
  await jira().issueComments.addComment({
    issueIdOrKey: one,
    body: adfOf('It works.') as never,
  });
  for (const issueIdOrKey of [one, two]) {
    const { transitions } = await jira().issues.getTransitions({ issueIdOrKey });
    const pull = transitions?.find(({ name }) => name === 'Pull');
    await jira().issues.doTransition({ issueIdOrKey, transition: { id: pull?.id } });
  }
  const found = await jira().issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql: `project = LIFE AND status = ${statusIds[1]} ORDER BY key`,
    fields: ['status'],
  });
  expect(found.issues?.map(({ key }) => key)).toEqual([one, two]);
  const history = await jira().issues.getChangeLogs({ issueIdOrKey: one });
  expect(history.values.at(-1)?.items?.[0]).toMatchObject({ field: 'status', to: statusIds[1] });
  await jira().issues.deleteIssue({ issueIdOrKey: three });
}

async function sprint({ jira, agile }: ContractWorld, [one = '', two = '']: readonly string[]) {
  const filter = await jira().filters.createFilter({
    name: 'Life’s board',
    jql: 'project = LIFE ORDER BY Rank ASC',
  });
  const board = await agile().board.createBoard({
    name: 'Life',
    type: 'scrum',
    filterId: Number(filter.id),
    location: { type: 'project', projectKeyOrId: 'LIFE' },
  });
  const made = await agile().sprint.createSprint({
    name: 'Sprint 1',
    originBoardId: Number(board.id),
    startDate: '2026-03-02T09:00:00.000Z',
    endDate: '2026-03-16T09:00:00.000Z',
  });
  const sprintId = Number(made.id);
  await agile().sprint.moveIssuesToSprintAndRank({ sprintId, issues: [one, two] });
  await agile().sprint.partiallyUpdateSprint({ sprintId, state: 'active' });
  const { transitions } = await jira().issues.getTransitions({ issueIdOrKey: one });
  const ship = transitions?.find(({ name }) => name === 'Ship');
  await jira().issues.doTransition({ issueIdOrKey: one, transition: { id: ship?.id } });
  const closed = await agile().sprint.partiallyUpdateSprint({ sprintId, state: 'closed' });
  expect(closed.state).toBe('closed');
}

async function close({ jira }: ContractWorld): Promise<void> {
  await jira().projects.archiveProject({ projectIdOrKey: 'LIFE' });
  const live = await jira().projects.searchProjects({ keys: ['LIFE'] });
  expect(live.values).toEqual([]);
}
