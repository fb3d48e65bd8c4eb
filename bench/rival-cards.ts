import { joinProjects } from '../src/domain/board/joint';
import { layOut } from '../src/domain/board/lay-out';
import type { ProjectSettings, SiteSettings } from '../src/domain/settings';
import { fetchCards } from '../src/jira/board-cards';
import type { JiraRequest } from '../src/jira/jira-request';
import { searchBoard } from '../src/jira/search-board';

/** What another board is told of ours: the same cards in the same cells, and what a card says at rest. */
export interface RivalBoard {
  readonly lanes: readonly string[];
  readonly columns: readonly string[];
  /** By lane and column. */
  readonly cells: Readonly<Record<string, readonly RivalCard[]>>;
}

interface RivalCard {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly assignee: string;
  readonly signal?: string;
}

/** Our board of a project as its cards lie now; *Finished* is folded on ours and left out here. */
export async function readRivalBoard(
  jira: JiraRequest,
  site: SiteSettings,
  project: ProjectSettings,
): Promise<RivalBoard> {
  const { ids } = await searchBoard(jira, { projects: [project], site });
  const cards = await fetchCards(jira, ids, { site });
  const board = layOut(cards, joinProjects(project));
  const columns = board.columns.filter(({ foldedAtFirst }) => !foldedAtFirst);
  const cells = board.lanes.flatMap((lane) =>
    columns.map(({ key }) => {
      const drawn = (lane.cells[key] ?? []).map((card) => ({
        ...{ id: card.id, key: card.key, summary: card.summary },
        assignee: card.assignee?.name.slice(0, 2) ?? '',
        ...(card.isFlagged && { signal: 'Blocked' }),
      }));
      return [`${lane.key}/${key}`, drawn] as const;
    }),
  );
  return {
    lanes: board.lanes.map(({ key }) => key),
    columns: columns.map(({ key }) => key),
    cells: Object.fromEntries(cells),
  };
}
