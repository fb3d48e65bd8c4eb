/** Why an item was sent back; `unsaid` where no reason, or one of an admin's own, was given. */
export const RETURN_REASONS = [
  'defect',
  'brand-seen-late',
  'misunderstood',
  'need-changed',
  'performance',
  'unsaid',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
