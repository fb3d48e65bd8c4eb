/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { createPayload, simplePayload } from './flow-payload';
import { as, smallSite } from './small-site';

const WORKFLOWS = '/rest/api/3/workflows';

function site() {
  const world = smallSite();
  return { ...world, call: as(world.site, world.admin) };
}

describe('validating workflows', () => {
  const validate = (call: ReturnType<typeof as>, payload: object, levels?: string[]) =>
    call('POST', `${WORKFLOWS}/create/validation`, {
      payload,
      ...(levels && { validationOptions: { levels } }),
    });

  it('tells each fault with its place, and changes nothing', async () => {
    const { call, model } = site();
    const payload = createPayload(
      'requests',
      [{ statusReference: 'x', name: 'New', statusCategory: 'TODO' }],
      [
        { id: '1', name: 'Create', from: 'initial', to: 'x' },
        {
          id: '7',
          name: 'Odd',
          from: ['x'],
          to: 'x',
          validators: [{ ruleKey: 'system:nothing', parameters: {} }],
        },
      ],
    );
    const { status, json } = await validate(call, payload);
    expect(status).toBe(200);
    expect(json.errors).toEqual([
      {
        code: 'NON_UNIQUE_STATUS_NAME',
        level: 'ERROR',
        message: 'Status name "New" already in use. Try a different name.',
        type: 'STATUS',
        elementReference: { statusReference: 'x' },
      },
      {
        code: 'NON_UNIQUE_WORKFLOW_NAME',
        level: 'ERROR',
        message: 'You must use a unique workflow name.',
        type: 'WORKFLOW',
      },
      {
        code: 'RULE_NOT_FOUND',
        level: 'ERROR',
        message: 'The rule system:nothing is not available here.',
        type: 'RULE',
        elementReference: { transitionId: '7' },
      },
    ]);
    expect(model.workflows()).toHaveLength(2);
  });

  it('tells warnings unless they are not asked for; they do not stop a workflow', async () => {
    const { call } = site();
    const payload = simplePayload('Small');
    const [workflow] = payload.workflows;
    const transitions = workflow?.transitions.filter(({ id }) => id !== '11');
    const lonely = { ...payload, workflows: [{ ...workflow, transitions }] };
    const all = await validate(call, lonely);
    expect(all.json.errors).toMatchObject([
      { level: 'WARNING', code: 'NO_INBOUND_TRANSITIONS_TO_STATUS' },
    ]);
    expect((await validate(call, lonely, ['ERROR'])).json.errors).toEqual([]);
    expect((await call('POST', `${WORKFLOWS}/create`, lonely)).status).toBe(200);
  });

  it.each([
    [
      'system:transition-screen',
      {},
      'Missing parameter "screenId" in rule "system:transition-screen".',
    ],
    ['system:transition-screen', { screenId: '999' }, 'The screen 999 does not exist.'],
  ])('finds what a screen rule names: %s %j', async (ruleKey, parameters, message) => {
    const { call } = site();
    const payload = createPayload(
      'Screens',
      [{ statusReference: 'x', name: 'X', statusCategory: 'TODO' }],
      [
        { id: '1', name: 'Create', from: 'initial', to: 'x' },
        { id: '2', name: 'Go', from: 'any', to: 'x', transitionScreen: { ruleKey, parameters } },
      ],
    );
    const { json } = await validate(call, payload);
    expect(json.errors).toMatchObject([{ type: 'RULE', level: 'ERROR', message }]);
  });

  it.each([
    ['system:check-permission-validator', { permissionKey: 'FLY' }, 'permission FLY'],
    ['system:validate-field-value', { ruleType: 'fieldRequired' }, 'fieldsRequired'],
    ['system:validate-field-value', { ruleType: 'fieldOdd' }, 'fieldOdd'],
    [
      'system:validate-field-value',
      { ruleType: 'fieldMatchesRegularExpression', regexp: '(' },
      'regular expression',
    ],
    [
      'system:validate-field-value',
      { ruleType: 'dateFieldComparison', conditionSelected: '~' },
      'comparison',
    ],
    [
      'system:validate-field-value',
      { ruleType: 'windowDateComparison', numberOfDays: 'x' },
      'number of days',
    ],
    ['system:previous-status-validator', { previousStatusIds: '1' }, 'status 1'],
    ['system:parent-or-child-blocking-validator', {}, 'statusIds'],
    ['forge:expression-validator', {}, 'key'],
  ])('finds a fault in the validator %s %j', async (ruleKey, parameters, part) => {
    const { call } = site();
    const payload = createPayload(
      'Rules',
      [{ statusReference: 'x', name: 'X', statusCategory: 'TODO' }],
      [
        { id: '1', name: 'Create', from: 'initial', to: 'x' },
        { id: '2', name: 'Go', from: 'any', to: 'x', validators: [{ ruleKey, parameters }] },
      ],
    );
    const { json } = await validate(call, payload);
    expect(json.errors).toHaveLength(1);
    expect(json.errors[0]).toMatchObject({ level: 'ERROR', type: 'RULE' });
    expect(json.errors[0].message).toContain(part);
  });

  it('warns of a field that is not there, and refuses a restriction that names nobody', async () => {
    const { call } = site();
    const restricts = { ruleKey: 'system:restrict-issue-transition', parameters: {}, id: 'r1' };
    const conditions = { operation: 'ALL', conditions: [restricts], conditionGroups: [] };
    const parameters = { ruleType: 'fieldRequired', fieldsRequired: 'nope' };
    const validators = [{ ruleKey: 'system:validate-field-value', parameters }];
    const payload = createPayload(
      'Rules',
      [{ statusReference: 'x', name: 'X', statusCategory: 'TODO' }],
      [
        { id: '1', name: 'Create', from: 'initial', to: 'x' },
        { id: '2', name: 'Go', from: 'any', to: 'x', validators, conditions },
      ],
    );
    const { json } = await validate(call, payload);
    expect(json.errors).toMatchObject([
      {
        code: 'INVALID_RULE_CONFIGURATION',
        level: 'ERROR',
        message: 'The rule is missing configuration and will block transition for everyone.',
        elementReference: { ruleId: 'r1' },
      },
      { code: 'FIELD_NOT_FOUND', level: 'WARNING', elementReference: { transitionId: '2' } },
    ]);
  });

  it('wants at least one status, and says where', async () => {
    const { call } = site();
    const payload = { ...simplePayload('Small'), statuses: [] };
    const { status, json } = await validate(call, payload);
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual(['payload.statuses : must not be empty']);
    const made = await call('POST', `${WORKFLOWS}/create`, payload);
    expect(made.json.errorMessages).toEqual(['statuses : must not be empty']);
  });

  it('takes no id as the reference of a status of a new workflow', async () => {
    const { call, statuses } = site();
    const payload = createPayload(
      'Numbered',
      [
        {
          statusReference: statuses.ready,
          id: statuses.ready,
          name: 'Ready',
          statusCategory: 'TODO',
        },
      ],
      [{ id: '1', name: 'Create', from: 'initial', to: statuses.ready }],
    );
    const { json } = await validate(call, payload);
    expect(json.errors).toMatchObject([{ code: 'STATUS_REFERENCE_NOT_UUID', level: 'ERROR' }]);
  });

  it('refuses conditions on the transition that creates issues', async () => {
    const { call } = site();
    const conditions = {
      operation: 'ALL',
      conditions: [{ ruleKey: 'system:block-in-progress-approval', parameters: {} }],
      conditionGroups: [],
    };
    const payload = createPayload(
      'Rules',
      [{ statusReference: 'x', name: 'X', statusCategory: 'TODO' }],
      [{ id: '1', name: 'Create', from: 'initial', to: 'x', conditions }],
    );
    const { json } = await validate(call, payload);
    expect(json.errors).toMatchObject([{ code: 'CONDITION_ON_INITIAL' }]);
  });
});
