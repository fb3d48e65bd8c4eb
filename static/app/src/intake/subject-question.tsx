import { useIntl } from 'react-intl';
import { REQUEST_KINDS, type RequestKind } from '../../../../src/domain/intake/request-kind';
import { ChooseOne } from './fields/choices';
import { TextLine } from './fields/text-fields';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';

/** What it is, in a title and in kind: an experiment with a time limit, or a request. */
export function SubjectQuestion({ draft, change, errorOf }: FormProps) {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id });
  return (
    <Question name="subject">
      <TextLine
        id={controlId('title')}
        label={text('intake.title.label')}
        hint={text('intake.title.hint')}
        error={errorOf('title')}
        required
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <ChooseOne
        id={controlId('kind')}
        label={text('intake.kind.label')}
        error={errorOf('kind')}
        choices={REQUEST_KINDS.map((kind) => ({
          value: kind,
          label: text(`intake.kind.${kind}`),
          detail: text(`intake.kind.${kind}.detail`),
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as RequestKind })}
      />
    </Question>
  );
}
