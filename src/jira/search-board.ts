import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { inRankOrder, listCardIds, onBoard, type InProject } from './board-cards';
import { JiraRefused } from './jira-error';
import type { JiraRequest } from './jira-request';
import { listStatusesByType } from './setup/counts';

interface Board {
  readonly projects: readonly ProjectSettings[];
  readonly site: Pick<SiteSettings, 'fields' | 'workTypes'>;
}

/**
 * Ids of a board's issues, in rank order: one call, however many projects it shows. Settings outlive a
 * type or a status that somebody deletes in Jira, and a search that names one is refused: then it is
 * asked again for what there is.
 *
 * @param changed issues that have just been changed: a search lags behind, save for these.
 */
export async function searchBoard(
  jira: JiraRequest,
  { projects, site }: Board,
  changed: readonly string[] = [],
): Promise<readonly string[]> {
  const search = async (there: readonly InProject[] = []): Promise<readonly string[]> => {
    const conditions = projects.flatMap((project, i) => onBoard(project, site, there[i]) ?? []);
    return conditions.length === 0 ? [] : listCardIds(jira, inRankOrder(conditions), changed);
  };
  try {
    return await search();
  } catch (error) {
    if (!(error instanceof JiraRefused)) throw error;
    return search(
      await Promise.all(projects.map(({ projectId }) => readInProject(jira, projectId))),
    );
  }
}

async function readInProject(jira: JiraRequest, projectId: string): Promise<InProject> {
  const types = await listStatusesByType(jira, projectId);
  return {
    typeIds: new Set(types.map(({ id }) => id)),
    statusIds: new Set(types.flatMap(({ statuses = [] }) => statuses.map(({ id }) => id))),
  };
}
