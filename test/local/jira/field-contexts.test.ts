/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { FIELD, globalContext, offer, world } from './field-world';

describe('contexts', () => {
  it('hide no field since field schemes, but hid it before', async () => {
    const w = world();
    const lone = w.model.createField({ name: 'Lone', type: 'text', projectIds: [w.web.id] });
    const { key } = w.issue('One');
    const offered = async () =>
      (await w.call('GET', `/rest/api/3/issue/${key}/editmeta`)).json.fields;
    offer(w, lone.id);
    expect(await offered()).toHaveProperty(lone.id);
    w.model.setFieldModel('configurations');
    expect(await offered()).not.toHaveProperty(lone.id);
  });

  it('hold a project once a field', async () => {
    const { call, fields, acq, web } = world();
    const path = `${FIELD}/${fields.lane.id}/context`;
    const body = { name: 'Own', projectIds: [acq.id] };
    expect((await call('POST', path, body)).status).toBe(201);
    const { status, json } = await call('POST', path, body);
    expect([status, json.errorMessages[0]]).toEqual([
      400,
      `These projects are already associated with a context of the custom field: ${acq.id}.`,
    ]);
    expect((await call('POST', path, { name: 'G' })).status).toBe(400);
    expect((await call('POST', path, { name: 'G', projectIds: ['7'] })).status).toBe(404);
    expect(
      (await call('POST', path, { name: 'G', projectIds: [web.id], issueTypeIds: ['7'] })).status,
    ).toBe(404);
  });

  it('that are global stay as they are since field schemes', async () => {
    const w = world();
    const path = `${FIELD}/${w.fields.lane.id}/context`;
    const one = `${path}/${await globalContext(w, w.fields.lane.id)}`;
    expect((await w.call('DELETE', one)).status).toBe(400);
    expect((await w.call('PUT', `${one}/project`, { projectIds: [w.acq.id] })).status).toBe(400);
    expect((await w.call('PUT', `${one}/issuetype`, { issueTypeIds: [w.request] })).status).toBe(
      400,
    );
    w.model.setFieldModel('configurations');
    expect((await w.call('PUT', `${one}/project`, { projectIds: [w.acq.id] })).status).toBe(204);
    expect((await w.call('DELETE', one)).status).toBe(204);
  });

  it('refuse projects and types that they have already or don’t have', async () => {
    const { call, fields, acq, web, request } = world();
    const path = `${FIELD}/${fields.lane.id}/context`;
    const body = { name: 'Own', projectIds: [acq.id], issueTypeIds: [request] };
    const { id } = (await call('POST', path, body)).json;
    const say = async (end: string, more: object, method = 'PUT') =>
      (await call(method, `${path}/${id}/${end}`, more)).json.errorMessages[0];
    expect(await say('issuetype', { issueTypeIds: [request] })).toBe(
      `These issue types are already associated with the context: ${request}.`,
    );
    expect(await say('issuetype/remove', { issueTypeIds: ['10000'] }, 'POST')).toBe(
      'These issue types are not associated with the context: 10000.',
    );
    expect(await say('project/remove', { projectIds: [web.id] }, 'POST')).toBe(
      `These projects are not associated with the context: ${web.id}.`,
    );
    expect(await say('project', { projectIds: [web.id, web.id] })).toBe(
      'The projectIds must not contain duplicates.',
    );
    expect(await say('project/remove', { projectIds: [acq.id] }, 'POST')).toBe(
      'The custom field already has a global context.',
    );
  });

  it('have options and a default of their own', async () => {
    const w = world();
    const { id } = w.fields.lane;
    const made = await w.call('POST', `${FIELD}/${id}/context`, {
      name: 'Own',
      projectIds: [w.acq.id],
    });
    const contextId = String(made.json.id);
    const path = `${FIELD}/${id}/context/${contextId}/option`;
    const { json } = await w.call('POST', path, { options: [{ value: 'Ours' }] });
    const optionId = String(json.options[0].id);
    const value = { contextId, type: 'option.single', optionId };
    await w.call('PUT', `${FIELD}/${id}/context/defaultValue`, { defaultValues: [value] });
    const body = {
      fields: { project: { id: w.acq.id }, issuetype: { id: w.request }, summary: 'S' },
    };
    const { json: issue } = await w.call('POST', '/rest/api/3/issue', body);
    expect(w.model.findIssue(String(issue.key))?.values[id]).toBe(optionId);
    const types = `/rest/api/3/issue/createmeta/ACQ/issuetypes/${w.request}`;
    const meta = (await w.call('GET', types)).json.fields.find(
      (each: { key: string }) => each.key === id,
    );
    expect(meta).toMatchObject({
      required: true,
      hasDefaultValue: true,
      defaultValue: { id: optionId, value: 'Ours' },
      allowedValues: [{ value: 'Ours' }],
    });
  });
});

describe('default values', () => {
  it('are of the field’s own type, one type a call', async () => {
    const w = world();
    const { id } = w.fields.lane;
    const contextId = await globalContext(w, id);
    const put = (...defaultValues: object[]) =>
      w.call('PUT', `${FIELD}/${id}/context/defaultValue`, { defaultValues });
    const value = { contextId, type: 'option.single', optionId: w.urgent };
    expect((await put({ ...value, type: 'float' })).status).toBe(400);
    expect((await put(value, { ...value, type: 'float' })).json.errorMessages).toEqual([
      'All default values in the request must have the same type.',
    ]);
    expect((await put({ ...value, contextId: '1' })).status).toBe(404);
    expect((await put({ ...value, optionId: '1' })).status).toBe(404);
    expect((await put(value)).status).toBe(204);
    expect((await put({ ...value, optionId: null })).status).toBe(204);
    expect((await w.call('GET', `${FIELD}/${id}/context/defaultValue`)).json.values).toEqual([]);
  });

  it('of dates may be the day itself', async () => {
    const w = world();
    const { id } = w.fields.neededBy;
    const value = { contextId: await globalContext(w, id), type: 'datepicker', useCurrent: true };
    await w.call('PUT', `${FIELD}/${id}/context/defaultValue`, { defaultValues: [value] });
    expect(w.issue('Today').values[id]).toBe('2026-03-02');
    expect(w.issue('Never', { [id]: null }).values[id]).toBeNull();
  });
});
