import type { RequestDraft } from './request-draft';
import { workTypeOf } from './request-kind';

/**
 * The lane of a request, which nobody is asked for: *urgent* only when somebody says so and says
 * why, by when and what a week of waiting costs; else an experiment goes to *rapid-prototype* and
 * the rest to *planned*.
 */
export function deriveLane(
  draft: Pick<RequestDraft, 'kind' | 'urgent' | 'urgentReason' | 'neededBy' | 'costPerWeek'>,
): 'urgent' | 'rapid-prototype' | 'planned' {
  if (draft.urgent && isPriced(draft)) return 'urgent';
  if (draft.kind && workTypeOf(draft.kind).workType === 'prototype') return 'rapid-prototype';
  return 'planned';
}

/** Urgency is argued with a price: reason, date, cost of a week. */
export function isPriced(
  draft: Pick<RequestDraft, 'urgentReason' | 'neededBy' | 'costPerWeek'>,
): boolean {
  return (
    draft.urgentReason.trim() !== '' &&
    draft.neededBy !== undefined &&
    (parseAmount(draft.costPerWeek) ?? 0) > 0
  );
}

/** `1 200,50`, `1,200.50`, `1200` → the number; `undefined` for what is not an amount. */
export function parseAmount(typed: string): number | undefined {
  const dense = typed.replace(/[\s\u00a0\u202f'’€$£]/g, '');
  if (!/^\d[\d.,]*$/.test(dense)) return undefined;
  const mark = /[.,](\d{1,2})$/.exec(dense);
  const whole = (mark ? dense.slice(0, mark.index) : dense).replace(/[.,]/g, '');
  const amount = Number(mark ? `${whole}.${mark[1]}` : whole);
  return Number.isFinite(amount) && amount < 1e12 ? amount : undefined;
}
