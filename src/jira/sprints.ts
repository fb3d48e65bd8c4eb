import type { JiraRequest } from './jira-request';
import { JiraRefused } from './jira-error';
import { path, withQuery } from './path';
import { sendJson } from './request-json';
import { listAll } from './setup/pages';

/** A sprint that can still be joined. */
export interface OpenSprint {
  readonly id: number;
  readonly name: string;
  readonly state: 'active' | 'future';
}

/**
 * Active and future sprints of the boards of a project, each once, the active ones first. A sprint
 * that crosses boards is in the list of each.
 */
export async function listOpenSprints(
  jira: JiraRequest,
  projectId: string,
): Promise<readonly OpenSprint[]> {
  const at = withQuery(path`/rest/agile/1.0/board`, { projectKeyOrId: projectId });
  const boards = await listAll<{ readonly id: number }>(jira, at);
  const found = await Promise.all(boards.map(({ id }) => sprintsOf(jira, id)));
  const byId = new Map(found.flat().map((sprint) => [sprint.id, sprint]));
  return [...byId.values()].sort((a, b) => a.state.localeCompare(b.state));
}

async function sprintsOf(jira: JiraRequest, boardId: number): Promise<readonly OpenSprint[]> {
  const at = withQuery(path`/rest/agile/1.0/board/${boardId}/sprint`, {
    state: ['active', 'future'],
  });
  try {
    return await listAll<OpenSprint>(jira, at);
  } catch (error) {
    // A board without sprints says so by refusing.
    if (error instanceof JiraRefused) return [];
    throw error;
  }
}

/** Puts an issue into a sprint; twice is as good as once. */
export async function addToSprint(
  jira: JiraRequest,
  sprintId: number,
  issueId: string,
): Promise<void> {
  const at = path`/rest/agile/1.0/sprint/${sprintId}/issue`;
  await sendJson(jira, 'POST', at, { issues: [issueId] });
}
