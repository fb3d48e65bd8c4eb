import type { BoardColumn, LaneSettings, ProjectSettings } from '../settings';
import { isInProgress, type Stage } from '../stage';
import type { Card } from './card';

/** Key of the lane of cards whose *Lane* is empty, or has a value that is no lane of the board. */
export const NO_LANE = 'no-lane';

/** Where a card is: a lane and a column. */
export interface Cell {
  readonly laneKey: string;
  readonly columnKey: string;
}

export function laneKeyOf(
  card: Pick<Card, 'laneOptionId'>,
  lanes: readonly LaneSettings[],
): string {
  return lanes.find((lane) => lane.optionId === card.laneOptionId)?.key ?? NO_LANE;
}

export function findColumnOf(
  statusId: string,
  columns: readonly BoardColumn[],
): BoardColumn | undefined {
  return columns.find((column) => column.statusIds.includes(statusId));
}

/** Whether a card counts in a project. */
export function isCardOf(
  { projectId }: Pick<Card, 'projectId'>,
  project: Pick<ProjectSettings, 'projectId'>,
): boolean {
  return projectId === undefined || projectId === project.projectId;
}

/** Where a card is by the settings of its own project. */
export function findCell(card: Card, project: ProjectSettings): Cell | undefined {
  const column = findColumnOf(card.statusId, project.columns);
  return column && { laneKey: laneKeyOf(card, project.lanes), columnKey: column.key };
}

/** The stage of the first mapped status of a column: what the column is for, and its name. */
export function columnStage(
  column: BoardColumn,
  project: Pick<ProjectSettings, 'stageMap'>,
): Stage | undefined {
  const mapped = column.statusIds.find((id) => project.stageMap[id]);
  return mapped === undefined ? undefined : project.stageMap[mapped]?.stage;
}

/** Whether a card takes a place of its lane's limit. */
export function isInProgressCard(card: Card, project: ProjectSettings): boolean {
  return isInProgress(project.stageMap[card.statusId]?.stage);
}

/** Whether nothing more is done with a card. */
export function isOverCard(card: Card, { stageMap }: Pick<ProjectSettings, 'stageMap'>): boolean {
  const stage = stageMap[card.statusId]?.stage;
  return stage === 'done' || stage === 'stopped';
}

/** A status that set-up has not mapped: its cards are counted and named, never dropped in silence. */
export function isUnmapped(card: Card, project: ProjectSettings): boolean {
  const meaning = project.stageMap[card.statusId];
  if (!meaning) return true;
  return meaning.stage !== 'radar' && !findColumnOf(card.statusId, project.columns);
}
