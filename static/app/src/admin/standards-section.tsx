import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { SiteSettings, Standard } from '../../../../src/domain/settings';
import { addStandard, latestEntries } from '../../../../src/domain/standards/edit-catalogue';
import { starterCatalogue } from '../../../../src/domain/standards/starter';
import { todayIn } from '../where-it-stands/today';
import { FoldedSection } from './folded-section';
import { AddStandard } from './add-standard';
import { SiteForm } from './site-form';
import { StandardRow } from './standard-row';
import { useSiteSettings } from './use-site-settings';

/** The catalogue: both sides' standards, what they clear for and who may waive them. */
export function StandardsSection() {
  const site = useSiteSettings().data?.site;
  return (
    <FoldedSection
      section="standards"
      id="admin-standards"
      title={<FormattedMessage id="admin.standards" />}
    >
      <p className="subtle">
        <FormattedMessage id="admin.standards.intro" />
      </p>
      {site && <StandardsForm key={site.version} site={site} />}
    </FoldedSection>
  );
}

const COLUMNS = ['standard', 'side', 'clearances', 'waived-by', 'applies', 'holds'] as const;

function StandardsForm({ site }: { readonly site: SiteSettings }) {
  const [standards, setStandards] = useState<readonly Standard[] | undefined>(site.standards);
  const today = todayIn(site.timeZone);
  return (
    <SiteForm
      site={site}
      mine={standards === undefined ? site : { ...site, standards }}
      onReset={() => setStandards(site.standards)}
    >
      {standards === undefined || standards.length === 0 ? (
        <Button onClick={() => setStandards(starterCatalogue(today))}>
          <FormattedMessage id="admin.standards.start" />
        </Button>
      ) : (
        <div className="admin-scroll">
          <table className="admin-table">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    <FormattedMessage id={`admin.standards.${column}`} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {latestEntries(standards).map((entry) => (
                <StandardRow
                  key={entry.key}
                  entry={entry}
                  standards={standards}
                  today={today}
                  onChange={setStandards}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <AddStandard
        check={site.fields.check}
        takenKeys={(standards ?? []).map(({ key }) => key)}
        onAdd={(own) => setStandards(addStandard(standards ?? [], own, today))}
      />
    </SiteForm>
  );
}
