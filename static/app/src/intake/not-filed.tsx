import SectionMessage from '@atlaskit/section-message';
import { FormattedMessage, useIntl } from 'react-intl';
import { JiraRefused } from '../../../../src/jira/jira-error';
import { failureOf } from '../ui/failure-of';
import type { FilingOutcome } from './file-request';

/** Why it was not filed, what Jira said, and that nothing typed is lost. */
export function NotFiled({
  outcome,
}: {
  readonly outcome: Extract<FilingOutcome, { kind: 'not-filed' }>;
}) {
  const intl = useIntl();
  const { error, uncertain } = outcome;
  const failure = failureOf(error);
  const words =
    error instanceof JiraRefused ? [...error.messages, ...Object.values(error.fieldErrors)] : [];
  return (
    <div role="alert">
      <SectionMessage
        appearance="warning"
        title={intl.formatMessage({
          id: uncertain ? 'intake.not-filed.uncertain' : 'intake.not-filed.title',
        })}
      >
        {words.length > 0 ? (
          <p>
            <FormattedMessage id="intake.not-filed.jira-says" values={{ words: words.join(' ') }} />
          </p>
        ) : (
          <p>
            <FormattedMessage
              id={`failure.${failure.code}.todo`}
              values={{ seconds: failure.retryAfterSeconds ?? 60 }}
            />
          </p>
        )}
        <p>
          <FormattedMessage
            id={uncertain ? 'intake.not-filed.looks-first' : 'intake.not-filed.kept'}
          />
        </p>
      </SectionMessage>
    </div>
  );
}
