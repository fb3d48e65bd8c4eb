import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import { BackfillCell } from './backfill-cell';
import { When } from './when';

/** How far each space has come: what is read, what waits, what figures are of. */
export function ProjectTable({ projects }: { readonly projects: readonly ProjectHealth[] }) {
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
