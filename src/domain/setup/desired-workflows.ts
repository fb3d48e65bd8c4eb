import type { Bilingual } from '../language';
import {
  DECISION_MOVES,
  PROTOTYPE_MOVES,
  REQUEST_MOVES,
  WAIVER_MOVES,
  type DesiredMove,
} from './desired-moves';
import { STATUSES, type StatusKey } from './desired-statuses';
import { WORK_TYPES, type WorkTypeKey } from './desired-types';

export interface DesiredWorkflow extends Bilingual {
  readonly moves: readonly DesiredMove[];
}

const workflow = (type: WorkTypeKey, moves: readonly DesiredMove[]): DesiredWorkflow => ({
  ...WORK_TYPES[type].name,
  moves,
});

/** One workflow a type, called as the type. */
export const WORKFLOWS: Readonly<Record<WorkTypeKey, DesiredWorkflow>> = {
  prototype: workflow('prototype', PROTOTYPE_MOVES),
  request: workflow('request', REQUEST_MOVES),
  waiver: workflow('waiver', WAIVER_MOVES),
  decision: workflow('decision', DECISION_MOVES),
};

/** The statuses that a workflow's moves reach, in the order of the road. */
export function statusesOf({ moves }: DesiredWorkflow): StatusKey[] {
  const reached = new Set(moves.map((move) => move.to));
  return (Object.keys(STATUSES) as StatusKey[]).filter((key) => reached.has(key));
}
