import { useIntl } from 'react-intl';
import { TextBlock } from './fields/text-fields';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';

export function AcceptanceQuestion({ draft, change, errorOf }: FormProps) {
  const intl = useIntl();
  return (
    <Question name="acceptance" number={4}>
      <TextBlock
        id={controlId('acceptance')}
        label={intl.formatMessage({ id: 'intake.acceptance.label' })}
        hint={intl.formatMessage({ id: 'intake.acceptance.hint' })}
        error={errorOf('acceptance')}
        value={draft.acceptance}
        onChange={(acceptance) => change({ acceptance })}
      />
    </Question>
  );
}
