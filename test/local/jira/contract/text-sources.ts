import type { Sources } from './coverage-page';

/**
 * Sentences that Atlassian's OpenAPI documents don't hold, and where they are known from all the same:
 * its pages (documented), or an answer of a real site (client-verified).
 */
export const TEXT_SOURCES: Sources = {
  'JQL can be ordered by at most 7 fields.': 'client-verified',
  'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.':
    'client-verified',
  'The selected filter is not available to you': 'documented',
};
