import Button from '@atlaskit/button/new';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import type { AuditedSave, SettingsAuditPage } from '../../../../src/contract/settings-changes';
import { readNames } from '../../../../src/jira/people';
import { jira } from '../jira';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { ChangeTable } from './change-table';
import { FoldedSection } from './folded-section';
import { When } from './when';

interface Props {
  readonly projects: readonly ProjectHealth[];
}

/** Who changed which settings, when, before and after. Read when it is opened. */
export function AuditSection({ projects }: Props) {
  return (
    <FoldedSection section="changes" id="admin-audit" title={<FormattedMessage id="admin.audit" />}>
      <Audit projects={projects} />
    </FoldedSection>
  );
}

function Audit({ projects }: Props) {
  const audit = useInfiniteQuery({
    queryKey: ['settings', 'audit'],
    queryFn: ({ pageParam }) => call('listSettingsAudit', pageParam ? { before: pageParam } : {}),
    initialPageParam: undefined as SettingsAuditPage['next'],
    getNextPageParam: ({ next }) => next,
  });
  const saves = audit.data?.pages.flatMap((page) => page.saves) ?? [];
  const names = useNames(saves);
  return (
    <div aria-busy={audit.isFetching}>
      {audit.isError && <FailureMessage error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.data && saves.length === 0 && <FormattedMessage id="admin.audit.none" />}
      <ul className="admin-audit">
        {saves.map((save) => (
          <li key={`${save.subject} ${save.version}`}>
            <details>
              <summary>
                <When at={save.at} />, <Who save={save} names={names} />,{' '}
                <Where save={save} projects={projects} names={names} />{' '}
                <span className="subtle">
                  <FormattedMessage
                    id="admin.audit.count"
                    values={{ count: save.changes.length + save.more }}
                  />
                </span>
              </summary>
              <div className="admin-scroll">
                <ChangeTable changes={save.changes} more={save.more} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {audit.hasNextPage && (
        <Button isLoading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          <FormattedMessage id="admin.audit.more" />
        </Button>
      )}
    </div>
  );
}

interface SaveProps {
  readonly save: AuditedSave;
  readonly names: ReadonlyMap<string, string> | undefined;
}

const Who = ({ save, names }: SaveProps) => <Named accountId={save.accountId} names={names} />;

interface NamedProps extends Pick<SaveProps, 'names'> {
  readonly accountId: string | undefined;
}

function Named({ accountId, names }: NamedProps) {
  if (accountId === undefined) return <FormattedMessage id="admin.audit.erased" />;
  return <>{names?.get(accountId) ?? accountId}</>;
}

function Where({ save: { subject, aboutId }, projects, names }: SaveProps & Props) {
  if (subject.startsWith('totals:')) {
    const who = <Named accountId={aboutId} names={names} />;
    return <FormattedMessage id="admin.audit.totals" values={{ who }} />;
  }
  const project = projects.find(({ projectId }) => subject === `project:${projectId}`);
  if (project) return <>{project.projectKey}</>;
  return subject === 'site' ? <FormattedMessage id="admin.audit.site" /> : <>{subject}</>;
}

function useNames(saves: readonly AuditedSave[]): ReadonlyMap<string, string> | undefined {
  const ids = [
    ...new Set(saves.flatMap((save) => [save.accountId ?? [], save.aboutId ?? []].flat())),
  ];
  const { data } = useQuery({
    queryKey: ['names', ids],
    queryFn: () => readNames(jira, ids),
    enabled: ids.length > 0,
  });
  return data;
}
