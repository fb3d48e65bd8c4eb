import type { ContractWorld, Scenario } from '../scenario';

/** What is done to many issues at once: it is submitted, and its progress is asked for. */
export const bulkScenario: Scenario = {
  name: 'bulk operations',
  run: async (world) => {
    const { jira, camille, call, fields, statuses, model, admin } = world;
    const { issueBulkOperations: bulk } = jira();
    const keys = ['One', 'Two'].map((name) => world.issue(name).key);
    const named = { issueIdsOrKeys: keys.join(',') };
    await bulk.getBulkEditableFields(named);
    await bulk.getAvailableTransitions(named);
    await finished(
      world,
      await bulk.submitBulkEdit({
        selectedActions: [fields.answer.id],
        selectedIssueIdsOrKeys: keys,
        editedFieldsInput: { singleLineTextFields: [{ fieldId: fields.answer.id, text: 'Yes' }] },
      }),
    );
    const finish = model
      .findWorkflow('ACQ', world.request)
      ?.transitions.find(({ name }) => name === 'Admin only')?.id;
    await finished(
      world,
      await bulk.submitBulkTransition({
        bulkTransitionInputs: [{ selectedIssueIdsOrKeys: keys, transitionId: finish ?? '' }],
      }),
    );
    expect(model.findIssue(keys[0] ?? '')?.statusId).toBe(statuses.done);
    await finished(
      world,
      await bulk.submitBulkMove({
        targetToSourcesMapping: {
          [`WEB,${world.request}`]: {
            issueIdsOrKeys: keys,
            inferClassificationDefaults: true,
            inferFieldDefaults: true,
            inferStatusDefaults: true,
            inferSubtaskTypeDefault: true,
          },
        },
      }),
    );
    const selected = { selectedIssueIdsOrKeys: keys };
    await finished(world, await bulk.submitBulkWatch(selected));
    await finished(world, await bulk.submitBulkUnwatch(selected));
    await finished(world, await bulk.submitBulkDelete(selected));
    const path = '/rest/api/3/bulk/issues/delete';
    expect((await call('POST', path, { selectedIssueIdsOrKeys: [] })).status).toBe(400);
    model.removeFromGroup('jira-software-users', camille);
    expect((await call('POST', path, selected, camille)).status).toBe(403);
    expect((await call('GET', '/rest/api/3/bulk/queue/1', undefined, admin)).status).toBe(400);
  },
};

async function finished(world: ContractWorld, { taskId = '' }: { taskId?: string }): Promise<void> {
  const { issueBulkOperations } = world.jira();
  const progress = await issueBulkOperations.getBulkOperationProgress({ taskId });
  expect(progress).toMatchObject({ status: 'COMPLETE', totalIssueCount: 2 });
  expect(progress.failedAccessibleIssues).toEqual({});
}
