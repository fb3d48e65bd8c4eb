/** Keys of the standards that Entente brings; each has a name in both languages. */
export const STARTER_KEYS = [
  'architecture',
  'security',
  'personal-data',
  'sign-on',
  'data-exit',
  'operation',
  'brand',
  'consent',
  'small-screen',
  'page-weight',
  'accessibility',
  'tracking',
] as const;
export type StarterKey = (typeof STARTER_KEYS)[number];
