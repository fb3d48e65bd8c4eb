import {
  COSTS,
  isInOrder,
  MAX_ESTIMATE,
  type CaseHalf,
  type Confidence,
  type Cost,
  type Estimate,
} from '../../../../../src/domain/acts/case-half';

/** Three amounts as they are typed. */
export interface EstimateDraft {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
}

export interface MarketingDraft {
  readonly opportunity: EstimateDraft;
  readonly audience: string;
  readonly signal: string;
  readonly confidence: Confidence | '';
}

export type ItDraft = Readonly<Record<Cost, EstimateDraft>>;

type HalfOf<H extends CaseHalf['half']> = Extract<CaseHalf, { half: H }>['says'];

const NOTHING: EstimateDraft = { low: '', likely: '', high: '' };
const textOf = (amount: number): string => (amount === 0 ? '' : String(amount));

export const draftOfEstimate = (estimate: Estimate | undefined): EstimateDraft =>
  estimate === undefined
    ? NOTHING
    : {
        low: textOf(estimate.low),
        likely: textOf(estimate.likely),
        high: textOf(estimate.high),
      };

/** What is left empty is nothing. `undefined`: no whole amounts, or not the lowest first. */
export function readEstimate({ low, likely, high }: EstimateDraft): Estimate | undefined {
  const [a, b, c] = [low, likely, high].map(readAmount);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const estimate = { low: a, likely: b, high: c };
  return isInOrder(estimate) ? estimate : undefined;
}

/** A whole amount; empty is nothing. `undefined`: it cannot be read. */
export function readAmount(text: string): number | undefined {
  // Spaces of any kind group digits.
  const digits = text.replace(/\s/gu, '');
  if (digits === '') return 0;
  const amount = /^\d{1,13}$/.test(digits) ? Number(digits) : Infinity;
  return amount <= MAX_ESTIMATE ? amount : undefined;
}

export const draftOfMarketing = (says: HalfOf<'marketing'> | undefined): MarketingDraft => ({
  opportunity: draftOfEstimate(says?.opportunity),
  audience: says?.audience ?? '',
  signal: says?.signal ?? '',
  confidence: says?.confidence ?? '',
});

export const draftOfIt = (says: HalfOf<'it'> | undefined): ItDraft =>
  Object.fromEntries(COSTS.map((cost) => [cost, draftOfEstimate(says?.[cost])])) as Record<
    Cost,
    EstimateDraft
  >;

/** `undefined` where an amount cannot be read. */
export function readIt(draft: ItDraft): HalfOf<'it'> | undefined {
  const read = COSTS.map((cost) => [cost, readEstimate(draft[cost])] as const);
  if (read.some(([, estimate]) => estimate === undefined)) return undefined;
  return Object.fromEntries(read) as HalfOf<'it'>;
}

/** `undefined` where an amount cannot be read. */
export function readMarketing(draft: MarketingDraft): HalfOf<'marketing'> | undefined {
  const opportunity = readEstimate(draft.opportunity);
  const { audience, signal, confidence } = draft;
  return opportunity && { opportunity, audience, signal, confidence: confidence || undefined };
}
