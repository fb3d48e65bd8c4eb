import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { SetupOffer } from '../../../../src/contract/setup';
import { STATUSES } from '../../../../src/domain/setup/desired-statuses';
import { keysOf } from '../../../../src/domain/setup/place';
import { proposeStageMap, type OwnStatuses } from '../../../../src/domain/setup/propose-stages';
import { previewPast, type PastPreview } from '../../../../src/jira/history-preview';
import { jira } from '../jira';
import { FailureMessage } from '../ui/failure-message';
import { useHost } from '../ui/host-context';
import { todayIn } from '../where-it-stands/today';

interface Props {
  readonly projects: SetupOffer['projects'];
  /** What the plan takes as it is: statuses of ours among it. */
  readonly reused: SetupOffer['plan']['reused'];
}

/** What the history of the chosen spaces will be read as, and how many work items each rule explains. */
export function PastView({ projects, reused }: Props) {
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
      {preview.data && <Preview preview={preview.data} own={ownStatuses(reused)} />}
    </details>
  );
}

const ownStatuses = (reused: Props['reused']): OwnStatuses =>
  Object.fromEntries(
    keysOf(STATUSES).flatMap((key) => {
      const found = reused.find((each) => each.key === `status:${key}`);
      return found ? [[key, found.id] as const] : [];
    }),
  );

interface PreviewProps {
  readonly preview: PastPreview;
  readonly own: OwnStatuses;
}

function Preview({ preview, own }: PreviewProps) {
  const { statuses, priorities, resolutions, dueDates } = preview;
  const stages = proposeStageMap(
    statuses.map(({ what }) => what),
    own,
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
