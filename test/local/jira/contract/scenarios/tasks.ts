import type { Scenario } from '../scenario';

/** A task that is watched and called off while it is under way. */
export const tasksScenario: Scenario = {
  name: 'tasks',
  run: async ({ model, call, jira, ines }) => {
    model.setTaskDuration(60_000);
    const { json } = await call('POST', '/rest/api/3/project/ACQ/delete');
    const { id: taskId } = json as { id: string };
    expect((await jira().tasks.getTask({ taskId })).status).toBe('RUNNING');
    expect((await call('GET', `/rest/api/3/task/${taskId}`, undefined, ines)).status).toBe(403);
    expect((await call('GET', '/rest/api/3/task/1')).status).toBe(404);
    expect((await call('POST', `/rest/api/3/task/${taskId}/cancel`)).status).toBe(202);
  },
};
