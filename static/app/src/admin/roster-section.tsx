import { FormattedMessage } from 'react-intl';
import { FailureMessage } from '../ui/failure-message';
import { ROSTER_ID } from './form-places';
import { RosterForm } from './roster-form';
import { useSiteSettings } from './use-site-settings';

/** "Teams and sides": who is on which side of every space, since when and in which role. */
export function RosterSection() {
  const settings = useSiteSettings();
  const site = settings.data?.site;
  return (
    <section aria-labelledby={ROSTER_ID} aria-busy={settings.isPending}>
      <h2 id={ROSTER_ID} tabIndex={-1}>
        <FormattedMessage id="admin.roster" />
      </h2>
      <p className="subtle">
        <FormattedMessage id="admin.roster.intro" />
      </p>
      {settings.isError && (
        <FailureMessage error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {site && <RosterForm key={site.version} site={site} />}
    </section>
  );
}
