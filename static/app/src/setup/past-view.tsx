import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { SetupOffer } from '../../../../src/contract/setup';
import { proposeStageMap } from '../../../../src/domain/setup/propose-stages';
import { previewPast, type PastPreview } from '../../../../src/jira/history-preview';
import { jira } from '../jira';
import { FailureMessage } from '../ui/failure-message';
import { useHost } from '../ui/host-context';
import { todayIn } from '../where-it-stands/today';

interface Props {
  readonly projects: SetupOffer['projects'];
}

/** What the history of the chosen spaces will be read as, and how many work items each rule explains. */
export function PastView({ projects }: Props) {
  const { timeZone } = useHost();
  const [isOpen, setOpen] = useState(false);
  const projectIds = projects.filter(({ issueCount }) => issueCount > 0).map(({ id }) => id);
  const preview = useQuery({
    queryKey: ['past-preview', projectIds],
    queryFn: () => previewPast(jira, { projectIds, until: todayIn(timeZone) }),
    enabled: isOpen,
    staleTime: Infinity,
  });
  if (projectIds.length === 0) return null;
  return (
    <details
      className="setup-group"
      aria-busy={isOpen && preview.isPending}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <FormattedMessage id="setup.past" />
      </summary>
      <p className="subtle">
        <FormattedMessage id="setup.past.intro" />
      </p>
      {preview.isError && (
        <FailureMessage error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data && <Preview preview={preview.data} />}
    </details>
  );
}

function Preview({ preview }: { readonly preview: PastPreview }) {
  const { statuses, priorities, resolutions, dueDates } = preview;
  const stages = proposeStageMap(
    statuses.map(({ what }) => what),
    {},
  );
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(['what', 'as', 'issues'] as const).map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`setup.past.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statuses.map(({ what, issues }) => (
          <Row
            key={`status ${what.id}`}
            what={<FormattedMessage id="setup.past.status" values={{ name: what.name }} />}
            readAs={<FormattedMessage id={`stage.${stages[what.id]?.stage ?? 'triage'}`} />}
            issues={issues}
          />
        ))}
        {priorities.map(({ what, issues }) => (
          <Row
            key={`priority ${what.id}`}
            what={<FormattedMessage id="setup.past.priority" values={{ name: what.name }} />}
            readAs={<FormattedMessage id="setup.past.urgent" />}
            issues={issues}
          />
        ))}
        {resolutions.map(({ what, issues }) => (
          <Row
            key={`resolution ${what.id}`}
            what={<FormattedMessage id="setup.past.resolution" values={{ name: what.name }} />}
            readAs={<FormattedMessage id="setup.past.answer" />}
            issues={issues}
          />
        ))}
        {dueDates > 0 && (
          <Row
            what={<FormattedMessage id="setup.past.due-date" />}
            readAs={<FormattedMessage id="setup.past.needed-by" />}
            issues={dueDates}
          />
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly what: ReactNode;
  readonly readAs: ReactNode;
  readonly issues: number;
}

const Row = ({ what, readAs, issues }: RowProps) => (
  <tr>
    <th scope="row">{what}</th>
    <td>{readAs}</td>
    <td>
      <FormattedNumber value={issues} />
    </td>
  </tr>
);
