/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import { answerScreen, rule, ruled, when, type Parts, type World } from './ruled-site';
import { smallSite } from './small-site';

describe('rules of an app', () => {
  const KEY = 'ari:cloud:ecosystem::extension/app/env/static/answered';
  const answered = (expression: string, ruleType: 'Validator' | 'Condition' = 'Validator') => ({
    appRules: {
      answered: {
        ruleType,
        name: 'Answered',
        description: 'Wants an answer',
        id: KEY,
        expression,
        errorMessage: 'Answer first.',
      },
    },
  });
  const validated: Parts = {
    validators: [rule('forge:expression-validator', { key: KEY, config: '{"n":1}' })],
  };
  // Seeds repeat: the field has this id on every small site.
  const ANSWER = smallSite().fields.answer.id;

  it('see the issue as it will be', async () => {
    const { issue, go, fields } = await ruled(
      (world) => ({ ...validated, ...answerScreen(world) }),
      answered(`issue.${ANSWER} == 'Yes' && originalIssue.${ANSWER} == null`),
    );
    const { key } = issue('One');
    const refused = await go(key, '11', { fields: { [fields.answer.id]: 'No' } });
    expect([refused.status, refused.json]).toEqual([
      400,
      { errorMessages: ['Answer first.'], errors: {} },
    ]);
    expect((await go(key, '11', { fields: { [fields.answer.id]: 'Yes' } })).status).toBe(204);
  });

  it.each([
    ["transition.to.name == 'Rule over' && transition.from.name == 'Rule open'", true],
    ["user.displayName == 'Inès Caron'", true],
    ["user.displayName == 'Noé Lambert'", false],
    ["project.key == 'ACQ'", true],
    ['config.n == 1', true],
    ['config.n > 1', false],
    ['issue.resolution == null', true],
    ['issue.links.length == 0', true],
    ['issue.links.some(link => link.type.name == "Blocks")', false],
    ["issue.issueType.name == 'Martech Request'", true],
  ])('judge by %s', async (expression, holds) => {
    const { issue, go } = await ruled(validated, answered(expression));
    expect((await go(issue('One').key)).status).toBe(holds ? 204 : 400);
  });

  it.each([
    ['throws', 'issue.resolution.name == "Done"'],
    ['is neither a boolean nor a text', 'issue.id'],
    ['is not allowed', 'fetch("https://x.example")'],
  ])('refuse where the expression %s', async (_what, expression) => {
    const { issue, go } = await ruled(validated, answered(expression));
    expect((await go(issue('One').key)).json.errorMessages).toEqual(['Answer first.']);
  });

  it('refuse in the words with which an expression answers', async () => {
    const { issue, go } = await ruled(validated, answered("'Ask for ' + issue.key"));
    expect((await go(issue('One').key)).json.errorMessages).toEqual(['Ask for ACQ-1']);
  });

  it('take the expression of a configuration before that of the manifest', async () => {
    const config = JSON.stringify({ expression: "issue.key != 'ACQ-1'" });
    const own = { validators: [rule('forge:expression-validator', { key: KEY, config })] };
    const { issue, go } = await ruled(own, answered('true'));
    expect((await go(issue('One').key)).json.errorMessages).toEqual(['Answer first.']);
    expect((await go(issue('Two').key)).status).toBe(204);
  });

  it('speak the language of whoever moves the issue', async () => {
    const { appRules } = answered('false');
    const errorMessage = { en_US: 'Answer first.', fr_FR: 'Répondez d’abord.' };
    const { issue, go, model, ines } = await ruled(validated, {
      appRules: { answered: { ...appRules.answered, errorMessage } },
    });
    const { key } = issue('One');
    expect((await go(key)).json.errorMessages).toEqual(['Answer first.']);
    model.updateUser(ines, { locale: 'fr_FR' });
    expect((await go(key)).json.errorMessages).toEqual(['Répondez d’abord.']);
  });

  it('refuse with a sentence where the app is gone', async () => {
    const { issue, go } = await ruled(validated);
    expect((await go(issue('One').key)).json.errorMessages[0]).toContain('not installed');
  });

  it('hide a transition as conditions, and are told by the capabilities', async () => {
    const { issue, offered, call } = await ruled(
      when('forge:expression-condition', { key: KEY }),
      answered("issue.key != 'ACQ-1'", 'Condition'),
    );
    expect(await offered(issue('One').key)).not.toContain('Finish');
    expect(await offered(issue('Two').key)).toContain('Finish');
    const { json } = await call('GET', '/rest/api/3/workflows/capabilities');
    expect(json.forgeRules).toEqual([
      {
        id: KEY,
        name: 'Answered',
        description: 'Wants an answer',
        ruleType: 'Condition',
        ruleKey: 'forge:expression-condition',
      },
    ]);
  });
});

describe('post functions', () => {
  const acting = (ruleKey: string, parametersOf: (world: World) => Record<string, string>) =>
    ruled((world) => ({ actions: [rule(ruleKey, parametersOf(world))] }));

  it('set a field in the entry of the transition', async () => {
    const { issue, go, call, model } = await acting('system:update-field', ({ model: site }) => ({
      field: 'resolution',
      value: site.resolutions()[1]?.id ?? '',
    }));
    const { key } = issue('One');
    await go(key);
    const { json } = await call('GET', `/rest/api/3/issue/${key}?expand=changelog`);
    expect(json.fields.resolution.name).toBe(model.resolutions()[1]?.name);
    expect(json.fields.resolutiondate).not.toBeNull();
    const [entry] = json.changelog.histories;
    expect(entry.items.map((each: { field: string }) => each.field).sort()).toEqual([
      'resolution',
      'status',
    ]);
  });

  it('are all that a workflow of the API does: without one a done status sets no resolution', async () => {
    const { issue, go, field } = await ruled({});
    const { key } = issue('One');
    await go(key);
    expect(await field(key, 'resolution')).toBeNull();
  });

  it('clear, append, and read options by id or value', async () => {
    const { issue, go, field, fields } = await ruled(({ fields: f }) => ({
      actions: [
        rule('system:update-field', { field: f.answer.id, value: '!', mode: 'append' }),
        rule('system:update-field', { field: f.size.id, value: '' }),
        rule('system:update-field', { field: f.lane.id, value: 'Urgent' }),
        rule('system:update-field', { field: f.channel.id, value: 'Mail', mode: 'append' }),
        rule('system:update-field', { field: f.neededBy.id, value: 'no day' }),
      ],
    }));
    const { key } = issue('One', {
      [fields.answer.id]: 'Yes',
      [fields.size.id]: 3,
      [fields.channel.id]: [{ value: 'Web' }],
    });
    expect((await go(key)).status).toBe(204);
    expect(await field(key, fields.answer.id)).toBe('Yes!');
    expect(await field(key, fields.size.id)).toBeNull();
    expect((await field(key, fields.lane.id)).value).toBe('Urgent');
    expect(
      (await field(key, fields.channel.id)).map(({ value }: { value: string }) => value),
    ).toEqual(['Web', 'Mail']);
    expect(await field(key, fields.neededBy.id)).toBeNull();
  });

  it.each([
    ['to-current-user', 'Inès Caron'],
    ['to-unassigned', undefined],
    ['to-selected-user', 'Noé Lambert'],
    ['to-default-user', undefined],
  ])('assign %s', async (type, name) => {
    const { issue, go, field, ines } = await acting('system:change-assignee', ({ admin }) => ({
      type,
      accountId: admin,
    }));
    const { key } = issue('One', { assignee: { accountId: ines } });
    await go(key);
    expect((await field(key, 'assignee'))?.displayName).toBe(name);
  });

  it('copy a field, from the issue or its parent', async () => {
    const own = await acting('system:copy-value-from-other-field', ({ fields }) => ({
      sourceFieldKey: fields.neededBy.id,
      targetFieldKey: fields.answer.id,
    }));
    const { key } = own.issue('One', { [own.fields.neededBy.id]: '2026-05-01' });
    await own.go(key);
    expect(await own.field(key, own.fields.answer.id)).toBe('2026-05-01');
    const child = await acting('system:copy-value-from-other-field', ({ fields }) => ({
      sourceFieldKey: fields.answer.id,
      targetFieldKey: fields.answer.id,
      issueSource: 'PARENT',
    }));
    const { fields, model, ines, subtask, planned } = child;
    const parent = child.issue('Parent', { [fields.answer.id]: 'From above' });
    const part = model.createIssue(ines, {
      project: 'ACQ',
      issueType: subtask,
      fields: { summary: 'P', parent: { key: parent.key }, [fields.lane.id]: { id: planned } },
    });
    await child.go(part.key);
    expect(await child.field(part.key, fields.answer.id)).toBe('From above');
  });
});
