import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { call } from '../rpc';
import { SetupPage } from '../setup/setup-page';
import { FailureMessage } from '../ui/failure-message';
import { useRoute } from '../ui/use-route';
import { AuditSection } from './audit-section';
import { FoldsProvider, useOpenFolds } from './folds';
import type { Place } from './form-places';
import { HealthSection } from './health-section';
import { HistorySection } from './history-section';
import { PermissionsSection } from './permissions-section';
import { ProjectSettingsSection } from './project-settings-section';
import { RetentionSection } from './retention-section';
import { RosterSection } from './roster-section';
import type { SectionKey } from './section-key';
import { StandardsSection } from './standards-section';
import { TakeAlongSection } from './take-along-section';
import { TotalsSection } from './totals-section';
import './admin.css';

const SET_UP = 'set-up';
const SPACES = 'spaces';

/** Is it healthy, and the settings that an administrator changes most; or the set-up of spaces. */
export function AdminPage() {
  const [route, navigate] = useRoute();
  if (route?.segments[0] === SET_UP) {
    const spaces = route.query.get(SPACES)?.split(',').filter(Boolean) ?? [];
    return <SetupPage spaces={spaces} onLeave={() => navigate('/')} />;
  }
  return (
    <HealthPage
      section={route?.segments[0]}
      onSection={(section) => navigate(`/${section}`, { replace: true })}
      onSetUp={(spaces = []) =>
        navigate(spaces.length > 0 ? `/${SET_UP}?${SPACES}=${spaces.join(',')}` : `/${SET_UP}`)
      }
    />
  );
}

interface HealthPageProps {
  /** Of the address. */
  readonly section: string | undefined;
  readonly onSection: (section: SectionKey) => void;
  /** With spaces: goes on to their plan. */
  readonly onSetUp: (spaces?: readonly string[]) => void;
}

function HealthPage({ section, onSection, onSetUp }: HealthPageProps) {
  const folds = useOpenFolds(section, onSection);
  const [place, setPlace] = useState<Place>();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => call('getHealth', {}),
    refetchInterval: ({ state }) =>
      state.data?.projects.some(({ backfill }) => backfill.kind === 'running') ? 3_000 : false,
  });
  const show = (wanted: Place): void => {
    folds.open(wanted.section);
    // A place in a form is shown once the form of its space is there.
    if (wanted.projectId === undefined) document.getElementById(wanted.elementId)?.focus();
    setPlace(wanted);
  };
  return (
    <main className="admin" aria-busy={health.isPending}>
      <h1>
        <FormattedMessage id="admin.title" />
      </h1>
      {health.isError && (
        <FailureMessage error={health.error} onRetry={() => void health.refetch()} />
      )}
      {health.data && !health.data.setUp && (
        <>
          <p>
            <FormattedMessage id="admin.not-set-up" />
          </p>
          <div className="admin-actions">
            <Button appearance="primary" onClick={() => onSetUp()}>
              <FormattedMessage id="admin.set-up" />
            </Button>
          </div>
        </>
      )}
      {health.data?.setUp && (
        <>
          <HealthSection health={health.data} onShow={show} onPlan={onSetUp} />
          <div className="admin-actions">
            <Button onClick={() => onSetUp()}>
              <FormattedMessage id="admin.set-up" />
            </Button>
          </div>
          <FoldsProvider value={folds}>
            <RosterSection
              isEmpty={health.data.findings.some(({ kind }) => kind === 'roster-empty')}
            />
            <ProjectSettingsSection projects={health.data.projects} place={place} />
            <StandardsSection />
            <HistorySection />
            <TotalsSection />
            <PermissionsSection projects={health.data.projects} />
            <RetentionSection />
            <TakeAlongSection projects={health.data.projects} />
            <AuditSection projects={health.data.projects} />
          </FoldsProvider>
        </>
      )}
    </main>
  );
}
