/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- JSON answers are read as they come */
import { FIELD, globalContext, make, world, type World } from './field-world';

describe('options', () => {
  const path = async (w: World, fieldId: string) =>
    `${FIELD}/${fieldId}/context/${await globalContext(w, fieldId)}/option`;
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => ({ value: `Option ${from + at}` }));

  it('come a thousand a call and ten thousand a field', async () => {
    const w = world();
    const id = await make(w, 'select');
    const to = await path(w, id);
    expect((await w.call('POST', to, { options: many(1001) })).status).toBe(400);
    for (let at = 0; at < 10; at += 1) {
      expect((await w.call('POST', to, { options: many(1000, at * 1000) })).status).toBe(200);
    }
    const { json } = await w.call('POST', to, { options: [{ value: 'One more' }] });
    expect(json.errorMessages).toEqual(['The custom field must have no more than 10,000 options.']);
  });

  it('are added all or none', async () => {
    const w = world();
    const to = await path(w, w.fields.lane.id);
    const body = { options: [{ value: 'New' }, { value: 'urgent' }] };
    expect((await w.call('POST', to, body)).status).toBe(400);
    expect((await w.call('GET', to)).json.total).toBe(2);
  });

  it('that are disabled can’t be chosen any more', async () => {
    const w = world();
    const to = await path(w, w.fields.lane.id);
    const change = { options: [{ id: w.urgent, disabled: true }] };
    expect((await w.call('PUT', to, change)).json.options).toEqual([
      { id: w.urgent, value: 'Urgent', disabled: true },
    ]);
    expect((await w.call('PUT', to, change)).json.options).toEqual([]);
    expect(() => w.issue('One', { [w.fields.lane.id]: { id: w.urgent } })).toThrow('not valid');
  });

  it('move within their list', async () => {
    const w = world();
    const to = await path(w, w.fields.lane.id);
    await w.call('PUT', `${to}/move`, { customFieldOptionIds: [w.planned], position: 'First' });
    const { values } = (await w.call('GET', to)).json;
    expect((values as { id: string }[]).map(({ id }) => id)).toEqual([w.planned, w.urgent]);
    const both = { customFieldOptionIds: [w.planned], position: 'First', after: w.urgent };
    expect((await w.call('PUT', `${to}/move`, both)).status).toBe(400);
    const absent = { customFieldOptionIds: ['1'], position: 'First' };
    expect((await w.call('PUT', `${to}/move`, absent)).status).toBe(404);
  });

  it('that issues have are replaced by a task before they are deleted', async () => {
    const w = world();
    const to = await path(w, w.fields.lane.id);
    const { id } = w.issue('One');
    expect((await w.call('DELETE', `${to}/${w.planned}`)).status).toBe(400);
    const by = `${to}/${w.planned}/issue?replaceWith=${w.urgent}`;
    const began = await w.call('DELETE', by);
    expect(began.status).toBe(303);
    const task = new URL(began.headers.location ?? '').pathname;
    expect((await w.call('GET', task)).json.result).toMatchObject({ modifiedIssues: [Number(id)] });
    expect(w.model.findIssue(id)?.values[w.fields.lane.id]).toBe(w.urgent);
    expect((await w.call('DELETE', `${to}/${w.planned}`)).status).toBe(204);
  });

  it('with options below them stay', async () => {
    const w = world();
    const fieldId = await make(w, 'cascadingselect', 'cascadingselectsearcher');
    const to = await path(w, fieldId);
    const parent = (await w.call('POST', to, { options: [{ value: 'A' }] })).json.options[0].id;
    const below = await w.call('POST', to, { options: [{ value: 'A', optionId: parent }] });
    expect(below.json.options[0]).toMatchObject({ optionId: parent });
    expect((await w.call('DELETE', `${to}/${parent}`)).status).toBe(400);
    expect((await w.call('GET', `${to}?onlyOptions=true`)).json.total).toBe(1);
    const third = { options: [{ value: 'C', optionId: below.json.options[0].id }] };
    expect((await w.call('POST', to, third)).status).toBe(400);
  });

  it('belong to fields of choice', async () => {
    const w = world();
    const { json } = await w.call('GET', await path(w, w.fields.answer.id));
    expect(json.errorMessages).toEqual(["The custom field doesn't support options."]);
  });
});

describe('associations', () => {
  const body = (fieldIds: readonly string[], projectIds: readonly string[]) => ({
    fields: fieldIds.map((identifier) => ({ type: 'FIELD_ID', identifier })),
    associationContexts: projectIds.map((identifier) => ({ type: 'PROJECT_ID', identifier })),
  });

  it.each(['schemes', 'configurations'] as const)('follow the model of %s', async (model) => {
    const w = world();
    w.model.setFieldModel(model);
    const { id } = w.fields.answer;
    const path = `${FIELD}/association`;
    const shows = async () =>
      (await w.call('GET', `${FIELD}/${id}/association/project`)).json.total;
    const before = await shows();
    expect((await w.call('DELETE', path, body([id], [w.acq.id]))).status).toBe(204);
    expect(await shows()).toBeLessThan(before);
    expect(() =>
      w.model.createIssue(w.ines, {
        project: 'ACQ',
        issueType: w.request,
        fields: { summary: 'S', [w.fields.lane.id]: { id: w.urgent }, [id]: 'x' },
      }),
    ).toThrow('cannot be set');
    expect((await w.call('PUT', path, body([id], [w.acq.id]))).status).toBe(204);
    expect(await shows()).toBe(before);
  });

  it('take fifty fields and a hundred projects a call', async () => {
    const { call, fields, acq } = world();
    const times = (count: number, id: string) => Array.from({ length: count }, () => id);
    const put = async (fieldCount: number, projectCount: number) =>
      (
        await call(
          'PUT',
          `${FIELD}/association`,
          body(times(fieldCount, fields.size.id), times(projectCount, acq.id)),
        )
      ).status;
    expect(await put(50, 100)).toBe(204);
    expect(await put(51, 1)).toBe(400);
    expect(await put(1, 101)).toBe(400);
    expect((await call('PUT', `${FIELD}/association`, body(['x'], [acq.id]))).status).toBe(404);
    expect((await call('PUT', `${FIELD}/association`, body(['summary'], ['1']))).status).toBe(404);
  });
});
