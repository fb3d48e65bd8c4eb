import type { ActorId } from '../actor';
import { roleAt, sideAt, type Role } from '../roster';
import type { SideOrOther } from '../side';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';

/** Who made an item urgent, as a side and a role of the time. Never a person. */
export interface UrgentBy {
  readonly at: number;
  readonly side: SideOrOther;
  readonly role: Role | undefined;
}

/**
 * Who set the lane, or before there was one the priority, by which it is urgent at an instant: the
 * first of the changes that follow each other without a break.
 *
 * @returns `undefined` where it is not urgent, or an app made it so
 */
export function findUrgentBy(
  { flow, timeline, project }: DerivedIssue,
  urgentAt: number,
  { roster }: DerivationContext,
): UrgentBy | undefined {
  const isUrgent = (index: number): boolean =>
    project.urgentLaneId !== undefined && flow.lanes[index]?.value === project.urgentLaneId;
  let index = flow.lanes.findLastIndex((step) => step.at <= urgentAt);
  if (!isUrgent(index)) return undefined;
  while (isUrgent(index - 1)) index--;
  const at = flow.lanes[index]?.at ?? timeline.createdAt;
  const actor = actorOf(timeline, at);
  const side = actor === undefined ? undefined : sideAt(roster, actor, at);
  if (actor === undefined || side === undefined) return undefined;
  return { at, side, role: roleAt(roster, actor, at) };
}

/** Whoever changed lane or priority then; of one that was urgent from the beginning, who filed it. */
function actorOf(
  { entries, createdAt, reporter }: DerivedIssue['timeline'],
  at: number,
): ActorId | undefined {
  const change = entries.findLast(
    (entry) =>
      entry.at === at &&
      entry.kind === 'option' &&
      (entry.field === 'lane' || entry.field === 'priority'),
  );
  return change?.actor ?? (at === createdAt ? reporter : undefined);
}
