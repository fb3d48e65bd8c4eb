/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const PATH = '/rest/api/3/resolution';

describe('resolutions', () => {
  it('hand their issues to the one that replaces them', async () => {
    const { site, model, admin, issue, statuses } = smallSite();
    const { id } = issue('Finished');
    model.trusted(() => model.transitionTo(admin, id, statuses.done));
    const before = String(model.findIssue(id)?.values.resolution);
    const other = model.resolutions().find((each) => each.id !== before)?.id ?? '';
    const { status } = await as(site, admin)('DELETE', `${PATH}/${before}?replaceWith=${other}`);
    expect(status).toBe(303);
    expect((await as(site, admin)('GET', `${PATH}/${before}`)).status).toBe(404);
    expect(model.findIssue(id)?.values.resolution).toBe(other);
  });

  it('are kept in the order that an administrator gives them', async () => {
    const { site, model, admin } = smallSite();
    const last = model.resolutions().at(-1)?.id ?? '';
    await as(site, admin)('PUT', `${PATH}/move`, { ids: [last], position: 'First' });
    expect((await as(site, admin)('GET', PATH)).json[0].id).toBe(last);
  });

  it('have at most one default, and may have none', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    await call('PUT', `${PATH}/default`, { id: '10001' });
    await call('PUT', `${PATH}/default`, { id: '10002' });
    const path = `${PATH}/search?onlyDefault=true`;
    expect((await call('GET', path)).json.values).toMatchObject([{ id: '10002', default: true }]);
    await call('PUT', `${PATH}/default`, { id: null });
    expect((await call('GET', path)).json.total).toBe(0);
    expect((await call('PUT', `${PATH}/default`, {})).status).toBe(400);
    expect((await call('PUT', `${PATH}/default`, { id: '1' })).status).toBe(404);
  });

  it('refuse a name that is taken, too long or missing', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    for (const body of [{ name: 'done' }, { name: 'x'.repeat(61) }, {}]) {
      expect((await call('POST', PATH, body)).status).toBe(400);
      expect((await call('PUT', `${PATH}/10001`, body)).status).toBe(400);
    }
  });

  it('are not deleted without a heir, nor by one who is no administrator', async () => {
    const { site, admin, ines } = smallSite();
    expect((await as(site, admin)('DELETE', `${PATH}/10000`)).status).toBe(400);
    const toItself = `${PATH}/10000?replaceWith=10000`;
    expect((await as(site, admin)('DELETE', toItself)).status).toBe(400);
    const toNobody = `${PATH}/10000?replaceWith=7`;
    expect((await as(site, admin)('DELETE', toNobody)).status).toBe(404);
    const path = `${PATH}/10000?replaceWith=10001`;
    expect((await as(site, ines)('DELETE', path)).status).toBe(403);
  });
});
