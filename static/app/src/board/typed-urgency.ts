import type { Urgency, UrgencyPart } from '../../../../src/domain/board/urgent-pull';

/** What was typed, by part; empty text: not said. */
export type TypedUrgency = Readonly<Record<UrgencyPart, string>>;

export function typedOf({
  reason = '',
  neededBy = '',
  costPerWeek,
}: Partial<Urgency>): TypedUrgency {
  return { reason, neededBy, costPerWeek: costPerWeek === undefined ? '' : String(costPerWeek) };
}

/** What was asked, as it was said. */
export function saidOf(typed: TypedUrgency, asks: readonly UrgencyPart[]): Partial<Urgency> {
  return {
    ...(asks.includes('reason') && { reason: typed.reason.trim() }),
    ...(asks.includes('neededBy') && { neededBy: typed.neededBy }),
    ...(asks.includes('costPerWeek') && { costPerWeek: Number(typed.costPerWeek) }),
  };
}
