import { FormattedMessage, useIntl } from 'react-intl';
import { findWhereabouts } from '../../../../src/domain/standing/whereabouts';
import { findWorkType } from '../../../../src/domain/work-type';
import type { HostContext } from '../host';
import { failureOf } from '../ui/failure-of';
import { paperOf, StandingSentence } from './standing-sentence';
import { useFollowed } from './use-followed';
import { waitingSign } from './waiting-sign';
import './standing.css';

/** One line beside the issue: for whom we wait, and since when. */
export function ChipPage({ context }: { readonly context: HostContext }) {
  const { issue, project } = context;
  if (!issue || !project) return null;
  return (
    <main className="standing standing-chip">
      <h1 className="visually-hidden">
        <FormattedMessage id="standing.title" />
      </h1>
      <p role="status">
        <Chip issueId={issue.id} projectId={project.id} />
      </p>
    </main>
  );
}

function Chip({ issueId, projectId }: { readonly issueId: string; readonly projectId: string }) {
  const intl = useIntl();
  const { setup, followed } = useFollowed(issueId, projectId);
  const error = setup.error ?? followed.error;
  if (error) return <>{intl.formatMessage({ id: `failure.${failureOf(error).code}.title` })}</>;
  if (!setup.data || !followed.data) return <FormattedMessage id="standing.loading" />;
  const { issue, past } = followed.data;
  const { site, project } = setup.data;
  const type = findWorkType(site.workTypes, issue.typeId);
  if (!type) return <FormattedMessage id="standing.type-not-followed" />;
  const where = findWhereabouts(issue, past, {
    stageMap: project.stageMap,
    fields: site.fields,
    flagReasons: site.flagReasons,
  });
  return (
    <span className="standing-chip-line" data-waits-on={waitingSign(where)}>
      <StandingSentence where={where} voice="other" paper={paperOf(type, issue)} />
    </span>
  );
}
