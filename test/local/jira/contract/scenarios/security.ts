/* eslint-disable @typescript-eslint/no-unsafe-member-access -- bare answers are read as they come */
import type { ContractWorld, Scenario } from '../scenario';

const ALL = '/rest/api/3/issuesecurityschemes';

/** Issue security: schemes, levels, members, and the project that has them. */
export const securityScenario: Scenario = {
  name: 'issue security',
  run: async (world) => {
    const schemeId = await build(world);
    await assign(world, schemeId);
    await takeDown(world, schemeId);
  },
};

async function build({ call, jira, ines }: ContractWorld): Promise<string> {
  const levels = [{ name: 'Makers', isDefault: true, members: [{ type: 'reporter' }] }];
  const made = await call('POST', ALL, { name: 'Secret', levels });
  const schemeId = String(made.json.id);
  await call('PUT', `${ALL}/${schemeId}`, { description: 'For few' });
  await call('PUT', `${ALL}/${schemeId}/level`, { levels: [{ name: 'Leads' }] });
  const { values } = (await call('GET', `${ALL}/level?schemeId=${schemeId}`)).json;
  const leads = `${ALL}/${schemeId}/level/${values[1].id}`;
  await call('PUT', leads, { description: 'Who leads' });
  const members = [
    { type: 'group', parameter: 'makers' },
    { type: 'user', parameter: ines },
  ];
  await call('PUT', `${leads}/member`, { members });
  const placed = (await call('GET', `${ALL}/level/member?levelId=${values[1].id}`)).json;
  await call('DELETE', `${leads}/member/${placed.values[0].id}`);
  await call('PUT', `${ALL}/level/default`, {
    defaultValues: [{ issueSecuritySchemeId: schemeId, defaultLevelId: values[1].id }],
  });
  await jira().issueSecuritySchemes.getIssueSecuritySchemes();
  await jira().issueSecuritySchemes.getIssueSecurityScheme({ id: Number(schemeId) });
  await jira().issueSecurityLevel.getIssueSecurityLevel({ id: values[0].id });
  await jira().issueSecurityLevel.getIssueSecurityLevelMembers({
    issueSecuritySchemeId: Number(schemeId),
  });
  return schemeId;
}

async function assign({ call, jira, acq, ines }: ContractWorld, schemeId: string): Promise<void> {
  const body = { projectId: acq.id, schemeId };
  expect((await call('PUT', `${ALL}/project`, body)).status).toBe(303);
  await call('GET', `${ALL}/project`);
  await call('GET', `${ALL}/search?projectId=${acq.id}`);
  const project = { projectKeyOrId: 'ACQ' };
  await jira().projectPermissionSchemes.getProjectIssueSecurityScheme(project);
  const levels = await jira(ines).projectPermissionSchemes.getSecurityLevelsForProject(project);
  expect(levels.levels).toMatchObject([{ name: 'Leads' }]);
}

async function takeDown({ call, acq, ines }: ContractWorld, schemeId: string): Promise<void> {
  expect((await call('DELETE', `${ALL}/${schemeId}`)).status).toBe(400);
  const { levels } = (await call('GET', `${ALL}/${schemeId}`)).json;
  expect((await call('DELETE', `${ALL}/${schemeId}/level/${levels[0].id}`)).status).toBe(303);
  await call('PUT', `${ALL}/project`, { projectId: acq.id, schemeId: '-1' });
  expect((await call('DELETE', `${ALL}/${schemeId}`)).status).toBe(204);
  expect((await call('GET', `${ALL}/${schemeId}`)).status).toBe(404);
  expect((await call('GET', ALL, undefined, ines)).status).toBe(403);
}
