/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/restrict-plus-operands -- JSON answers are read as they come */
import { SCHEMES, schemesSite } from './schemes-site';
import type { as } from './small-site';

describe('updating a scheme by its version', () => {
  const read = async (call: ReturnType<typeof as>, id: string) =>
    (await call('POST', `${SCHEMES}/read`, { workflowSchemeIds: [id] })).json[0];

  it('reads by scheme and by project, with ids of workflows', async () => {
    const { call, acq, request, subtask, workflow } = await schemesSite();
    const { json } = await call('POST', `${SCHEMES}/read`, {
      projectIds: [acq.id, acq.id],
      workflowSchemeIds: ['1'],
    });
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({
      id: acq.workflowSchemeId,
      scope: { type: 'GLOBAL' },
      defaultWorkflow: { id: workflow, name: 'Requests' },
      workflowsForIssueTypes: [{ issueTypeIds: [subtask, request], workflow: { id: workflow } }],
    });
    expect((await call('POST', `${SCHEMES}/read`, {})).status).toBe(400);
  });

  it('answers 200 when no issue moves, and 409 to a version that is stale', async () => {
    const { call, spareId, small, request } = await schemesSite();
    const { version } = await read(call, spareId);
    const body = {
      ...{ id: spareId, name: 'Spare', description: '', version },
      workflowsForIssueTypes: [{ workflowId: small, issueTypeIds: [request] }],
    };
    expect((await call('POST', `${SCHEMES}/update`, body)).status).toBe(200);
    expect(await read(call, spareId)).toMatchObject({
      version: { versionNumber: version.versionNumber + 1 },
      defaultWorkflow: { name: 'jira' },
    });
    expect((await call('POST', `${SCHEMES}/update`, body)).status).toBe(409);
  });

  it('maps by issue type first, then by workflow, and moves issues by a task', async () => {
    const world = await schemesSite();
    const { call, acq, request, small, workflow, open, over, everyStatusTo, statusOf } = world;
    const { key } = world.issue('One');
    const { version } = await read(call, acq.workflowSchemeId);
    const body = {
      ...{ id: acq.workflowSchemeId, name: 'Small', description: '', version },
      defaultWorkflowId: small,
      workflowsForIssueTypes: [],
    };
    expect((await call('POST', `${SCHEMES}/update`, body)).status).toBe(400);
    const mapped = {
      ...body,
      statusMappingsByWorkflows: [
        {
          oldWorkflowId: workflow,
          newWorkflowId: small,
          statusMappings: everyStatusTo(open),
        },
      ],
      statusMappingsByIssueTypeOverride: [
        { issueTypeId: request, statusMappings: everyStatusTo(over) },
      ],
    };
    expect((await call('POST', `${SCHEMES}/update`, mapped)).status).toBe(303);
    expect(await statusOf(key)).toBe('Small over');
  });

  it('tells what must be mapped', async () => {
    const { call, acq, small, workflow, request, subtask, statuses, open, over } =
      await schemesSite();
    const { json } = await call('POST', `${SCHEMES}/update/mappings`, {
      id: acq.workflowSchemeId,
      defaultWorkflowId: small,
      workflowsForIssueTypes: [{ workflowId: workflow, issueTypeIds: [subtask] }],
    });
    const statusIds = Object.values(statuses);
    expect(json).toMatchObject({
      statusMappingsByIssueTypes: [{ issueTypeId: request, statusIds }],
      statusMappingsByWorkflows: [
        { sourceWorkflowId: workflow, targetWorkflowId: small, statusIds },
      ],
      statusesPerWorkflow: [
        { workflowId: workflow, initialStatusId: statuses.fresh, statuses: statusIds },
        { workflowId: small, initialStatusId: open, statuses: [open, over] },
      ],
    });
    expect(json.statuses).toHaveLength(6);
  });

  it.each([
    ['no description', { description: undefined }],
    ['no version', { version: undefined }],
    ['an unknown workflow', { defaultWorkflowId: 'none' }],
    ['an unknown scheme', { id: '1' }],
    ['the site’s default scheme', { id: '10000' }],
  ])('is refused with %s', async (_what, more) => {
    const { call, spareId } = await schemesSite();
    const { version } = await read(call, spareId);
    const body = { id: spareId, name: 'Spare', description: '', version, ...more };
    expect((await call('POST', `${SCHEMES}/update`, body)).status).toBe(400);
  });

  it('maps a type to one workflow', async () => {
    const { call, spareId, small, workflow, request } = await schemesSite();
    const { version } = await read(call, spareId);
    const rows = [small, workflow].map((workflowId) => ({ workflowId, issueTypeIds: [request] }));
    const body = { id: spareId, name: 'Spare', description: '', version };
    const update = { ...body, workflowsForIssueTypes: rows };
    expect((await call('POST', `${SCHEMES}/update`, update)).status).toBe(400);
  });
});

describe('giving a project another scheme', () => {
  const assign = (
    call: ReturnType<typeof as>,
    projectId: string,
    workflowSchemeId: string | null,
  ) => call('PUT', `${SCHEMES}/project`, { projectId, workflowSchemeId });

  it('is done at once while the project has no issues, and refused afterwards', async () => {
    const { call, acq, spareId, model, issue } = await schemesSite();
    expect((await assign(call, acq.id, spareId)).status).toBe(204);
    const one = issue('One');
    expect(model.statuses().find(({ id }) => id === one.statusId)?.name).toBe('Small open');
    const { status, json } = await assign(call, acq.id, null);
    expect(status).toBe(400);
    expect(json.errorMessages[0]).toContain('has issues');
  });

  it('without a scheme gives the default one', async () => {
    const { call, acq, model } = await schemesSite();
    expect((await assign(call, acq.id, null)).status).toBe(204);
    const { json } = await call('GET', `${SCHEMES}/project?projectId=${acq.id}`);
    expect(json.values[0].workflowScheme.name).toBe('Default Workflow Scheme');
    expect(model.findProject('ACQ')?.workflowSchemeId).not.toBe(acq.workflowSchemeId);
  });

  it('is for company-managed projects and things that exist', async () => {
    const { call, acq, admin, model, spareId } = await schemesSite();
    expect((await assign(call, '1', spareId)).status).toBe(404);
    expect((await assign(call, acq.id, '1')).status).toBe(404);
    model.updateProject(admin, 'ACQ', { style: 'team-managed' } as object);
    const { status, json } = await assign(call, acq.id, spareId);
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual([
      'Only classic projects can have workflow schemes assigned.',
    ]);
  });

  it('switches with issues by a task, once each status that is lost has a target', async () => {
    const world = await schemesSite();
    const { call, acq, spareId, request, subtask, open, clock, model, issue, statusOf } = world;
    const { key } = issue('One');
    const path = `${SCHEMES}/project/switch`;
    const body = { projectId: acq.id, targetSchemeId: spareId };
    expect((await call('POST', path, body)).status).toBe(400);
    const mappings = [request, subtask].map((issueTypeId) => ({
      issueTypeId,
      statusMappings: world.everyStatusTo(open),
    }));
    model.setTaskDuration(60_000);
    const mapped = { ...body, mappingsByIssueTypeOverride: mappings };
    const task = await call('POST', path, mapped);
    expect(task.status).toBe(303);
    const clash = await call('POST', path, mapped);
    expect([clash.status, clash.json]).toEqual([
      409,
      {
        errorMessages: ['Another task is currently running, please try again later.'],
        errors: { conflictingTaskId: task.json.id },
      },
    ]);
    clock.forward(1);
    expect(await statusOf(key)).toBe('Small open');
    const used = await call('GET', `${SCHEMES}/${spareId}/projectUsages`);
    expect(used.json).toEqual({
      workflowSchemeId: spareId,
      projects: { values: [{ id: acq.id }] },
    });
  });

  it('answers 400 to a switch of what does not exist', async () => {
    const { call, acq } = await schemesSite();
    const path = `${SCHEMES}/project/switch`;
    expect((await call('POST', path, { projectId: acq.id })).status).toBe(400);
    expect((await call('POST', path, { projectId: '1', targetSchemeId: '1' })).status).toBe(400);
  });
});
