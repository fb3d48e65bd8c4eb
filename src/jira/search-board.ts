import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { boardJql, listCardIds, type InProject } from './board-cards';
import { JiraRefused } from './jira-error';
import type { JiraRequest } from './jira-request';
import { listStatusesByType } from './setup/counts';

interface Board {
  readonly project: ProjectSettings;
  readonly site: Pick<SiteSettings, 'fields' | 'workTypes'>;
}

/**
 * Ids of a board's issues, in rank order. Settings outlive a type or a status that somebody deletes
 * in Jira, and a search that names one is refused: then it is asked again for what there is.
 *
 * @param changed issues that have just been changed: a search lags behind, save for these.
 */
export async function searchBoard(
  jira: JiraRequest,
  { project, site }: Board,
  changed: readonly string[] = [],
): Promise<readonly string[]> {
  const search = async (there?: InProject): Promise<readonly string[]> => {
    const jql = boardJql(project, site, there);
    return jql === undefined ? [] : listCardIds(jira, jql, changed);
  };
  try {
    return await search();
  } catch (error) {
    if (!(error instanceof JiraRefused)) throw error;
    return search(await readInProject(jira, project.projectId));
  }
}

async function readInProject(jira: JiraRequest, projectId: string): Promise<InProject> {
  const types = await listStatusesByType(jira, projectId);
  return {
    typeIds: new Set(types.map(({ id }) => id)),
    statusIds: new Set(types.flatMap(({ statuses = [] }) => statuses.map(({ id }) => id))),
  };
}
