import { useQuery } from '@tanstack/react-query';
import { listAlike, listTellingWords } from '../../../../src/domain/intake/likeness';
import type { SiteSettings } from '../../../../src/domain/settings';
import { searchSimilarRequests, type SimilarRequest } from '../../../../src/jira/similar-requests';
import { jira } from '../jira';
import { useSettled } from '../ui/use-settled';
import type { Team } from './use-teams';

const TYPING_PAUSE_MS = 600;

/** Requests of the same teams whose title is like this one, while it is typed. */
export function useSimilarRequests(
  title: string,
  teams: readonly Team[],
  site: Pick<SiteSettings, 'workTypes'> | undefined,
): readonly SimilarRequest[] {
  const settled = useSettled(title.trim(), TYPING_PAUSE_MS);
  const words = listTellingWords(settled);
  const projectIds = teams.map(({ projectId }) => projectId);
  const typeIds = site ? [...site.workTypes.prototype, ...site.workTypes.request] : [];
  const { data } = useQuery({
    queryKey: ['similar', projectIds, typeIds, words],
    enabled: words.length > 0 && typeIds.length > 0 && projectIds.length > 0,
    queryFn: () => searchSimilarRequests(jira, { projectIds, typeIds }, words),
    // A hint: when it fails, the form goes on without it.
    retry: false,
    placeholderData: (before) => before,
  });
  return words.length === 0 ? [] : listAlike(settled, data ?? []);
}
