import type { JqlLane } from '../settings';
import { SIDES, type Side } from '../side';
import type { Card } from './card';
import type { ColumnScheme } from './column-scheme';
import type { Joint } from './joint';
import { laneKeyOf, type Cell } from './place';

/** By what a board is cut into lanes. Only the field *Lane* is written by a move between lanes. */
export const LANE_KINDS = ['lane', 'type', 'side', 'epic', 'project', 'jql'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

export interface DrawnLane {
  readonly key: string;
  /** As Jira or an admin calls it; absent: the screen has its own word for the key. */
  readonly name?: string;
}

export interface LaneScheme {
  readonly kind: LaneKind;
  /** In the order in which they are drawn. */
  readonly lanes: readonly DrawnLane[];
  readonly laneOf: (card: Card) => string;
}

/** What some lanes have to be told beside the cards. */
export interface LaneLookup {
  /** By account id; who is not in it is on neither side. */
  readonly sides?: Readonly<Record<string, Side>>;
  /** Ids of what Jira finds by each JQL lane, by its key; absent: not read yet, or not understood. */
  readonly foundBy?: Readonly<Record<string, ReadonlySet<string>>>;
}

/** Lanes of the settings, by the field *Lane*: those of the main project, then what others have more. */
export function laneFieldScheme({ projects, projectOf }: Joint): LaneScheme {
  const keys = projects.flatMap(({ lanes }) => lanes.map(({ key }) => key));
  const lanes = [...new Set(keys)].map((key) => ({ key }));
  return { kind: 'lane', lanes, laneOf: (card) => laneKeyOf(card, projectOf(card).lanes) };
}

/**
 * The lanes of a kind. Those by type and by epic are the ones that the cards have, by name; whoever has
 * none comes last.
 */
export function laneSchemeOf(
  kind: LaneKind,
  cards: readonly Card[],
  joint: Joint,
  { sides = {}, foundBy = {} }: LaneLookup = {},
): LaneScheme {
  switch (kind) {
    case 'lane':
      return laneFieldScheme(joint);
    case 'type': {
      const lane = (card: Card) => ({ key: `type-${card.typeId}`, name: card.typeName });
      return { kind, lanes: named(cards.map(lane)), laneOf: (card) => lane(card).key };
    }
    case 'epic':
      return epicScheme(cards);
    case 'side': {
      const laneOf = ({ assignee }: Card) =>
        `side-${(assignee && sides[assignee.accountId]) ?? 'none'}`;
      return { kind, lanes: [...SIDES, 'none'].map((side) => ({ key: `side-${side}` })), laneOf };
    }
    case 'project': {
      const lanes = joint.projects.map(({ projectId, projectKey: name }) => {
        return { key: `project-${projectId}`, name };
      });
      return { kind, lanes, laneOf: (card) => `project-${joint.projectOf(card).projectId}` };
    }
    case 'jql':
      return jqlScheme(joint.main.jqlLanes ?? [], foundBy);
  }
}

function epicScheme(cards: readonly Card[]): LaneScheme {
  const lanes = cards.flatMap(({ epic }) =>
    epic ? [{ key: `epic-${epic.id}`, name: `${epic.key} ${epic.summary}`.trim() }] : [],
  );
  const laneOf = ({ epic }: Card) => `epic-${epic?.id ?? 'none'}`;
  return { kind: 'epic', lanes: [...named(lanes), { key: 'epic-none' }], laneOf };
}

/** The first that finds a card has it. */
function jqlScheme(
  lists: readonly JqlLane[],
  foundBy: NonNullable<LaneLookup['foundBy']>,
): LaneScheme {
  const laneOf = ({ id }: Card) =>
    `jql-${lists.find(({ key }) => foundBy[key]?.has(id))?.key ?? 'none'}`;
  const lanes = lists.map(({ key, name }) => ({ key: `jql-${key}`, name }));
  return { kind: 'jql', lanes: [...lanes, { key: 'jql-none' }], laneOf };
}

function named(lanes: readonly Required<DrawnLane>[]): readonly DrawnLane[] {
  const byKey = new Map(lanes.map((lane) => [lane.key, lane]));
  const byName = (a: Required<DrawnLane>, b: Required<DrawnLane>) =>
    a.name.localeCompare(b.name, undefined, { numeric: true });
  return [...byKey.values()].sort(byName);
}

/** How a board is cut. */
export interface Cut {
  readonly scheme: LaneScheme;
  readonly columnScheme: ColumnScheme;
}

/** Where a board draws a card. */
export function findDrawnCell(card: Card, { scheme, columnScheme }: Cut): Cell | undefined {
  const columnKey = columnScheme.columnOf(card);
  return columnKey === undefined ? undefined : { laneKey: scheme.laneOf(card), columnKey };
}

/** Whether a card of one lane can be dropped in another: only where that says what to write. */
export function canChangeLane({ kind }: LaneScheme, from: unknown, to: string): boolean {
  return kind === 'lane' || from === to;
}
