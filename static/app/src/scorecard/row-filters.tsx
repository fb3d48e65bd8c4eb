import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { RowChoices } from '../../../../src/domain/scorecard/row-filter';
import type { Scope } from '../../../../src/domain/scorecard/panel';
import { laneName } from '../ui/lane-name';
import type { RowsAsked } from './measure-names';

interface Props {
  readonly scope: Scope;
  readonly choices: RowChoices;
  readonly hasContested: boolean;
  readonly asked: RowsAsked;
  readonly onAsk: (asked: RowsAsked) => void;
}

/** Which rows are shown: by space, by lane, by work type, contested or not. A filter without a choice is not drawn. */
export function RowFilters({ scope, choices, hasContested, asked, onAsk }: Props) {
  const intl = useIntl();
  return (
    <div className="scorecard-filters">
      <Filter
        label={<FormattedMessage id="scorecard.rows.project" />}
        any={<FormattedMessage id="scorecard.rows.all" />}
        value={asked.project}
        options={scope.seen.map(({ projectId, projectKey }) => [projectId, projectKey])}
        onChange={(project) => onAsk({ ...asked, project })}
      />
      <Filter
        label={<FormattedMessage id="scorecard.rows.lane" />}
        any={<FormattedMessage id="scorecard.rows.all-lanes" />}
        value={asked.lane}
        options={choices.lanes.map((lane) => [lane.key, laneName(intl, lane)])}
        onChange={(lane) => onAsk({ ...asked, lane })}
      />
      <Filter
        label={<FormattedMessage id="scorecard.rows.type" />}
        any={<FormattedMessage id="scorecard.rows.all-types" />}
        value={asked.type}
        options={choices.workTypes.map((type) => [
          type,
          intl.formatMessage({ id: `scorecard.work-type.${type}` }),
        ])}
        onChange={(type) => onAsk({ ...asked, type })}
      />
      {(hasContested || asked.contested !== undefined) && (
        <label className="scorecard-filter">
          <input
            type="checkbox"
            checked={asked.contested !== undefined}
            onChange={({ target }) =>
              onAsk({ ...asked, contested: target.checked ? '1' : undefined })
            }
          />{' '}
          <FormattedMessage id="scorecard.rows.contested" />
        </label>
      )}
    </div>
  );
}

interface FilterProps {
  readonly label: ReactNode;
  readonly any: ReactNode;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string | undefined) => void;
}

function Filter({ label, any, value, options, onChange }: FilterProps) {
  if (options.length < 2 && value === undefined) return null;
  return (
    <label className="scorecard-filter">
      {label}{' '}
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{any}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
