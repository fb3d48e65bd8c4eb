/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const PIN = '/rest/api/3/forge/panel/action/bulk/async';
const RADAR = 'ari:cloud:ecosystem::extension/app-1/env-1/static/radar';
const pinning = (action: string, ...projects: readonly string[]) => ({
  moduleId: RADAR,
  projectList: projects.map((projectIdOrKey) => ({ projectIdOrKey, action })),
});

describe('pinning issue panels', () => {
  it('is done by a task, project by project', async () => {
    const { site, model, clock, admin, acq, web } = smallSite();
    model.setTaskDuration(60_000);
    const call = as(site, admin);
    const { status, json } = await call('POST', PIN, pinning('PIN', 'ACQ', web.id, 'NIX'));
    expect(status).toBe(202);
    expect(model.pinnedPanels(acq.id)).toEqual([]);
    clock.forward(1);
    const task = (await call('GET', `/rest/api/3/task/${json.taskId}`)).json;
    expect(task).toMatchObject({
      status: 'COMPLETE',
      result: { succeeded: ['ACQ', web.id], failed: ['NIX'] },
    });
    expect(model.pinnedPanels(acq.id)).toEqual([RADAR]);
    expect(model.pinnedPanels(web.id)).toEqual([RADAR]);
  });

  it('pins once, and unpins', async () => {
    const { site, model, admin, acq } = smallSite();
    const call = as(site, admin);
    const run = async (action: string): Promise<readonly string[]> => {
      await call('POST', PIN, pinning(action, 'ACQ'));
      await call('GET', '/rest/api/3/serverInfo');
      return model.pinnedPanels(acq.id);
    };
    await run('PIN');
    expect(await run('PIN')).toEqual([RADAR]);
    expect(await run('UNPIN')).toEqual([]);
  });

  it('takes 1 to 1,000 projects, a module’s ARI and one of two actions', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    const many = (length: number): string[] => Array.from({ length }, () => 'ACQ');
    expect((await call('POST', PIN, pinning('PIN', ...many(1000)))).status).toBe(202);
    for (const body of [
      pinning('PIN', ...many(1001)),
      pinning('PIN'),
      pinning('GLUE', 'ACQ'),
      { ...pinning('PIN', 'ACQ'), moduleId: 'radar' },
      { moduleId: RADAR },
      { moduleId: RADAR, projectList: ['ACQ'] },
    ]) {
      expect((await call('POST', PIN, body)).status).toBe(400);
    }
  });

  it('is for administrators', async () => {
    const { site, ines } = smallSite();
    expect((await as(site, ines)('POST', PIN, pinning('PIN', 'ACQ'))).status).toBe(403);
    expect((await as(site, { kind: 'anonymous' })('POST', PIN, {})).status).toBe(401);
  });
});

describe('the properties of a Forge app', () => {
  const ALL = '/rest/forge/1/app/properties';
  const app = { kind: 'app' } as const;

  it('are set, listed, read and deleted by the app', async () => {
    const { site } = smallSite();
    const call = as(site, app);
    expect(await call('PUT', `${ALL}/team`, { n: 1 })).toMatchObject({
      status: 201,
      json: { message: 'Property created.', statusCode: 201 },
    });
    expect((await call('PUT', `${ALL}/team`, { n: 2 })).json.message).toBe('Property updated.');
    expect((await call('GET', ALL)).json.keys).toMatchObject([{ key: 'team' }]);
    expect((await call('GET', `${ALL}/team`)).json).toEqual({ key: 'team', value: { n: 2 } });
    expect((await call('DELETE', `${ALL}/team`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) {
      expect(await call(method, `${ALL}/team`)).toMatchObject({
        status: 404,
        json: { message: 'Property with key not found.', statusCode: 404 },
      });
    }
  });

  it('are for the app only', async () => {
    const { site, admin } = smallSite();
    for (const path of [ALL, `${ALL}/team`]) {
      const refused = await as(site, admin)('GET', path);
      expect(refused.status).toBe(403);
      expect(refused.json.errorMessages).toEqual([
        'Access to this resource must be authenticated as an app.',
      ]);
      expect((await as(site, { kind: 'anonymous' })('GET', path)).status).toBe(401);
    }
  });

  it('have keys of at most 127 characters and values of at most 32,768', async () => {
    const { site } = smallSite();
    const call = as(site, app);
    const key = (length: number): string => `${ALL}/${'k'.repeat(length)}`;
    expect((await call('PUT', key(127), 1)).status).toBe(201);
    for (const method of ['PUT', 'GET', 'DELETE']) {
      const { status, json } = await call(method, key(128), method === 'PUT' ? 1 : undefined);
      expect([status, json.statusCode]).toEqual([400, 400]);
    }
    expect((await call('PUT', `${ALL}/a`, 'x'.repeat(32766))).status).toBe(201);
    expect((await call('PUT', `${ALL}/b`, 'x'.repeat(32767))).status).toBe(400);
    expect((await call('PUT', `${ALL}/b`, Buffer.from('{'))).status).toBe(400);
    expect((await call('PUT', `${ALL}/b`)).status).toBe(400);
    expect((await call('GET', `${ALL}/b`)).status).toBe(404);
  });
});
