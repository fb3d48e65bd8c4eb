import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { Finding, Health, ProjectHealth } from '../../../../src/contract/health';
import { BackfillCell } from './backfill-cell';
import { FindingText } from './finding-text';
import { When } from './when';

interface Props {
  readonly health: Health;
}

interface PlacedFinding {
  readonly finding: Finding;
  readonly project?: ProjectHealth;
}

/** "Is it healthy": what is not as it should be first, then the state of each space. */
export function HealthSection({ health }: Props) {
  const findings: readonly PlacedFinding[] = [
    ...health.findings.map((finding) => ({ finding })),
    ...health.projects.flatMap((project) =>
      project.findings.map((finding) => ({ finding, project })),
    ),
  ];
  return (
    <section aria-labelledby="admin-health">
      <h2 id="admin-health">
        <FormattedMessage id="admin.health" values={{ count: findings.length }} />
      </h2>
      <ul className="admin-findings">
        {findings.map(({ finding, project }) => (
          <li key={`${project?.projectId} ${JSON.stringify(finding)}`}>
            {project && <strong>{project.projectKey} </strong>}
            <FindingText finding={finding} />
          </li>
        ))}
      </ul>
      <ProjectTable projects={health.projects} />
      <p>
        <FormattedMessage
          id="admin.storage"
          values={{
            used: (
              <FormattedNumber
                value={health.storage.usedBytes / 1024 ** 2}
                maximumFractionDigits={1}
              />
            ),
            cap: (
              <FormattedNumber
                value={health.storage.capBytes / 1024 ** 2}
                maximumFractionDigits={0}
              />
            ),
          }}
        />
      </p>
    </section>
  );
}

function ProjectTable({ projects }: { readonly projects: readonly ProjectHealth[] }) {
  return (
    <div className="admin-scroll" tabIndex={0} role="group" aria-labelledby="admin-health">
      <table className="admin-table">
        <thead>
          <tr>
            {(['space', 'issues', 'waiting', 'last-event', 'as-of', 'backfill'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`admin.column.${column}`} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project.projectId}>
              <th scope="row">{project.projectKey}</th>
              <td>
                <FormattedNumber value={project.issues} />
              </td>
              <td>
                <FormattedNumber value={project.waiting} />
              </td>
              <td>
                <When at={project.lastEventAt} />
              </td>
              <td>
                <When at={project.scorecardAsOf} />
              </td>
              <td>
                <BackfillCell project={project} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
