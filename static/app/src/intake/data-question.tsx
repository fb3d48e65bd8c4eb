import { useIntl } from 'react-intl';
import { ChooseOne, type Choice } from './fields/choices';
import { TextLine } from './fields/text-fields';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';

export function DataQuestion({
  draft,
  change,
  errorOf,
  dataClasses,
}: FormProps & { readonly dataClasses: readonly Choice[] }) {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id });
  return (
    <Question name="data" number={5}>
      <ChooseOne
        id={controlId('dataClass')}
        label={text('intake.data-class.label')}
        choices={dataClasses}
        value={draft.dataClass}
        onChange={(dataClass) => change({ dataClass })}
      />
      <TextLine
        id={controlId('system')}
        label={text('intake.system.label')}
        hint={text('intake.system.hint')}
        error={errorOf('system')}
        value={draft.system}
        onChange={(system) => change({ system })}
      />
    </Question>
  );
}
