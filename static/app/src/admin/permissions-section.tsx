import { useQuery } from '@tanstack/react-query';
import { FormattedList, FormattedMessage } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import { APP_PERMISSIONS } from '../../../../src/domain/app-permission';
import { listHolders, type PermissionHolder } from '../../../../src/jira/app-permissions';
import { jira } from '../jira';
import { FailureMessage } from '../ui/failure-message';
import { FoldedSection } from './folded-section';

interface Props {
  readonly projects: readonly ProjectHealth[];
}

/** The two permissions that Entente brings, and to whom each space's scheme grants them. */
export function PermissionsSection({ projects }: Props) {
  return (
    <FoldedSection
      section="permissions"
      id="admin-permissions"
      title={<FormattedMessage id="admin.permissions" />}
    >
      <p className="subtle">
        <FormattedMessage id="admin.permissions.intro" />
      </p>
      <dl>
        {APP_PERMISSIONS.map((permission) => (
          <div key={permission}>
            <dt>
              <FormattedMessage id={`admin.permissions.${permission}`} />
            </dt>
            <dd className="subtle">
              <FormattedMessage id={`admin.permissions.${permission}.use`} />
            </dd>
          </div>
        ))}
      </dl>
      <HoldersTable projects={projects} />
    </FoldedSection>
  );
}

function HoldersTable({ projects }: Props) {
  const ids = projects.map(({ projectId }) => projectId);
  const holders = useQuery({
    queryKey: ['app-permissions', ids],
    queryFn: () => Promise.all(ids.map((id) => listHolders(jira, id))),
  });
  if (holders.isError)
    return <FailureMessage error={holders.error} onRetry={() => void holders.refetch()} />;
  return (
    <div className="admin-scroll" aria-busy={holders.isPending}>
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="admin.column.space" />
            </th>
            {APP_PERMISSIONS.map((permission) => (
              <th key={permission} scope="col">
                <FormattedMessage id={`admin.permissions.${permission}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {holders.data?.map((held, at) => (
            <tr key={ids[at]}>
              <th scope="row">{projects[at]?.projectKey}</th>
              {APP_PERMISSIONS.map((permission) => (
                <td key={permission}>
                  {held ? (
                    <Holders all={held[permission]} />
                  ) : (
                    <FormattedMessage id="admin.permissions.no-scheme" />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Holders({ all }: { readonly all: readonly PermissionHolder[] }) {
  if (all.length === 0) return <FormattedMessage id="admin.permissions.nobody" />;
  return (
    <FormattedList
      value={all.map(({ kind, name }) =>
        name === undefined ? (
          <FormattedMessage key={kind} id={`admin.holder.${isKnown(kind) ? kind : 'other'}`} />
        ) : (
          name
        ),
      )}
    />
  );
}

const KINDS = ['anyone', 'applicationRole', 'assignee', 'projectLead', 'reporter'] as const;
const isKnown = (kind: string): boolean => KINDS.some((each) => each === kind);
