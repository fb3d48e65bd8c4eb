import type { Card } from '../../../../src/domain/board/card';
import type { Cut } from '../../../../src/domain/board/lane-scheme';
import { laneKeyOf } from '../../../../src/domain/board/place';
import { NOWHERE, type Drop } from '../../../../src/domain/board/plan-move';
import type { Joined } from '../../../../src/domain/board/together';

/** A drop on the board as it is drawn, in the words of the card's own project. */
export function toOwnDrop(
  card: Card,
  drop: Drop,
  { joint, scheme, columnScheme }: Joined & Pick<Cut, 'scheme'>,
): Drop {
  // Another cut of the board says nothing about the field *Lane*: it stays.
  const isLaneMeant = scheme.kind === 'lane';
  const laneKey = isLaneMeant ? drop.laneKey : laneKeyOf(card, joint.projectOf(card).lanes);
  const target = columnScheme.targetOf(card, drop.columnKey) ?? { columnKey: NOWHERE };
  return { ...drop, laneKey, ...target };
}
