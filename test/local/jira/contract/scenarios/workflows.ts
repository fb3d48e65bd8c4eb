import { simplePayload, workflowPayload } from '../../flow-payload';
import type { ContractWorld, Scenario } from '../scenario';

/** Workflows: made, validated, changed, read in each way, deleted. */
export const workflowsScenario: Scenario = {
  name: 'workflows',
  run: async (world) => {
    const id = await make(world);
    await change(world, id);
    await look(world);
    await world.jira().workflows.deleteInactiveWorkflow({ entityId: id });
    await refusals(world);
  },
};

async function make({ jira }: ContractWorld): Promise<string> {
  const payload = simplePayload('Small') as never;
  const faults = await jira().workflows.validateCreateWorkflows({ payload });
  expect(faults.errors).toEqual([]);
  const made = await jira().workflows.createWorkflows(payload);
  expect(made.workflows?.[0]).toMatchObject({ name: 'Small', version: { versionNumber: 0 } });
  const twice = await jira().workflows.validateCreateWorkflows({ payload });
  expect(twice.errors).toContainEqual(
    expect.objectContaining({ code: 'NON_UNIQUE_STATUS_NAME', level: 'ERROR', type: 'STATUS' }),
  );
  return made.workflows?.[0]?.id ?? '';
}

async function change({ jira }: ContractWorld, id: string): Promise<void> {
  const { workflows, statuses } = await jira().workflows.readWorkflows({ workflowIds: [id] });
  const [first = ''] = statuses?.map((each) => each.id ?? '') ?? [];
  const { version } = workflows?.[0] ?? {};
  const payload = {
    statuses: statuses?.map(({ scope: _scope, ...status }) => status),
    workflows: [
      {
        ...workflowPayload('Small', statuses?.map((each) => each.statusReference ?? '') ?? [], [
          { id: '1', name: 'Create', from: 'initial', to: first },
        ]),
        id,
        version,
      },
    ],
  } as never;
  const faults = await jira().workflows.validateUpdateWorkflows({ payload });
  expect(faults.errors).toMatchObject([{ level: 'WARNING' }]);
  const after = await jira().workflows.updateWorkflows(payload);
  expect(after.workflows?.[0]?.version?.versionNumber).toBe(1);
}

async function look({ jira, workflow, acq, request }: ContractWorld): Promise<void> {
  await jira().workflows.searchWorkflows({ expand: 'values.transitions', orderBy: 'name' });
  await jira().workflows.workflowCapabilities({ workflowId: workflow });
  await jira().workflows.getDefaultEditor();
  await jira().workflows.readWorkflowPreviews({ projectId: acq.id, workflowIds: [workflow] });
  const used = { workflowId: workflow };
  await jira().workflows.getProjectUsagesForWorkflow(used);
  await jira().workflows.getWorkflowSchemeUsagesForWorkflow(used);
  const types = await jira().workflows.getWorkflowProjectIssueTypeUsages({
    ...used,
    projectId: Number(acq.id),
  });
  expect(types.issueTypes?.values).toContainEqual({ id: request });
}

async function refusals({ call, camille, workflow }: ContractWorld): Promise<void> {
  const path = '/rest/api/3/workflows';
  expect((await call('POST', `${path}/create`, {})).status).toBe(400);
  expect((await call('POST', `${path}/create`, simplePayload('Mine'), camille)).status).toBe(401);
  expect((await call('DELETE', `/rest/api/3/workflow/${workflow}`)).status).toBe(400);
  expect((await call('DELETE', '/rest/api/3/workflow/none')).status).toBe(404);
}
