/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const DELETE = '/rest/api/3/project/ACQ/delete';

describe('a task', () => {
  it('is polled where the call says, and over at once unless it is told to last', async () => {
    const { site, admin } = smallSite();
    const began = await as(site, admin)('POST', DELETE);
    expect(began.status).toBe(303);
    const path = new URL(began.headers.location ?? '').pathname;
    const { json } = await as(site, admin)('GET', path);
    expect(json).toMatchObject({
      status: 'COMPLETE',
      progress: 100,
      description: 'Delete project Acquisition',
    });
    expect((await as(site, admin)('GET', '/rest/api/3/project/search')).json.total).toBe(1);
  });

  it('changes nothing before it is due', async () => {
    const { site, model, clock, admin } = smallSite();
    model.setTaskDuration(10 * 60_000);
    const { json } = await as(site, admin)('POST', DELETE);
    clock.forward(5);
    const path = `/rest/api/3/task/${json.id}`;
    expect((await as(site, admin)('GET', path)).json).toMatchObject({
      status: 'RUNNING',
      progress: 50,
    });
    expect((await as(site, admin)('GET', '/rest/api/3/project/search')).json.total).toBe(2);
    clock.forward(5);
    expect((await as(site, admin)('GET', path)).json.status).toBe('COMPLETE');
  });

  it('can be cancelled while it is under way, and not afterwards', async () => {
    const { site, model, clock, admin } = smallSite();
    model.setTaskDuration(60_000);
    const { json } = await as(site, admin)('POST', DELETE);
    const path = `/rest/api/3/task/${json.id}`;
    expect((await as(site, admin)('POST', `${path}/cancel`)).status).toBe(202);
    clock.forward(1);
    expect((await as(site, admin)('GET', path)).json.status).toBe('CANCELLED');
    expect((await as(site, admin)('POST', `${path}/cancel`)).status).toBe(400);
    expect((await as(site, admin)('GET', '/rest/api/3/project/search')).json.total).toBe(2);
  });

  it('that fails says why', async () => {
    const { site, model, clock, admin } = smallSite();
    model.setTaskDuration(60_000);
    const { json } = await as(site, admin)('POST', DELETE);
    model.archiveProject(admin, 'ACQ');
    clock.forward(1);
    const after = (await as(site, admin)('GET', `/rest/api/3/task/${json.id}`)).json;
    expect(after).toMatchObject({
      status: 'FAILED',
      message: "Project 'Acquisition' is archived. Restore it before you delete it.",
    });
  });

  it('is shown to who began it and to administrators only', async () => {
    const { site, admin, ines } = smallSite();
    const { json } = await as(site, admin)('POST', DELETE);
    expect((await as(site, ines)('GET', `/rest/api/3/task/${json.id}`)).status).toBe(403);
    expect((await as(site, admin)('GET', '/rest/api/3/task/1')).status).toBe(404);
  });
});
