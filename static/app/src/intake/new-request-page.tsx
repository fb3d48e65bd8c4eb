import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { setWindowTitle } from '../host';
import { FailureMessage } from '../ui/failure-message';
import type { Navigate } from '../ui/use-route';
import { FiledPage } from './filed-page';
import { FormSkeleton } from './form-skeleton';
import { RequestForm } from './request-form';
import { useDraft } from './use-draft';
import { useFiling } from './use-filing';
import { useTeams } from './use-teams';
import './intake.css';

/** Five questions, then a request; then what happens to it. */
export function NewRequestPage({ navigate }: { readonly navigate: Navigate }) {
  const intl = useIntl();
  const handle = useDraft();
  const teams = useTeams();
  const filing = useFiling(handle);
  useEffect(() => setWindowTitle(intl.formatMessage({ id: 'intake.page.title' })), [intl]);

  if (teams.isError) {
    return (
      <main className="intake">
        <FailureMessage error={teams.error} onRetry={() => void teams.refetch()} />
      </main>
    );
  }
  if (!handle || !teams.data) return <FormSkeleton />;
  if (handle.kept.filing.filed) {
    return <FiledPage handle={handle} filing={filing} navigate={navigate} />;
  }
  if (teams.data.length === 0) {
    return (
      <main className="intake">
        <h1>
          <FormattedMessage id="intake.page.title" />
        </h1>
        <p>
          <FormattedMessage id="intake.no-team" />
        </p>
      </main>
    );
  }
  return <RequestForm handle={handle} teams={teams.data} filing={filing} navigate={navigate} />;
}
