import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { FormattedMessage, useIntl } from 'react-intl';
import { failureOf } from './failure-of';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, in a sentence; the reference finds the log line. */
export function FailureMessage({ error, onRetry }: Props) {
  const intl = useIntl();
  const failure = failureOf(error);
  return (
    <SectionMessage
      appearance={failure.code === 'not-set-up' ? 'information' : 'warning'}
      title={intl.formatMessage({ id: `failure.${failure.code}.title` })}
    >
      <p>
        <FormattedMessage
          id={`failure.${failure.code}.todo`}
          values={{ seconds: failure.retryAfterSeconds ?? 60 }}
        />
        {failure.referenceId && (
          <>
            {' '}
            <FormattedMessage id="failure.reference" values={{ id: failure.referenceId }} />
          </>
        )}
      </p>
      {onRetry && (
        <Button onClick={onRetry}>
          <FormattedMessage id="action.try-again" />
        </Button>
      )}
    </SectionMessage>
  );
}
