import { FormattedMessage, useIntl } from 'react-intl';
import type { HistoryRules, MappedAnswer } from '../../../../src/domain/settings';
import { ANSWER_KINDS } from '../../../../src/domain/standing/answer-kind';
import type { NamedChoice } from '../../../../src/jira/history-preview';
import { SignCount, type PastScope } from './sign-count';

type Answers = NonNullable<HistoryRules['answerFromResolution']>;

interface Props {
  readonly resolutions: readonly NamedChoice[];
  readonly chosen: Answers;
  readonly scope: PastScope;
  readonly onChange: (chosen: Answers) => void;
}

const ANSWERS: readonly MappedAnswer[] = [...ANSWER_KINDS, 'no'];
const SAYS_NOTHING = '';

/** What IT meant when it closed a request with a resolution, before it had four answers. */
export function ResolutionRule({ resolutions, chosen, scope, onChange }: Props) {
  const intl = useIntl();
  const choose = (id: string, value: string): void => {
    const { [id]: _old, ...others } = chosen;
    const answer = ANSWERS.find((each) => each === value);
    onChange(answer === undefined ? others : { ...others, [id]: answer });
  };
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.history.answers" />
      </legend>
      {resolutions.map(({ id, name }) => (
        <label key={id} className="admin-field">
          <span>{name}</span>
          <select
            value={chosen[id] ?? SAYS_NOTHING}
            onChange={({ target }) => choose(id, target.value)}
          >
            <option value={SAYS_NOTHING}>
              {intl.formatMessage({ id: 'admin.history.answer.none' })}
            </option>
            {ANSWERS.map((answer) => (
              <option key={answer} value={answer}>
                {intl.formatMessage({ id: `admin.history.answer.${answer}` })}
              </option>
            ))}
          </select>
          {chosen[id] && <SignCount scope={scope} sign={{ kind: 'resolution', ids: [id] }} />}
        </label>
      ))}
    </fieldset>
  );
}
