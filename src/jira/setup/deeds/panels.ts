import { path } from '../../path';
import { sendJson } from '../../request-json';
import { done, UNDONE, type Deed, type Work } from './deed';

/** Key of the issue panel in manifest.yml. */
const PANEL = 'where-it-stands';
const BULK = path`/rest/api/3/forge/panel/action/bulk/async`;

/** Pinning twice is pinning once; a task of Jira's does it. */
async function pin(
  { jira, moduleId }: Work,
  projectId: string,
  action: 'PIN' | 'UNPIN',
): Promise<string | undefined> {
  const projectList = [{ projectIdOrKey: projectId, action }];
  const { taskId } = await sendJson<{ readonly taskId?: string | number }>(jira, 'POST', BULK, {
    ...{ moduleId: moduleId(PANEL), projectList },
  });
  return taskId === undefined ? undefined : String(taskId);
}

export const pinPanel: Deed<'pin-panel'> = {
  perform: async (work, { projectId }) => {
    const taskId = await pin(work, projectId, 'PIN');
    return taskId === undefined ? done() : { kind: 'task', taskId };
  },
  undo: async (work, { projectId }) => {
    const taskId = await pin(work, projectId, 'UNPIN');
    return taskId === undefined ? UNDONE : { kind: 'task', taskId };
  },
};
