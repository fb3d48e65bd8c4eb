import { useIntl } from 'react-intl';
import { ChooseOne } from './fields/choices';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';
import type { Team } from './use-teams';

/** Only asked when more than one team could read it. */
export function TeamQuestion({
  draft,
  change,
  errorOf,
  teams,
}: FormProps & { readonly teams: readonly Team[] }) {
  const intl = useIntl();
  return (
    <Question name="team">
      <ChooseOne
        id={controlId('projectId')}
        label={intl.formatMessage({ id: 'intake.team.label' })}
        labelHidden
        error={errorOf('projectId')}
        choices={teams.map(({ projectId, name }) => ({ value: projectId, label: name }))}
        value={draft.projectId}
        onChange={(projectId) => change({ projectId })}
      />
    </Question>
  );
}
