import { useQuery } from '@tanstack/react-query';
import { languageOf, loadMessages, Translations } from '../i18n';
import { FailureMessage } from '../ui/failure-message';
import { useHost } from '../ui/host-context';
import type { Navigate, Route } from '../ui/use-route';
import { ScorecardPage } from './scorecard-page';

interface Props {
  readonly projectId: string;
  readonly route: Route;
  readonly navigate: Navigate;
}

/** The scorecard of one space, on its own page. Its words come along: the board needs none of them. */
export function ProjectScorecard(props: Props) {
  const { locale, timeZone } = useHost();
  const messages = useQuery({
    queryKey: ['messages', locale],
    queryFn: () => loadMessages(languageOf(locale), ['common', 'scorecard']),
    staleTime: Infinity,
  });
  if (messages.isError)
    return <FailureMessage error={messages.error} onRetry={() => void messages.refetch()} />;
  if (!messages.data) return null;
  return (
    <Translations locale={locale} timeZone={timeZone} messages={messages.data}>
      <ScorecardPage {...props} />
    </Translations>
  );
}
