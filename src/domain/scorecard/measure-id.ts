import type { Side } from '../side';

/** The fourteen measures. */
export const MEASURE_IDS = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

export const PAIR_IDS = ['A', 'B', 'C', 'D', 'E'] as const;
export type PairId = (typeof PAIR_IDS)[number];

/** A mutual commitment: what IT promises marketing beside what marketing promises IT. */
export const PAIRS: Readonly<Record<PairId, Readonly<Record<Side, MeasureId>>>> = {
  A: { it: 'M1', marketing: 'M2' },
  B: { it: 'M3', marketing: 'M4' },
  C: { it: 'M5', marketing: 'M6' },
  D: { it: 'M7', marketing: 'M8' },
  E: { it: 'M10', marketing: 'M9' },
};

/** Promises that both sides make together. */
export const JOINT_IDS = ['M11', 'M12', 'M13', 'M14'] as const satisfies readonly MeasureId[];

export const WINDOW_DAYS = [30, 90, 180, 365] as const;
export type WindowDays = (typeof WINDOW_DAYS)[number];

/** Roles that own a measure together, one a side; the UI translates them. */
export type OwnerRole =
  | 'it-martech-lead'
  | 'it-delivery-lead'
  | 'it-business-analyst'
  | 'it-innovation-lead'
  | 'cio'
  | 'cmo'
  | 'cio-deputy'
  | 'cmo-deputy'
  | 'brand-and-data-steward'
  | 'enterprise-architect'
  | 'marketing-operations-lead'
  | 'marketing-planning-lead'
  | 'marketing-technologist'
  | 'marketing-product-owner';
