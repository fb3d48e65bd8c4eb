export const SCREEN_RULE = 'system:transition-screen';

/** What a transition may show: a shared screen, or a reminder of fields, which the box only keeps. */
export const SCREEN_RULES: ReadonlySet<string> = new Set([
  SCREEN_RULE,
  'system:remind-people-to-update-fields',
]);
