import { FormattedMessage, useIntl } from 'react-intl';
import { laneName } from '../ui/lane-name';
import { writePolicy } from './draft-edits';
import type { DraftSettings } from './draft-settings';

interface Props {
  readonly draft: DraftSettings;
  readonly onChange: (draft: DraftSettings) => void;
}

const LANGUAGES = ['en', 'fr'] as const;
const MAX_POLICY = 400;

/** Who may enter a lane and why, in the team's own words: shown on the board before our numbers. */
export function LanePolicies({ draft, onChange }: Props) {
  const intl = useIntl();
  const columns = LANGUAGES.map((language) => `admin.policy.${language}`);
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.policy" />
      </legend>
      <p className="subtle">
        <FormattedMessage id="admin.policy.intro" />
      </p>
      <table className="admin-table">
        <thead>
          <tr>
            {['admin.lane', ...columns].map((id) => (
              <th key={id} scope="col">
                <FormattedMessage id={id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.settings.lanes.map((lane) => (
            <tr key={lane.key}>
              <th scope="row">{laneName(intl, lane)}</th>
              {LANGUAGES.map((language) => (
                <td key={language}>
                  <textarea
                    rows={2}
                    maxLength={MAX_POLICY}
                    aria-label={`${laneName(intl, lane)}, ${intl.formatMessage({ id: `admin.policy.${language}` })}`}
                    value={lane.policy?.[language] ?? ''}
                    onChange={({ target }) =>
                      onChange(writePolicy(draft, lane.key, { [language]: target.value }))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
