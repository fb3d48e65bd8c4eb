/** The folded parts of the page, as its address names them. */
export const SECTION_KEYS = [
  'roster',
  'space',
  'standards',
  'history',
  'totals',
  'permissions',
  'retention',
  'file',
  'changes',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];
