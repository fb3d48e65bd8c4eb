import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { KEEP_CHOICES } from '../../../../src/domain/retention';
import type { SiteSettings } from '../../../../src/domain/settings';
import { FoldedSection } from './folded-section';
import { RETENTION_ID } from './form-places';
import { SiteForm } from './site-form';
import { useSiteSettings } from './use-site-settings';

/** For how long the histories of what has ended are kept. */
export function RetentionSection() {
  const site = useSiteSettings().data?.site;
  return (
    <FoldedSection
      section="retention"
      id={RETENTION_ID}
      title={<FormattedMessage id="admin.retention" />}
    >
      <p className="subtle">
        <FormattedMessage id="admin.retention.intro" />
      </p>
      {site && <RetentionForm key={site.version} site={site} />}
    </FoldedSection>
  );
}

function RetentionForm({ site }: { readonly site: SiteSettings }) {
  const intl = useIntl();
  const [mine, setMine] = useState(site);
  // A file of settings may have brought another one.
  const choices = [...new Set([...KEEP_CHOICES, site.keepDays])];
  const choose = (text: string): void => {
    const { keepDays: _, ...rest } = mine;
    setMine(text === '' ? rest : { ...rest, keepDays: Number(text) });
  };
  return (
    <SiteForm site={site} mine={mine} onReset={() => setMine(site)}>
      <label className="admin-field">
        <FormattedMessage id="admin.retention.keep" />
        <select value={mine.keepDays ?? ''} onChange={({ target }) => choose(target.value)}>
          {choices.map((days) => (
            <option key={days ?? ''} value={days ?? ''}>
              {days === undefined
                ? intl.formatMessage({ id: 'admin.retention.for-ever' })
                : intl.formatMessage({ id: 'admin.retention.days' }, { days })}
            </option>
          ))}
        </select>
      </label>
    </SiteForm>
  );
}
