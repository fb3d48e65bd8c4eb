import type { Side } from '../side';

/** A sum of money, as whole units: what it is at least, most likely, at most. */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What marketing expects of a request. */
export interface MarketingHalf {
  /** A year. */
  readonly opportunity: Estimate;
  /** For whom, and how many they are. */
  readonly audience: string;
  /** What will show that it worked. */
  readonly signal: string;
  readonly confidence: Confidence | undefined;
}

export const COSTS = ['purchase', 'deployment', 'integration', 'operation'] as const;
export type Cost = (typeof COSTS)[number];

/** What it costs, as IT sees it; *operation* a year. */
export type ItHalf = Readonly<Record<Cost, Estimate>>;

export type CaseHalf =
  | { readonly half: 'marketing'; readonly says: MarketingHalf }
  | { readonly half: 'it'; readonly says: ItHalf };

export const MAX_ESTIMATE = 1_000_000_000_000;

export function isInOrder({ low, likely, high }: Estimate): boolean {
  return low <= likely && likely <= high;
}

const isSomething = ({ high }: Estimate): boolean => high > 0;

/** What a half lacks before it is complete, in the order of its form. */
export type CaseLack = 'opportunity' | 'audience' | 'signal' | 'confidence' | 'costs';

/** A cost may be nothing; a half of which every figure is nothing has not been thought about. */
export function listCaseLacks(part: CaseHalf): readonly CaseLack[] {
  if (part.half === 'it')
    return COSTS.some((cost) => isSomething(part.says[cost])) ? [] : ['costs'];
  const { opportunity, audience, signal, confidence } = part.says;
  return [
    ...(isSomething(opportunity) ? [] : (['opportunity'] as const)),
    ...(audience.trim() ? [] : (['audience'] as const)),
    ...(signal.trim() ? [] : (['signal'] as const)),
    ...(confidence ? [] : (['confidence'] as const)),
  ];
}

/** What a half expects altogether; of *operation*, the first year. */
export function totalOf(part: CaseHalf): Estimate {
  if (part.half === 'marketing') return part.says.opportunity;
  const sum = (of: keyof Estimate): number =>
    COSTS.reduce((total, cost) => total + part.says[cost][of], 0);
  return { low: sum('low'), likely: sum('likely'), high: sum('high') };
}

/** How the halves of a case are named in our own acts: one name a half and version. */
export const caseHalfActId = (half: Side, version: number): string => `case-${half}-${version}`;

/** The same for what came of a half. */
export const caseActualActId = (half: Side, version: number): string =>
  `case-actual-${half}-${version}`;
