/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

const PATH = '/rest/api/3/bulk/issues';

function withIssues() {
  const world = smallSite();
  const issues = ['One', 'Two'].map((name) => world.issue(name));
  const keys = issues.map(({ key }) => key);
  const ids = issues.map(({ id }) => id);
  /** Submits as somebody and gives the progress once it is over. */
  const run = async (what: string, body: object, who = world.ines) => {
    const call = as(world.site, who);
    const { json } = await call('POST', `${PATH}/${what}`, body);
    return (await call('GET', `/rest/api/3/bulk/queue/${json.taskId}`)).json;
  };
  return { ...world, keys, ids, run, call: as(world.site, world.ines) };
}

type Bulk = ReturnType<typeof withIssues>;

const edit = (world: Bulk, editedFieldsInput: object, selectedActions: string[]) =>
  world.run('fields', { selectedIssueIdsOrKeys: world.keys, editedFieldsInput, selectedActions });

describe('editing in bulk', () => {
  it('sets values of every kind on each issue', async () => {
    const world = withIssues();
    const { fields, option, ines, model, ids, urgent } = world;
    const done = await edit(
      world,
      {
        singleSelectFields: [{ fieldId: fields.lane.id, option: { optionId: Number(urgent) } }],
        multipleSelectFields: [
          {
            fieldId: fields.channel.id,
            options: [{ optionId: Number(option(fields.channel.id, 'Web')) }],
          },
        ],
        datePickerFields: [{ fieldId: fields.neededBy.id, date: { formattedDate: '2/Mar/26' } }],
        clearableNumberFields: [{ fieldId: fields.size.id, value: 5 }],
        singleSelectClearableUserPickerFields: [{ fieldId: 'assignee', user: { accountId: ines } }],
        labelsFields: [
          {
            ...{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD' },
            labels: [{ name: 'new' }],
          },
        ],
        priority: { priorityId: model.priorities()[0]?.id },
      },
      [
        ...[fields.lane.id, fields.channel.id, fields.neededBy.id, fields.size.id],
        ...['assignee', 'labels', 'priority'],
      ],
    );
    expect(done).toMatchObject({
      ...{ status: 'COMPLETE', progressPercent: 100, totalIssueCount: 2 },
      processedAccessibleIssues: ids.map(Number),
      submittedBy: { accountId: ines },
    });
    expect(model.findIssue(world.keys[1] ?? '')?.values).toMatchObject({
      ...{ [fields.lane.id]: urgent, [fields.neededBy.id]: '2026-03-02', [fields.size.id]: 5 },
      ...{ assignee: ines, labels: ['new'] },
    });
  });

  it('tells of each issue that was refused, and why', async () => {
    const world = withIssues();
    const { fields, ids, camille, keys } = world;
    const text = { singleLineTextFields: [{ fieldId: fields.hidden.id, text: 'x' }] };
    const { failedAccessibleIssues: failed } = await edit(world, text, [fields.hidden.id]);
    expect(failed[ids[0] ?? '']).toEqual([
      `Field '${fields.hidden.id}' cannot be set. It is not on the appropriate screen, or unknown.`,
    ]);
    const answer = { singleLineTextFields: [{ fieldId: fields.answer.id, text: 'x' }] };
    const denied = await world.run(
      'fields',
      {
        ...{ selectedIssueIdsOrKeys: keys, editedFieldsInput: answer },
        selectedActions: [fields.answer.id],
      },
      camille,
    );
    expect(Object.keys(denied.failedAccessibleIssues as object)).toEqual(ids);
    expect(denied.processedAccessibleIssues).toEqual([]);
  });

  it('wants the fields listed that it edits, two hundred at most', async () => {
    const { call, keys, fields } = withIssues();
    const submit = (selectedActions: string[], input: object) =>
      call('POST', `${PATH}/fields`, {
        ...{ selectedIssueIdsOrKeys: keys, selectedActions, editedFieldsInput: input },
      });
    const text = { singleLineTextFields: [{ fieldId: fields.answer.id, text: 'x' }] };
    const unlisted = await submit(['summary'], text);
    expect(unlisted.json.errors[0].message).toContain('not listed as selectedActions');
    const many = Array.from({ length: 201 }, (_, at) => `customfield_${at}`);
    expect((await submit(many, text)).json.errors[0].message).toContain('up to 200 fields');
    expect((await submit(many.slice(1), text)).json.errors[0].message).toContain('not listed');
    expect((await submit(['x'], { colorFields: [] })).status).toBe(400);
  });

  it('offers the fields that all issues have', async () => {
    const { call, keys, fields } = withIssues();
    const { json } = await call('GET', `${PATH}/fields?issueIdsOrKeys=${keys.join(',')}`);
    const ids = json.fields.map(({ id }: { id: string }) => id);
    expect(ids).toContain(fields.channel.id);
    expect(ids).not.toContain(fields.hidden.id);
    const none = `${PATH}/fields?issueIdsOrKeys=${keys[0]}&searchText=nothing`;
    expect((await call('GET', none)).status).toBe(404);
  });
});

describe('transitioning in bulk', () => {
  it('offers what all issues of a workflow may do without a screen', async () => {
    const { site, admin, keys } = withIssues();
    const call = as(site, admin);
    const { json } = await call('GET', `${PATH}/transition?issueIdsOrKeys=${keys.join(',')}`);
    expect(json.availableTransitions).toMatchObject([
      {
        isTransitionsFiltered: true,
        issues: keys,
        transitions: [{ transitionName: 'Admin only' }],
      },
    ]);
  });

  it('moves each issue by the transition that is named for it', async () => {
    const { run, keys, model, statuses, admin, workflow } = withIssues();
    const id = model
      .workflows()
      .find((each) => each.id === workflow)
      ?.transitions.find(({ name }) => name === 'Admin only')?.id;
    const bulkTransitionInputs = [{ selectedIssueIdsOrKeys: keys, transitionId: id }];
    const done = await run('transition', { bulkTransitionInputs }, admin);
    expect(done.processedAccessibleIssues).toHaveLength(2);
    expect(keys.map((key) => model.findIssue(key)?.statusId)).toEqual([
      ...[statuses.done, statuses.done],
    ]);
    const denied = await run('transition', { bulkTransitionInputs });
    expect(Object.keys(denied.failedAccessibleIssues as object)).toHaveLength(2);
  });
});

describe('a bulk operation', () => {
  it('deletes with sub-tasks, and counts those that went before it as done', async () => {
    const { run, keys, model, admin, ines, subtask, fields, planned } = withIssues();
    const child = model.createIssue(ines, {
      ...{ project: 'ACQ', issueType: subtask },
      fields: { summary: 'C', parent: { key: keys[0] }, [fields.lane.id]: { id: planned } },
    });
    const body = { selectedIssueIdsOrKeys: [keys[0], child.key] };
    expect((await run('delete', body, admin)).processedAccessibleIssues).toHaveLength(2);
    expect(model.findIssue(child.key)).toBeUndefined();
  });

  it('lets one watch and no longer watch', async () => {
    const { run, keys, call, camille } = withIssues();
    const watchers = async () =>
      (await call('GET', `/rest/api/3/issue/${keys[1]}/watchers`)).json.watchCount;
    await run('watch', { selectedIssueIdsOrKeys: keys }, camille);
    expect(await watchers()).toBe(1);
    await run('unwatch', { selectedIssueIdsOrKeys: keys }, camille);
    expect(await watchers()).toBe(0);
  });

  it('is for who holds the global permission, on a thousand issues that one sees', async () => {
    const { call, keys, model, ines, issue, site, camille } = withIssues();
    const submit = async (selectedIssueIdsOrKeys: (string | undefined)[]) =>
      (await call('POST', `${PATH}/watch`, { selectedIssueIdsOrKeys })).status;
    expect(await submit(Array.from({ length: 1000 }, () => keys[0]))).toBe(201);
    expect(await submit(Array.from({ length: 1001 }, () => keys[0]))).toBe(400);
    expect(await submit(['ACQ-99'])).toBe(400);
    const hidden = { selectedIssueIdsOrKeys: [issue('Hidden', {}, 'WEB').key] };
    const refused = await as(site, camille)('POST', `${PATH}/watch`, hidden);
    expect(refused.json).toEqual({
      errors: [{ message: 'Some of the issues in the issueIdsOrKeys are not valid' }],
    });
    model.removeFromGroup('jira-software-users', ines);
    expect(await submit(keys)).toBe(403);
  });

  it('waits while five run', async () => {
    const { call, keys, model, clock } = withIssues();
    model.setTaskDuration(60_000);
    const submit = async (what: string) =>
      await call('POST', `${PATH}/${what}`, { selectedIssueIdsOrKeys: keys });
    for (let n = 0; n < 5; n += 1) expect((await submit('delete')).status).toBe(201);
    expect((await submit('delete')).status).toBe(429);
    expect((await submit('watch')).status).toBe(201);
    clock.forward(1);
    expect((await submit('watch')).status).toBe(201);
  });

  it('tells how far it is for fourteen days', async () => {
    const { call, keys, model, clock } = withIssues();
    model.setTaskDuration(60_000);
    const { json } = await call('POST', `${PATH}/watch`, { selectedIssueIdsOrKeys: keys });
    const path = `/rest/api/3/bulk/queue/${json.taskId}`;
    clock.ms += 30_000;
    const half = (await call('GET', path)).json;
    expect(half).toMatchObject({ status: 'RUNNING', progressPercent: 50, taskId: json.taskId });
    clock.forward(14 * 24 * 60);
    expect((await call('GET', path)).status).toBe(400);
    expect((await call('GET', '/rest/api/3/bulk/queue/999')).status).toBe(400);
  });

  it('leaves out issues that vanished while it waited', async () => {
    const { call, keys, model, clock, admin } = withIssues();
    model.setTaskDuration(60_000);
    const { json } = await call('POST', `${PATH}/watch`, { selectedIssueIdsOrKeys: keys });
    model.deleteIssue(admin, keys[0] ?? '');
    clock.forward(1);
    const done = (await call('GET', `/rest/api/3/bulk/queue/${json.taskId}`)).json;
    expect(done).toMatchObject({ invalidOrInaccessibleIssueCount: 1, totalIssueCount: 2 });
  });
});
