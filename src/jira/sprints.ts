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

/** Most issues that Jira takes at once. */
export const ISSUES_A_MOVE = 50;

/**
 * Puts issues into a sprint, or into the backlog, which takes them out of every sprint that is not
 * closed. All of them or none; twice is as good as once.
 *
 * @param sprintId `undefined`: the backlog.
 * @param issueIds at most {@link ISSUES_A_MOVE}.
 * @throws JiraNotFound when the sprint or one of the issues is not there, JiraForbidden without the
 * permission *Schedule issues*, JiraRefused when the sprint has been closed.
 */
export async function moveToSprint(
  jira: JiraRequest,
  sprintId: number | undefined,
  issueIds: readonly string[],
): Promise<void> {
  const at =
    sprintId === undefined
      ? path`/rest/agile/1.0/backlog/issue`
      : path`/rest/agile/1.0/sprint/${sprintId}/issue`;
  await sendJson(jira, 'POST', at, { issues: issueIds });
}
