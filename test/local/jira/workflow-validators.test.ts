/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { answerScreen, requiresAnswer, rule, ruled, type World } from './ruled-site';

describe('the validator that wants a field', () => {
  it('answers beside a field that the screen shows', async () => {
    const { issue, go, path, call, fields } = await ruled((world) => ({
      ...requiresAnswer(world),
      ...answerScreen(world),
    }));
    const { key } = issue('One');
    const { status, json } = await go(key);
    expect(status).toBe(400);
    expect(json).toEqual({
      errorMessages: [],
      errors: { [fields.answer.id]: 'Answer is required.' },
    });
    const list = await call('GET', `${path(key)}?expand=transitions.fields&transitionId=11`);
    expect(list.json.transitions[0].fields[fields.answer.id].required).toBe(true);
    expect((await go(key, '11', { fields: { [fields.answer.id]: 'Yes' } })).status).toBe(204);
  });

  it('answers with a message and an empty map about any other field', async () => {
    const { issue, go, call } = await ruled((world) => requiresAnswer(world));
    const { key } = issue('One');
    const { status, json } = await go(key);
    expect([status, json]).toEqual([400, { errorMessages: ['Answer is required.'], errors: {} }]);
    const { json: read } = await call('GET', `/rest/api/3/issue/${key}?fields=status`);
    expect(read.fields.status.name).toBe('Rule open');
  });

  it('says what the administrator words', async () => {
    const { issue, go, fields } = await ruled((world) => ({
      ...requiresAnswer(world, { errorMessage: 'Say yes or no.' }),
      ...answerScreen(world),
    }));
    expect((await go(issue('One').key)).json.errors).toEqual({
      [fields.answer.id]: 'Say yes or no.',
    });
  });

  it('is content with a value that is there', async () => {
    const { issue, go, fields } = await ruled((world) => requiresAnswer(world));
    expect((await go(issue('One', { [fields.answer.id]: 'Yes' }).key)).status).toBe(204);
  });

  it('holds for new issues on the first transition', async () => {
    const world = await ruled({});
    const { call, model, ines, request, fields, planned } = world;
    const first = await call('POST', '/rest/api/3/workflows', { workflowNames: ['Ruled'] });
    const [workflow] = first.json.workflows;
    const [initial, ...others] = workflow.transitions;
    const validators = requiresAnswer(world).validators;
    const updated = await call('POST', '/rest/api/3/workflows/update', {
      statuses: first.json.statuses,
      workflows: [{ ...workflow, transitions: [{ ...initial, validators }, ...others] }],
    });
    expect(updated.status).toBe(200);
    const create = (more: object) => () =>
      model.createIssue(ines, {
        project: 'ACQ',
        issueType: request,
        fields: { summary: 'New', [fields.lane.id]: { id: planned }, ...more },
      });
    expect(create({})).toThrow('Answer is required.');
    expect(model.findIssue('ACQ-1')).toBeUndefined();
    expect(create({ [fields.answer.id]: 'Yes' })().key).toBe('ACQ-1');
  });
});

describe('validators of field values', () => {
  const valued = (ruleType: string, parametersOf: (world: World) => Record<string, string>) =>
    ruled((world) => ({
      validators: [rule('system:validate-field-value', { ruleType, ...parametersOf(world) })],
      ...answerScreen(world),
    }));

  it('want a change of the field in the transition', async () => {
    const world = await valued('fieldChanged', ({ fields }) => ({ fieldKey: fields.answer.id }));
    const { answer } = world.fields;
    const { key } = world.issue('One', { [answer.id]: 'Yes' });
    const same = await world.go(key, '11', { fields: { [answer.id]: 'Yes' } });
    expect(same.json).toEqual({
      errorMessages: ['Field Answer has not been modified.'],
      errors: {},
    });
    expect((await world.go(key, '11', { fields: { [answer.id]: 'No' } })).status).toBe(204);
  });

  it('exempt groups from a change', async () => {
    const world = await valued('fieldChanged', ({ fields, model }) => ({
      fieldKey: fields.answer.id,
      groupsExemptFromValidation: model.groups().find(({ name }) => name === 'makers')?.id ?? '',
    }));
    expect((await world.go(world.issue('One').key)).status).toBe(204);
  });

  it('want one value at most', async () => {
    const world = await valued('fieldHasSingleValue', ({ fields }) => ({
      fieldKey: fields.channel.id,
    }));
    const { channel } = world.fields;
    const two = world.issue('Two', { [channel.id]: [{ value: 'Web' }, { value: 'Mail' }] });
    expect((await world.go(two.key)).status).toBe(400);
    const one = world.issue('One', { [channel.id]: [{ value: 'Web' }] });
    expect((await world.go(one.key)).status).toBe(204);
  });

  it('want a pattern', async () => {
    const world = await valued('fieldMatchesRegularExpression', ({ fields }) => ({
      fieldKey: fields.answer.id,
      regexp: '^[0-9]{4}$',
      errorMessage: 'Four digits.',
    }));
    const { answer } = world.fields;
    const { key } = world.issue('One', { [answer.id]: '123' });
    expect((await world.go(key)).json.errorMessages).toEqual(['Four digits.']);
    expect((await world.go(key, '11', { fields: { [answer.id]: '1234' } })).status).toBe(204);
  });

  it.each([
    ['>=', '2026-03-03', 400],
    ['>=', '2026-03-02', 204],
    ['<', '2026-03-03', 204],
    ['!=', '2026-03-02', 400],
  ])('compare two dates: created %s reads right for %s', async (sign, day, status) => {
    const world = await valued('dateFieldComparison', ({ fields }) => ({
      date1FieldKey: 'created',
      date2FieldKey: fields.neededBy.id,
      conditionSelected: sign,
      includeTime: 'false',
    }));
    const { key } = world.issue('One', { [world.fields.neededBy.id]: day });
    expect((await world.go(key)).status).toBe(status);
  });

  it('refuse dates that are not there', async () => {
    const world = await valued('dateFieldComparison', ({ fields }) => ({
      date1FieldKey: 'created',
      date2FieldKey: fields.neededBy.id,
      conditionSelected: '=',
    }));
    expect((await world.go(world.issue('One').key)).status).toBe(400);
  });

  it.each([
    ['2026-03-05', 204],
    ['2026-03-06', 400],
  ])('want a date within a window: %s after three days answers %s', async (day, status) => {
    const world = await valued('windowDateComparison', ({ fields }) => ({
      date1FieldKey: fields.neededBy.id,
      date2FieldKey: 'created',
      numberOfDays: '3',
    }));
    const { key } = world.issue('One', { [world.fields.neededBy.id]: day });
    expect((await world.go(key)).status).toBe(status);
  });
});

describe('other validators', () => {
  it('want a permission', async () => {
    const { issue, go } = await ruled({
      validators: [rule('system:check-permission-validator', { permissionKey: 'DELETE_ISSUES' })],
    });
    const { status, json } = await go(issue('One').key);
    expect(status).toBe(400);
    expect(json.errors).toEqual({});
    expect(json.errorMessages).toHaveLength(1);
  });

  it('want a status of the past', async () => {
    const { issue, go } = await ruled({
      validators: [
        rule('system:previous-status-validator', {
          previousStatusIds: 'aside',
          mostRecentStatusOnly: 'true',
        }),
      ],
    });
    const { key } = issue('One');
    expect((await go(key)).status).toBe(400);
    await go(key, '21');
    await go(key, '31');
    expect((await go(key)).status).toBe(204);
  });

  it('want the parent in a status', async () => {
    const { issue, go, model, ines, subtask, fields, planned } = await ruled({
      validators: [
        rule('system:parent-or-child-blocking-validator', {
          blocker: 'PARENT',
          statusIds: 'aside',
        }),
      ],
    });
    const { key } = issue('Parent');
    const child = model.createIssue(ines, {
      project: 'ACQ',
      issueType: subtask,
      fields: { summary: 'Part', parent: { key }, [fields.lane.id]: { id: planned } },
    });
    expect((await go(child.key)).json.errorMessages[0]).toContain(key);
    await go(key, '21');
    expect((await go(child.key)).status).toBe(204);
  });

  it('are all told at once', async () => {
    const { issue, go } = await ruled((world) => ({
      validators: [
        ...(requiresAnswer(world).validators ?? []),
        rule('system:check-permission-validator', { permissionKey: 'DELETE_ISSUES' }),
      ],
    }));
    expect((await go(issue('One').key)).json.errorMessages).toHaveLength(2);
  });
});
