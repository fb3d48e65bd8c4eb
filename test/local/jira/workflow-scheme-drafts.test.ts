/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { schemesSite } from './schemes-site';

describe('a draft', () => {
  it('is made of an active scheme, once', async () => {
    const { call, active, spare } = await schemesSite();
    expect((await call('GET', `${active}/draft`)).json.errorMessages).toEqual([
      'Draft workflow scheme was not found.',
    ]);
    expect((await call('POST', `${active}/createdraft`)).status).toBe(201);
    expect((await call('POST', `${active}/createdraft`)).status).toBe(400);
    expect((await call('POST', `${spare}/createdraft`)).status).toBe(400);
    expect((await call('PUT', `${spare}/draft`, {})).status).toBe(400);
    expect((await call('DELETE', `${active}/draft`)).status).toBe(204);
    expect((await call('DELETE', `${active}/draft`)).status).toBe(404);
    expect((await call('PUT', `${active}/draft/default`, { workflow: 'Small' })).status).toBe(404);
  });

  it('keeps its workflow from being deleted', async () => {
    const { call, active, spare, small } = await schemesSite();
    await call('DELETE', spare);
    await call('PUT', `${active}/draft`, { defaultWorkflow: 'Small' });
    expect((await call('DELETE', `/rest/api/3/workflow/${small}`)).status).toBe(400);
  });

  it('says which mappings are missing before it is published', async () => {
    const { call, active, request, subtask, statuses } = await schemesSite();
    await call('PUT', `${active}/draft`, { defaultWorkflow: 'Small', issueTypeMappings: {} });
    const { status, json } = await call('POST', `${active}/draft/publish`, { statusMappings: [] });
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual([
      `Issue type with ID '${request}','${subtask}' is missing the mappings required for statuses with IDs ${Object.values(statuses).join(', ')}.`,
    ]);
  });

  it('moves issues when it is published, each with its entry, and without rules of transitions', async () => {
    const world = await schemesSite();
    const { call, active, request, subtask, clock, model, open, over, issue, statusOf } = world;
    const { key } = issue('One');
    await call('PUT', `${active}/draft`, { defaultWorkflow: 'Small', issueTypeMappings: {} });
    const statusMappings = [request, subtask].flatMap((issueTypeId) =>
      Object.values(world.statuses).map((statusId) => ({
        issueTypeId,
        statusId,
        newStatusId: statusId === world.statuses.fresh ? over : open,
      })),
    );
    const path = `${active}/draft/publish`;
    expect((await call('POST', `${path}?validateOnly=true`, { statusMappings })).status).toBe(204);
    model.setTaskDuration(60_000);
    const task = await call('POST', path, { statusMappings });
    expect(task.status).toBe(303);
    expect(task.headers.location).toContain(`/rest/api/3/task/${task.json.id}`);
    expect((await call('POST', path, { statusMappings })).status).toBe(409);
    expect((await call('DELETE', `${active}/draft`)).status).toBe(409);
    expect(await statusOf(key)).toBe('New');
    clock.forward(1);
    expect((await call('GET', `/rest/api/3/task/${task.json.id}`)).json.status).toBe('COMPLETE');
    expect(await statusOf(key)).toBe('Small over');
    expect((await call('GET', `${active}/draft`)).status).toBe(404);
    expect((await call('GET', active)).json.defaultWorkflow).toBe('Small');
    const { json } = await call('GET', `/rest/api/3/issue/${key}/changelog`);
    expect(json.values[0].items).toEqual([
      expect.objectContaining({ field: 'status', fromString: 'New', toString: 'Small over' }),
    ]);
  });

  it('is not published to statuses that are unknown or outside the workflow', async () => {
    const world = await schemesSite();
    const { call, active, request, subtask, statuses } = world;
    await call('PUT', `${active}/draft`, { defaultWorkflow: 'Small', issueTypeMappings: {} });
    const mapped = (newStatusId: string) => ({
      statusMappings: [request, subtask].flatMap((issueTypeId) =>
        Object.values(statuses).map((statusId) => ({ issueTypeId, statusId, newStatusId })),
      ),
    });
    expect((await call('POST', `${active}/draft/publish`, mapped('1'))).status).toBe(404);
    const same = await call('POST', `${active}/draft/publish`, mapped(statuses.done));
    expect(same.status).toBe(400);
  });
});
