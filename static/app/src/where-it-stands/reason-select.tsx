import { useIntl } from 'react-intl';
import { FIELDS, type FieldMap } from '../../../../src/domain/fields';
import { describedBy, FieldFrame } from '../intake/fields/field-frame';

interface Props {
  readonly id: string;
  readonly fields: FieldMap;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What kind of change "Not yet" asks for, as the measures count it. */
export function ReasonSelect({ id, fields, required, error, value, onChange }: Props) {
  const intl = useIntl();
  const texts = { id, label: intl.formatMessage({ id: 'review.reason.label' }), error };
  return (
    <FieldFrame {...texts}>
      <select
        id={id}
        className="field-input field-input-short"
        value={value}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(texts)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{intl.formatMessage({ id: 'review.reason.choose' })}</option>
        {listReasons(fields).map((reason) => (
          <option key={reason} value={reason}>
            {intl.formatMessage({ id: `review.reason.${reason}` })}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Our kinds of change for which this site has an option. */
export function listReasons({ returnReason }: FieldMap): readonly string[] {
  return FIELDS.returnReason.options.filter((key) => returnReason?.options?.[key] !== undefined);
}
