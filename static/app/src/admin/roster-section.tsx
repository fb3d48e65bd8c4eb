import { FormattedMessage } from 'react-intl';
import { FailureMessage } from '../ui/failure-message';
import { FoldedSection } from './folded-section';
import { ROSTER_ID } from './form-places';
import { RosterForm } from './roster-form';
import { useSiteSettings } from './use-site-settings';

/** "Teams and sides": who is on which side of every space, since when and in which role. */
export function RosterSection({ isEmpty }: { readonly isEmpty: boolean }) {
  const settings = useSiteSettings();
  const site = settings.data?.site;
  return (
    <FoldedSection
      section="roster"
      id={ROSTER_ID}
      title={<FormattedMessage id="admin.roster" />}
      isBusy={settings.isPending}
      needsAttention={isEmpty}
    >
      <p className="subtle">
        <FormattedMessage id="admin.roster.intro" />
      </p>
      {settings.isError && (
        <FailureMessage error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {site && <RosterForm key={site.version} site={site} />}
    </FoldedSection>
  );
}
