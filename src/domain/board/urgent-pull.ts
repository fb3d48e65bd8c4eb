import type { FieldMap } from '../fields';
import type { IsoDay, ProjectSettings } from '../settings';
import type { Stage } from '../stage';
import type { Cell } from './place';
import { columnStage } from './place';
import type { Aim } from './plan-move';

/** What whoever pulls an urgent card says for it. */
export interface Urgency {
  readonly reason: string;
  readonly neededBy: IsoDay;
  /** Cost of waiting a week. */
  readonly costPerWeek: number;
}

export type UrgencyPart = keyof Urgency;

/** Where each part is kept. */
export const URGENCY_FIELDS = {
  reason: 'urgentReason',
  neededBy: 'neededBy',
  costPerWeek: 'costPerWeek',
} as const satisfies Readonly<Record<UrgencyPart, keyof FieldMap>>;

const PARTS: readonly UrgencyPart[] = ['reason', 'neededBy', 'costPerWeek'];
const WORKED_ON: ReadonlySet<Stage> = new Set<Stage>(['build', 'review', 'pilot']);

/** The parts that the site has a field for. */
export function partsToSay(fields: FieldMap): readonly UrgencyPart[] {
  return PARTS.filter((part) => fields[URGENCY_FIELDS[part]] !== undefined);
}

/** Whether a move makes a card an urgent one that is worked on; taking a move back does not. */
export function isUrgentPull({ drop, from }: Aim, project: ProjectSettings): boolean {
  if (drop.takesBackFrom) return false;
  return isUrgentWork(drop, project) && !(from && isUrgentWork(from, project));
}

function isUrgentWork({ laneKey, columnKey }: Cell, project: ProjectSettings): boolean {
  const column = project.columns.find(({ key }) => key === columnKey);
  const stage = column && columnStage(column, project);
  return laneKey === 'urgent' && stage !== undefined && WORKED_ON.has(stage);
}
