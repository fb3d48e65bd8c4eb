import type { JiraRequest } from './jira-request';
import { listStatusesByType } from './setup/counts';

export interface NamedStatus {
  readonly statusId: string;
  readonly name: string;
}

/** The statuses that the project's workflows have today, each once, in the order of the workflows. */
export async function listProjectStatuses(
  jira: JiraRequest,
  projectId: string,
): Promise<readonly NamedStatus[]> {
  const types = await listStatusesByType(jira, projectId);
  const names = new Map<string, string>();
  for (const { statuses = [] } of types) for (const { id, name } of statuses) names.set(id, name);
  return [...names].map(([statusId, name]) => ({ statusId, name }));
}
