/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
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

describe('moving in bulk', () => {
  const inferred = {
    inferClassificationDefaults: true,
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferSubtaskTypeDefault: true,
  };

  it('takes sub-tasks along, and the history tells it', async () => {
    const world = withIssues();
    const { run, keys, model, request, subtask, ines, fields, planned, call } = world;
    const child = model.createIssue(ines, {
      ...{ project: 'ACQ', issueType: subtask },
      fields: { summary: 'C', parent: { key: keys[0] }, [fields.lane.id]: { id: planned } },
    });
    const target = { [`WEB,${request}`]: { issueIdsOrKeys: [keys[0]], ...inferred } };
    const done = await run('move', { targetToSourcesMapping: target });
    expect(done.failedAccessibleIssues).toEqual({});
    expect(model.findIssue(keys[0] ?? '')?.key).toBe('WEB-1');
    expect(model.findIssue(child.key)?.key).toBe('WEB-2');
    const { json } = await call('GET', `/rest/api/3/issue/${child.key}/changelog`);
    expect(json.values[0].items[1]).toMatchObject({
      ...{ field: 'Key', fromString: child.key, toString: 'WEB-2' },
    });
  });

  it('needs a target for statuses that it may not infer, and a parent for sub-tasks', async () => {
    const { run, keys, ids, model, admin, request, subtask, statuses, call } = withIssues();
    const other = model.createWorkflow({
      name: 'Short',
      statuses: [statuses.build],
      transitions: [{ name: 'Create', from: 'initial', to: statuses.build }],
    });
    model.createProject(admin, {
      ...{ key: 'SHO', name: 'Short', leadAccountId: admin },
      issueTypes: [{ typeId: request, workflowId: other.id }],
    });
    const target = (more: object) => ({
      targetToSourcesMapping: { [`SHO,${request}`]: { issueIdsOrKeys: [keys[0]], ...more } },
    });
    const refused = await run('move', target({ ...inferred, inferStatusDefaults: false }));
    expect(refused.failedAccessibleIssues[ids[0] ?? '']).toEqual([
      'A target status is needed for the status of the issue.',
    ]);
    const alone = { [`ACQ,${subtask}`]: { issueIdsOrKeys: [keys[0]], ...inferred } };
    const orphan = await run('move', { targetToSourcesMapping: alone });
    expect(Object.keys(orphan.failedAccessibleIssues as object)).toEqual([ids[0]]);
    const mapped = {
      ...{ ...inferred, inferStatusDefaults: false },
      targetStatus: [{ statuses: { [statuses.build]: [statuses.fresh] } }],
    };
    await run('move', target(mapped));
    expect(model.findIssue(keys[0] ?? '')).toMatchObject({ key: 'SHO-1' });
    const incomplete = await call('POST', `${PATH}/move`, target({}));
    expect(incomplete.json.errors[0].message).toContain('inferClassificationDefaults');
  });
});
