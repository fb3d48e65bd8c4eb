import type { Sources } from './coverage-page';

/**
 * Sentences that Atlassian's OpenAPI documents don't hold, and where they are known from all the same:
 * its pages (documented), or an answer of a real site that somebody published (client-verified).
 */
export const TEXT_SOURCES: Sources = {
  'JQL can be ordered by at most 7 fields.': 'client-verified',
  'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.':
    'client-verified',
  'The selected filter is not available to you.': 'documented',
  "Field '…' cannot be set. It is not on the appropriate screen, or unknown.": 'client-verified',
  'You must specify a valid project lead.': 'client-verified',
  "'…' is already a member of the project role.": 'client-verified',
  'Workflow version and version token must match.': 'client-verified',
  'Status name "…" already in use. Try a different name.': 'client-verified',
  "The query parameter '…' is not supported in GDPR strict mode.": 'client-verified',
  "'accountId' must be the only user identifying query parameter in GDPR strict mode.":
    'client-verified',
  'Sprint name must be shorter than 30 characters.': 'client-verified',
};
