/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const PATH = '/rest/api/3/priority';

describe('priorities', () => {
  it('are kept in the order that an administrator gives them', async () => {
    const { site, admin } = smallSite();
    const call = as(site, admin);
    expect((await call('PUT', `${PATH}/move`, { ids: ['5', '4'], after: '1' })).status).toBe(204);
    const { json } = await call('GET', PATH);
    expect((json as { id: string }[]).map(({ id }) => id)).toEqual(['1', '5', '4', '2', '3']);
  });

  it('order issues by the list and not by their ids', async () => {
    const { site, admin, issue } = smallSite();
    const low = issue('Low', { priority: { id: '5' } });
    const high = issue('High', { priority: { id: '1' } });
    await as(site, admin)('PUT', `${PATH}/move`, { ids: ['5'], position: 'First' });
    const jql = encodeURIComponent('project = ACQ ORDER BY priority DESC');
    const { json } = await as(site, admin)('GET', `/rest/api/3/search/jql?jql=${jql}&fields=key`);
    const keys = (json.issues as { key: string }[]).map(({ key }) => key);
    expect(keys).toEqual([low.key, high.key]);
  });

  it('give new issues the site’s default', async () => {
    const { site, admin, issue } = smallSite();
    expect(issue('Before').values.priority).toBe('3');
    await as(site, admin)('PUT', `${PATH}/default`, { id: '2' });
    expect(issue('After').values.priority).toBe('2');
    const { json } = await as(site, admin)('GET', `${PATH}/search?onlyDefault=true`);
    expect(json).toMatchObject({ total: 1, values: [{ id: '2', isDefault: true }] });
  });

  it('leave their issues to the default when they are deleted', async () => {
    const { site, model, admin, issue } = smallSite();
    const { id } = issue('Urgent', { priority: { id: '1' } });
    expect((await as(site, admin)('DELETE', `${PATH}/1`)).status).toBe(303);
    await as(site, admin)('GET', PATH);
    expect(model.findIssue(id)?.values.priority).toBe('3');
    expect(model.histories(id).at(-1)?.items[0]).toMatchObject({ from: '1', to: '3' });
  });

  it('are not deleted while the default, nor twice at a time', async () => {
    const { site, model, admin } = smallSite();
    const call = as(site, admin);
    expect((await call('DELETE', `${PATH}/3`)).status).toBe(400);
    model.setTaskDuration(60_000);
    expect((await call('DELETE', `${PATH}/1`)).status).toBe(303);
    expect((await call('DELETE', `${PATH}/2`)).status).toBe(409);
  });

  it.each([
    [{ name: 'X' }, 'The statusColor has to be provided.'],
    [{ statusColor: '#fff' }, 'The name has to be provided.'],
    [
      { name: 'X'.repeat(61), statusColor: '#fff' },
      'The length of the name must not exceed 60 characters.',
    ],
    [
      { name: 'X', statusColor: '#fff', description: 'x'.repeat(256) },
      'The length of the description must not exceed 255 characters.',
    ],
    [
      { name: 'X', statusColor: 'red' },
      'The statusColor must be a color in 3-digit or 6-digit hexadecimal format.',
    ],
    [{ name: 'high', statusColor: '#fff' }, 'A priority with this name already exists.'],
  ])('refuse %j', async (body, message) => {
    const { site, model, admin } = smallSite();
    const { status, json } = await as(site, admin)('POST', PATH, body);
    expect([status, json.errorMessages]).toEqual([400, [message]]);
    expect(model.priorities()).toHaveLength(5);
  });

  it.each([
    [{ ids: ['99'], position: 'First' }, 404],
    [{ ids: ['1'], position: 'First', after: '2' }, 400],
    [{ ids: ['1'] }, 400],
    [{ ids: ['1'], after: '1' }, 400],
    [{ ids: [], position: 'First' }, 400],
    [{ ids: ['1', '1'], position: 'First' }, 400],
    [{ ids: Array.from({ length: 1001 }, (_, at) => String(at)), position: 'First' }, 400],
  ])('refuse the move %#', async (body, status) => {
    const { site, admin } = smallSite();
    expect((await as(site, admin)('PUT', `${PATH}/move`, body)).status).toBe(status);
  });

  it.each([
    ['POST', PATH],
    ['PUT', `${PATH}/1`],
    ['DELETE', `${PATH}/1`],
    ['PUT', `${PATH}/default`],
    ['PUT', `${PATH}/move`],
  ])('are for administrators: %s %s', async (method, path) => {
    const { site, ines } = smallSite();
    expect((await as(site, ines)(method, path, {})).status).toBe(403);
    expect((await as(site, { kind: 'anonymous' })(method, path, {})).status).toBe(401);
  });
});
