import { FormattedList, FormattedMessage, FormattedNumber } from 'react-intl';
import type { Health, ProjectHealth } from '../../../../src/contract/health';
import type { Finding } from '../../../../src/domain/health/finding';
import { FailureMessage } from '../ui/failure-message';
import { FindingMend } from './finding-mend';
import { FindingText } from './finding-text';
import type { Place } from './form-places';
import { NextSpace } from './next-space';
import { ProjectTable } from './project-table';
import { useInspection } from './use-inspection';

interface Props {
  readonly health: Health;
  readonly onShow: (place: Place) => void;
  readonly onPlan: (projectIds: readonly string[]) => void;
}

interface PlacedFinding {
  readonly finding: Finding;
  readonly project?: ProjectHealth;
}

/** "Is it healthy": what is not as it should be first, then the state of each space. */
export function HealthSection({ health, onShow, onPlan }: Props) {
  const inspection = useInspection();
  const findings: readonly PlacedFinding[] = [
    ...health.findings.map((finding) => ({ finding })),
    ...health.projects.flatMap((project) =>
      [...project.findings, ...(inspection.data?.[project.projectId] ?? [])].map((finding) => ({
        ...{ finding, project },
      })),
    ),
  ];
  const all = health.projects.map(({ projectId }) => projectId);
  return (
    <section aria-labelledby="admin-health" aria-busy={inspection.isFetching}>
      <h2 id="admin-health">
        <FormattedMessage id="admin.health" values={{ count: findings.length }} />
      </h2>
      {inspection.isError && (
        <FailureMessage error={inspection.error} onRetry={() => void inspection.refetch()} />
      )}
      <ul className="admin-findings">
        {findings.map(({ finding, project }) => (
          <li key={`${project?.projectId} ${JSON.stringify(finding)}`}>
            <span>
              {project && <strong>{project.projectKey} </strong>}
              <FindingText finding={finding} />
            </span>{' '}
            <FindingMend
              finding={finding}
              projectId={project?.projectId}
              onShow={onShow}
              onPlan={(projectId) => onPlan(projectId === undefined ? all : [projectId])}
            />
          </li>
        ))}
      </ul>
      <ProjectTable projects={health.projects} />
      <p>
        <FormattedMessage
          id="admin.storage"
          values={{
            used: <Mebibytes bytes={health.storage.usedBytes} digits={1} />,
            cap: <Mebibytes bytes={health.storage.capBytes} digits={0} />,
          }}
        />{' '}
        <FormattedMessage id="admin.points" values={health.points} />
      </p>
      <BeforeUninstall projects={health.projects} />
      <NextSpace projects={health.projects} onPlan={(projectId) => onPlan([projectId])} />
    </section>
  );
}

/** Jira refuses every move whose check is gone: they are taken out first. */
function BeforeUninstall({ projects }: Pick<Health, 'projects'>) {
  const gated = projects.filter(({ isGated }) => isGated).map(({ projectKey }) => projectKey);
  if (gated.length === 0) return null;
  return (
    <p>
      <FormattedMessage
        id="admin.before-uninstall"
        values={{ spaces: <FormattedList value={gated} /> }}
      />
    </p>
  );
}

const Mebibytes = ({ bytes, digits }: { readonly bytes: number; readonly digits: number }) => (
  <FormattedNumber value={bytes / 1024 ** 2} maximumFractionDigits={digits} />
);
