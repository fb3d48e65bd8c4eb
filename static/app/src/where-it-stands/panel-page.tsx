import type { HostContext } from '../host';
import { findWorkType } from '../../../../src/domain/work-type';
import { FormattedMessage } from 'react-intl';
import { FailureMessage } from '../ui/failure-message';
import { StandingView } from './standing-view';
import { useFollowed } from './use-followed';
import './standing.css';

/** The panel of Jira's issue view: who we wait for, since when, the next step. */
export function PanelPage({ context }: { readonly context: HostContext }) {
  const { issue, project } = context;
  if (!issue || !project) return null;
  return (
    <main className="standing">
      <h1 className="visually-hidden">
        <FormattedMessage id="standing.title" />
      </h1>
      <Panel issueId={issue.id} projectId={project.id} />
    </main>
  );
}

function Panel({ issueId, projectId }: { readonly issueId: string; readonly projectId: string }) {
  const { setup, followed } = useFollowed(issueId, projectId);
  const failed = setup.isError ? setup : followed.isError ? followed : undefined;
  if (failed) {
    return <FailureMessage error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (!setup.data || !followed.data) {
    return (
      <p className="standing-loading" role="status">
        <FormattedMessage id="standing.loading" />
      </p>
    );
  }
  const type = findWorkType(setup.data.site.workTypes, followed.data.issue.typeId);
  if (!type) {
    return (
      <p>
        <FormattedMessage id="standing.type-not-followed" />
      </p>
    );
  }
  return <StandingView followed={followed.data} setup={setup.data} type={type} />;
}
