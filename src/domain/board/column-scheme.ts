import type { BoardColumn, ProjectSettings } from '../settings';
import type { Card } from './card';
import type { Joint } from './joint';
import { columnStage, findColumnOf } from './place';

/** By what a board is cut into columns: those of the settings, or each status of theirs. */
export const COLUMN_KINDS = ['stage', 'status'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface DrawnColumn extends Pick<BoardColumn, 'key' | 'lastDays' | 'foldedAtFirst'> {
  /** As Jira calls it; absent: the screen has its own word for the key. */
  readonly name?: string;
  /** The column of the main project's settings that it is, or is a part of. */
  readonly ofColumn: string;
}

/** What a drop into a drawn column asks of a card, in the words of the card's own project. */
export interface ColumnTarget {
  readonly columnKey: string;
  /** The very status, where the column has several and one is meant. */
  readonly statusId?: string;
}

export interface ColumnScheme {
  readonly kind: ColumnKind;
  /** In the order in which they are drawn. */
  readonly columns: readonly DrawnColumn[];
  /** Key of the column in which a card is drawn; `undefined`: in none. */
  readonly columnOf: (card: Card) => string | undefined;
  /** `undefined`: the project of the card has no such column. */
  readonly targetOf: (card: Card, columnKey: string) => ColumnTarget | undefined;
}

/**
 * The columns of the settings. A card of another project is drawn in the column that means the same:
 * of its stage, and of its key where several are.
 */
export function stageColumns(columns: readonly BoardColumn[], joint: Joint): ColumnScheme {
  const drawn = new Set(columns.map(({ key }) => key));
  const keys = new Map(
    joint.projects.flatMap((project) =>
      project.columns.map((own) => [own, counterpartOf(own, project, joint.main)] as const),
    ),
  );
  return {
    kind: 'stage',
    columns: columns.map(({ key, lastDays, foldedAtFirst }) => ({
      ...{ key, ofColumn: key },
      ...(lastDays !== undefined && { lastDays }),
      ...(foldedAtFirst !== undefined && { foldedAtFirst }),
    })),
    columnOf: (card) => {
      const own = findColumnOf(card.statusId, joint.projectOf(card).columns);
      const key = own && keys.get(own);
      return key !== undefined && drawn.has(key) ? key : undefined;
    },
    targetOf: (card, columnKey) => {
      const project = joint.projectOf(card);
      const own = columnsMeant(project, joint.main, columnKey)[0];
      return own && { columnKey: own.key };
    },
  };
}

/** The columns of a project that are drawn as a column of the main one. */
export function columnsMeant(
  project: ProjectSettings,
  main: ProjectSettings,
  columnKey: string,
): readonly BoardColumn[] {
  return project.columns.filter((own) => counterpartOf(own, project, main) === columnKey);
}

function counterpartOf(
  own: BoardColumn,
  project: ProjectSettings,
  main: ProjectSettings,
): string | undefined {
  if (project.projectId === main.projectId) return own.key;
  const stage = columnStage(own, project);
  const same = main.columns.filter((column) => columnStage(column, main) === stage);
  return (same.find(({ key }) => key === own.key) ?? same[0])?.key;
}

const keyOfStatus = (statusId: string) => `status-${statusId}`;

/**
 * A column for each status of the columns, in their order.
 *
 * @param names of statuses by id, as Jira calls them; a status without one is not there any more.
 */
export function statusColumns(
  columns: readonly BoardColumn[],
  joint: Joint,
  names: ReadonlyMap<string, string>,
): ColumnScheme {
  const drawn = columns.flatMap(({ key: ofColumn, lastDays, foldedAtFirst }) => {
    const meant = joint.projects.flatMap((each) => columnsMeant(each, joint.main, ofColumn));
    const statusIds = [...new Set(meant.flatMap((column) => column.statusIds))];
    return statusIds
      .filter((id) => names.has(id))
      .map((id) => ({
        ...{ key: keyOfStatus(id), name: names.get(id)!, ofColumn },
        ...(lastDays !== undefined && { lastDays }),
        ...(foldedAtFirst !== undefined && { foldedAtFirst }),
      }));
  });
  // A status that two projects mean differently is drawn where the main one has it.
  const byKey = new Map([...drawn].reverse().map((column) => [column.key, column]));
  return {
    kind: 'status',
    columns: drawn.filter((column) => byKey.get(column.key) === column),
    columnOf: ({ statusId }) =>
      byKey.has(keyOfStatus(statusId)) ? keyOfStatus(statusId) : undefined,
    targetOf: (card, columnKey) => {
      const statusId = columnKey.replace('status-', '');
      const own = findColumnOf(statusId, joint.projectOf(card).columns);
      return own && { columnKey: own.key, statusId };
    },
  };
}
