import { JiraForbidden, JiraNotFound } from '../jira/jira-error';
import type { JiraRequest } from '../jira/jira-request';
import type { ModuleId } from '../jira/setup/gate-rules';
import { listGatedWorkflows, writeGates } from '../jira/setup/gated-workflow';

/**
 * Takes the app's validators out of every workflow of the site. One that cannot be changed does not
 * keep the others.
 *
 * @returns how many workflows still have some; `undefined` where the app may not look.
 */
export async function removeGates(
  jira: JiraRequest,
  moduleId: ModuleId,
): Promise<number | undefined> {
  const gated = await listIfAllowed(jira, moduleId);
  if (gated === undefined) return undefined;
  let left = 0;
  for (const workflowId of gated) {
    try {
      await writeGates(jira, moduleId, workflowId, []);
    } catch {
      left += 1;
    }
  }
  return left;
}

async function listIfAllowed(
  jira: JiraRequest,
  moduleId: ModuleId,
): Promise<readonly string[] | undefined> {
  try {
    return await listGatedWorkflows(jira, moduleId);
  } catch (error) {
    if (error instanceof JiraForbidden || error instanceof JiraNotFound) return undefined;
    throw error;
  }
}
