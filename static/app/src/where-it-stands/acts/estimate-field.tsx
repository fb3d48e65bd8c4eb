import { FormattedMessage, useIntl } from 'react-intl';
import { FieldError } from '../../intake/fields/field-frame';
import { readEstimate, type EstimateDraft } from './case-draft';

interface Props {
  readonly id: string;
  readonly legend: string;
  readonly draft: EstimateDraft;
  readonly onChange: (draft: EstimateDraft) => void;
}

const PARTS = ['low', 'likely', 'high'] as const;

/** What it is at least, most likely and at most; an estimate that is one number is none. */
export function EstimateField({ id, legend, draft, onChange }: Props) {
  const intl = useIntl();
  const isWrong = readEstimate(draft) === undefined;
  return (
    <fieldset className="standing-estimate">
      <legend className="field-label">{legend}</legend>
      {PARTS.map((part) => (
        <label key={part}>
          <FormattedMessage id={`acts.case.estimate.${part}`} />
          <input
            id={`${id}-${part}`}
            className="field-input"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={draft[part]}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `${id}-error` : undefined}
            onChange={(event) => onChange({ ...draft, [part]: event.target.value })}
          />
        </label>
      ))}
      <FieldError
        id={id}
        label={legend}
        error={isWrong ? intl.formatMessage({ id: 'acts.case.estimate.wrong' }) : undefined}
      />
    </fieldset>
  );
}
