import type { ProjectSettings } from '../settings';
import { SIDES, type Side } from '../side';
import type { Card } from './card';
import { findColumnOf, laneKeyOf, type Cell } from './place';

/** By what a board is cut into lanes. Only the field *Lane* is written by a move between lanes. */
export const LANE_KINDS = ['lane', 'type', 'side', 'epic'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

export interface DrawnLane {
  readonly key: string;
  /** As Jira calls it; absent: the screen has its own word for the key. */
  readonly name?: string;
}

export interface LaneScheme {
  readonly kind: LaneKind;
  /** In the order in which they are drawn. */
  readonly lanes: readonly DrawnLane[];
  readonly laneOf: (card: Card) => string;
}

/** Lanes of the settings, by the field *Lane*. */
export function laneFieldScheme({ lanes }: ProjectSettings): LaneScheme {
  const drawn = lanes.map(({ key }) => ({ key }));
  return { kind: 'lane', lanes: drawn, laneOf: (card) => laneKeyOf(card, lanes) };
}

/**
 * The lanes of a kind. Those by type and by epic are the ones that the cards have, by name; whoever has
 * none comes last.
 *
 * @param sides by account id; who is not in it is on neither side.
 */
export function laneSchemeOf(
  kind: LaneKind,
  cards: readonly Card[],
  project: ProjectSettings,
  sides: Readonly<Record<string, Side>> = {},
): LaneScheme {
  switch (kind) {
    case 'lane':
      return laneFieldScheme(project);
    case 'type': {
      const lane = (card: Card) => ({ key: `type-${card.typeId}`, name: card.typeName });
      return { kind, lanes: named(cards.map(lane)), laneOf: (card) => lane(card).key };
    }
    case 'epic': {
      const lanes = cards.flatMap(({ epic }) =>
        epic ? [{ key: `epic-${epic.id}`, name: `${epic.key} ${epic.summary}`.trim() }] : [],
      );
      const laneOf = ({ epic }: Card) => `epic-${epic?.id ?? 'none'}`;
      return { kind, lanes: [...named(lanes), { key: 'epic-none' }], laneOf };
    }
    case 'side': {
      const laneOf = ({ assignee }: Card) =>
        `side-${(assignee && sides[assignee.accountId]) ?? 'none'}`;
      return { kind, lanes: [...SIDES, 'none'].map((side) => ({ key: `side-${side}` })), laneOf };
    }
  }
}

function named(lanes: readonly Required<DrawnLane>[]): readonly DrawnLane[] {
  const byKey = new Map(lanes.map((lane) => [lane.key, lane]));
  return [...byKey.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Where a board draws a card. */
export function findDrawnCell(
  card: Card,
  { columns }: Pick<ProjectSettings, 'columns'>,
  { laneOf }: LaneScheme,
): Cell | undefined {
  const column = findColumnOf(card.statusId, columns);
  return column && { laneKey: laneOf(card), columnKey: column.key };
}

/** Whether a card of one lane can be dropped in another: only where that says what to write. */
export function canChangeLane({ kind }: LaneScheme, from: unknown, to: string): boolean {
  return kind === 'lane' || from === to;
}
