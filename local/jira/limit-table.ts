import type { KnownLimit } from './known-limit';

/** The limits of Jira's REST API that the box enforces; those of Forge are in `local/forge`. */
export const JIRA_LIMITS: readonly KnownLimit[] = [];
