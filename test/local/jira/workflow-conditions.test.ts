/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { rule, ruled, when, type World } from './ruled-site';

describe('the condition that restricts who may transition', () => {
  const RULE = 'system:restrict-issue-transition';

  it.each([
    ['reporters', () => ({ accountIds: 'allow-reporter' }), true],
    ['assignees', () => ({ accountIds: 'allow-assignee' }), false],
    ['an account', ({ ines }: World) => ({ accountIds: ines }), true],
    ['a permission that is held', () => ({ permissionKeys: 'EDIT_ISSUES' }), true],
    ['a permission that is not', () => ({ permissionKeys: 'ADMINISTER_PROJECTS' }), false],
    ['a role that is not played', () => ({ roleIds: '10002' }), false],
    ['any of several ways', ({ ines }: World) => ({ roleIds: '10002', accountIds: ines }), true],
  ] as const)('lets %s through or not', async (_who, parameters, isLet) => {
    const { issue, offered } = await ruled((world) => when(RULE, parameters(world)));
    expect((await offered(issue('One').key)).includes('Finish')).toBe(isLet);
  });

  it('knows groups, and people in the field of an issue', async () => {
    const group = await ruled((world) =>
      when(RULE, {
        groupIds: world.model.groups().find(({ name }) => name === 'makers')?.id ?? '',
      }),
    );
    const { key } = group.issue('One');
    expect(await group.offered(key)).toContain('Finish');
    const field = await ruled(({ fields }) =>
      when(RULE, { allowUserCustomFields: fields.crew.id }),
    );
    const { crew } = field.fields;
    const asked = field.issue('Two', { [crew.id]: [{ accountId: field.ines }] });
    expect(await field.offered(asked.key)).toContain('Finish');
    expect(await field.offered(asked.key, field.admin)).not.toContain('Finish');
  });

  it('shuts out whoever is in a denying field, whatever else lets them', async () => {
    const { issue, offered, fields, ines } = await ruled((world) =>
      when(RULE, { denyUserCustomFields: world.fields.liaison.id, accountIds: world.ines }),
    );
    const shut = issue('One', { [fields.liaison.id]: { accountId: ines } });
    expect(await offered(shut.key)).not.toContain('Finish');
    expect(await offered(issue('Two').key)).toContain('Finish');
  });

  it('keeps the transition from the API, too', async () => {
    const { issue, go } = await ruled(when(RULE, { roleIds: '10002' }));
    const { status, json } = await go(issue('One').key);
    expect(status).toBe(400);
    expect(json.errorMessages).toEqual(["Transition id '11' is not valid for this issue."]);
  });

  it('counts within groups of conditions', async () => {
    const no = rule(RULE, { roleIds: '10002' });
    const yes = rule(RULE, { accountIds: 'allow-reporter' });
    const group = (
      operation: 'ALL' | 'ANY',
      conditions: object[],
      conditionGroups: object[] = [],
    ) => ({
      operation,
      conditions,
      conditionGroups,
    });
    const any = await ruled({ conditions: group('ANY', [no], [group('ALL', [yes])]) });
    expect(await any.offered(any.issue('One').key)).toContain('Finish');
    const all = await ruled({ conditions: group('ALL', [yes], [group('ANY', [no, no])]) });
    expect(await all.offered(all.issue('One').key)).not.toContain('Finish');
  });
});

describe('other conditions', () => {
  it('hide a transition from lists and leave it to the API', async () => {
    const { issue, go, offered, admin } = await ruled(
      when('system:restrict-from-all-users', { restrictMode: 'users' }),
    );
    const { key } = issue('One');
    expect(await offered(key)).toEqual(['Put aside']);
    expect(await offered(key, admin, '?skipRemoteOnlyCondition=true')).toContain('Finish');
    expect((await go(key)).status).toBe(204);
  });

  it('shut a transition for everybody', async () => {
    const { issue, go } = await ruled(
      when('system:restrict-from-all-users', { restrictMode: 'usersAndAPI' }),
    );
    expect((await go(issue('One').key)).status).toBe(400);
  });

  it('compare a field with constants', async () => {
    const larger = await ruled(({ fields }) =>
      when('system:check-field-value', {
        fieldId: fields.size.id,
        fieldValue: '["9"]',
        comparator: '>',
        comparisonType: 'NUMBER',
      }),
    );
    const size = larger.fields.size.id;
    expect(await larger.offered(larger.issue('Ten', { [size]: 10 }).key)).toContain('Finish');
    expect(await larger.offered(larger.issue('Nine', { [size]: 9 }).key)).not.toContain('Finish');
    expect(await larger.offered(larger.issue('None').key)).not.toContain('Finish');
    const isUrgent = await ruled(({ fields, urgent }) =>
      when('system:check-field-value', {
        fieldId: fields.lane.id,
        fieldValue: `["${urgent}"]`,
        comparator: '=',
        comparisonType: 'OPTIONID',
      }),
    );
    const lane = { [isUrgent.fields.lane.id]: { id: isUrgent.urgent } };
    expect(await isUrgent.offered(isUrgent.issue('Now', lane).key)).toContain('Finish');
    expect(await isUrgent.offered(isUrgent.issue('Later').key)).not.toContain('Finish');
  });

  it.each([
    ['ever', {}, [false, true, true]],
    ['just before', { mostRecentStatusOnly: 'true' }, [false, true, false]],
    ['never', { not: 'true' }, [true, false, false]],
    ['now', { includeCurrentStatus: 'true', previousStatusIds: 'open' }, [true, true, true]],
  ] as const)('look back on statuses: %s', async (_when, parameters, verdicts) => {
    const { issue, go, offered } = await ruled(
      when('system:previous-status-condition', { previousStatusIds: 'aside', ...parameters }),
      {},
      [{ id: '41', name: 'Force', from: ['open'], to: 'over' }],
    );
    const { key } = issue('One');
    const seen = [(await offered(key)).includes('Finish')];
    await go(key, '21');
    await go(key, '31');
    seen.push((await offered(key)).includes('Finish'));
    await go(key, '41');
    await go(key, '31');
    seen.push((await offered(key)).includes('Finish'));
    expect(seen).toEqual(verdicts);
  });

  it('wait for sub-tasks', async () => {
    const { issue, go, offered, model, ines, subtask, fields, planned } = await ruled(
      when('system:parent-or-child-blocking-condition', { blocker: 'CHILD', statusIds: 'aside' }),
    );
    const { key } = issue('Parent');
    const child = model.createIssue(ines, {
      project: 'ACQ',
      issueType: subtask,
      fields: { summary: 'Part', parent: { key }, [fields.lane.id]: { id: planned } },
    });
    expect(await offered(key)).not.toContain('Finish');
    await go(child.key, '21');
    expect(await offered(key)).toContain('Finish');
  });

  it('separate duties', async () => {
    const { issue, go, offered, ines, admin } = await ruled(
      when('system:separation-of-duties', { fromStatusId: 'aside', toStatusId: 'open' }),
    );
    const { key } = issue('One');
    await go(key, '21');
    await go(key, '31', {}, ines);
    expect(await offered(key, ines)).not.toContain('Finish');
    expect(await offered(key, admin)).toContain('Finish');
  });
});
