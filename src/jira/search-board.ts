import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { inRankOrder, listCardIds, onBoard, type InProject } from './board-cards';
import { conditionOf } from './find-by-jql';
import { JiraRefused } from './jira-error';
import type { JiraRequest } from './jira-request';
import { listStatusesByType } from './setup/counts';

interface Board {
  readonly projects: readonly ProjectSettings[];
  readonly site: Pick<SiteSettings, 'fields' | 'workTypes'>;
  /** JQL that narrows a board on which there is too much; what Jira does not understand is left out. */
  readonly narrowedBy?: string;
}

/** More cards than these nobody looks through, and a browser has to keep them all. */
export const MOST_CARDS = 5000;

/** What a board has. */
export interface BoardIds {
  /** In rank order, the first `MOST_CARDS`. */
  readonly ids: readonly string[];
  readonly total: number;
}

/**
 * A board's issues, in rank order: one call, however many projects it shows. Settings outlive a
 * type or a status that somebody deletes in Jira, and a search that names one is refused: then it is
 * asked again for what there is.
 *
 * @param changed issues that have just been changed: a search lags behind, save for these.
 */
export async function searchBoard(
  jira: JiraRequest,
  { projects, site, narrowedBy = '' }: Board,
  changed: readonly string[] = [],
): Promise<BoardIds> {
  const search = async (narrowing: string, there: readonly InProject[] = []): Promise<BoardIds> => {
    const conditions = projects.flatMap((project, i) => onBoard(project, site, there[i]) ?? []);
    if (conditions.length === 0) return { ids: [], total: 0 };
    const ids = await listCardIds(jira, inRankOrder(conditions, narrowing), changed);
    return { ids: ids.slice(0, MOST_CARDS), total: ids.length };
  };
  try {
    return await search(conditionOf(narrowedBy));
  } catch (error) {
    if (!(error instanceof JiraRefused)) throw error;
    return search(
      '',
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
