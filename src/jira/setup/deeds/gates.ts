import { readGates, writeGates, type PlacedGate } from '../gated-workflow';
import { done, UNDONE, type Deed } from './deed';

/** The app's validators on a workflow are set as a whole: setting them twice is setting them once. */
export const setGates: Deed<'set-gates'> = {
  remember: async ({ jira, moduleId }, { workflowId }) =>
    (await readGates(jira, moduleId, workflowId)) ?? [],
  perform: async ({ jira, moduleId }, { workflowId, rules }) => {
    const taskId = await writeGates(jira, moduleId, workflowId, rules);
    return taskId === undefined ? done() : { kind: 'task', taskId };
  },
  undo: async ({ jira, moduleId, before }, { workflowId }) => {
    if ((await readGates(jira, moduleId, workflowId)) === undefined) return UNDONE;
    const taskId = await writeGates(jira, moduleId, workflowId, (before ?? []) as PlacedGate[]);
    return taskId === undefined ? UNDONE : { kind: 'task', taskId };
  },
};
