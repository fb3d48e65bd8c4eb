import { listCardIds } from './board-cards';
import type { JiraRequest } from './jira-request';
import { inProjects } from './jql';

/** A sorting of one's own would end the query that it is put into. */
const ORDER = /\border\s+by\b[^"']*$/i;

/**
 * Ids of the issues of the projects that somebody's JQL finds.
 *
 * @throws JiraRefused with Jira's own words, when it does not understand the JQL.
 */
export async function findByJql(
  jira: JiraRequest,
  projectIds: readonly string[],
  jql: string,
): Promise<readonly string[]> {
  const condition = conditionOf(jql);
  const inProject = inProjects(projectIds);
  return listCardIds(jira, condition === '' ? inProject : `${inProject} AND (${condition})`);
}

/** Somebody's JQL as a part of another: without its order; empty when that was all. */
export const conditionOf = (jql: string): string => jql.replace(ORDER, '').trim();
