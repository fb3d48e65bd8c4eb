import type { ContractWorld, Scenario } from '../scenario';

/**
 * A company-managed project made by the client in the order of which Atlassian's document tells:
 * types, their scheme, screens and theirs, the project, its role and its first issue.
 * Statuses, workflow and fields are the small site's.
 */
export const provisioningScenario: Scenario = {
  name: 'provisioning a project on schemes',
  run: async (world) => {
    const types = await makeTypes(world);
    const screenScheme = await makeScreens(world, types.prototype);
    const made = await world.jira().projects.createProject({
      ...{ key: 'JOINT', name: 'Joint', leadAccountId: world.admin, projectTypeKey: 'software' },
      ...{ issueTypeScheme: types.scheme, issueTypeScreenScheme: screenScheme },
      workflowScheme: Number(world.acq.workflowSchemeId),
    });
    expect(made.key).toBe('JOINT');
    await begin(world, types.prototype);
  },
};

interface Types {
  readonly prototype: string;
  readonly scheme: number;
}

async function makeTypes({ jira, subtask }: ContractWorld): Promise<Types> {
  const { issueTypes, issueTypeSchemes } = jira();
  const { id: prototype = '' } = await issueTypes.createIssueType({ name: 'Prototype' });
  const made = await issueTypeSchemes.createIssueTypeScheme({
    name: 'JOINT: types',
    issueTypeIds: [prototype, subtask],
    defaultIssueTypeId: prototype,
  });
  return { prototype, scheme: Number(made.issueTypeSchemeId) };
}

async function makeScreens({ jira, call, fields }: ContractWorld, type: string): Promise<number> {
  const { screenTabs, screenTabFields, screenSchemes, issueTypeScreenSchemes } = jira();
  const { json } = await call('POST', '/rest/api/3/screens', { name: 'JOINT: screen' });
  const { id: screenId } = json as { id: number };
  const [tab] = await screenTabs.getAllScreenTabs({ screenId });
  for (const fieldId of ['summary', 'description', fields.lane.id]) {
    await screenTabFields.addScreenTabField({ screenId, tabId: Number(tab?.id), fieldId });
  }
  const scheme = await screenSchemes.createScreenScheme({
    name: 'JOINT: screens',
    screens: { default: screenId },
  });
  const made = await issueTypeScreenSchemes.createIssueTypeScreenScheme({
    name: 'JOINT: screens by type',
    issueTypeMappings: [
      { issueTypeId: 'default', screenSchemeId: '1' },
      { issueTypeId: type, screenSchemeId: String(scheme.id) },
    ],
  });
  return Number(made.id);
}

/** What is on the type's screen can be set, and nothing else. */
async function begin(world: ContractWorld, type: string): Promise<void> {
  const { jira, fields, planned } = world;
  const base = { project: { key: 'JOINT' }, issuetype: { id: type }, summary: 'First' };
  const lane = { [fields.lane.id]: { id: planned } };
  const made = await jira().issues.createIssue({ fields: { ...base, ...lane } });
  expect(made.key).toBe('JOINT-1');
  const read = await jira().issues.getIssue({ issueIdOrKey: 'JOINT-1' });
  expect(read.fields?.status).toMatchObject({ name: 'New' });
  const foreign = { ...base, [fields.size.id]: 3 };
  await expect(jira().issues.createIssue({ fields: foreign })).rejects.toMatchObject({
    status: 400,
  });
}
