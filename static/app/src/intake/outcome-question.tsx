import { useIntl } from 'react-intl';
import { TextBlock, TextLine } from './fields/text-fields';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';

export function OutcomeQuestion({ draft, change, errorOf }: FormProps) {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id });
  return (
    <Question name="outcome" number={1}>
      <TextBlock
        id={controlId('outcome')}
        label={text('intake.outcome.label')}
        hint={text('intake.outcome.hint')}
        error={errorOf('outcome')}
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <TextLine
        id={controlId('audience')}
        label={text('intake.audience.label')}
        hint={text('intake.audience.hint')}
        error={errorOf('audience')}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
      />
    </Question>
  );
}
