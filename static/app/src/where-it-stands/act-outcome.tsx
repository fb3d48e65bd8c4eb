import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { FormattedMessage, useIntl } from 'react-intl';
import { JiraRefused } from '../../../../src/jira/jira-error';
import { openIssue } from '../host';
import { failureOf } from '../ui/failure-of';
import type { ActOutcome } from './act';

interface Props {
  readonly outcome: ActOutcome | undefined;
  readonly issueKey: string;
  /** Tries the parts that are left. */
  readonly onRetry: () => void;
}

/** What did not work of an act, where that leaves the request, and what to do. */
export function ActOutcomeMessage({ outcome, issueKey, onRetry }: Props) {
  const intl = useIntl();
  if (!outcome || outcome.kind === 'done') return null;
  return (
    <div role="alert" className="standing-outcome">
      <SectionMessage appearance="warning" title={intl.formatMessage({ id: titleOf(outcome) })}>
        <Explanation outcome={outcome} />
        {outcome.kind === 'partly' && (
          <Button onClick={onRetry}>{intl.formatMessage({ id: 'action.try-again' })}</Button>
        )}
        {outcome.kind === 'no-road' && (
          <Button onClick={() => openIssue(issueKey)}>
            {intl.formatMessage({ id: 'act.open-in-jira' })}
          </Button>
        )}
      </SectionMessage>
    </div>
  );
}

function titleOf(outcome: Exclude<ActOutcome, { kind: 'done' }>): string {
  switch (outcome.kind) {
    case 'partly':
      return `act.partly.${outcome.left[0]?.kind ?? 'move'}`;
    case 'failed':
      return outcome.moved ? 'act.failed.halfway' : 'act.failed';
    case 'no-road':
      return outcome.moved ? 'act.no-road.halfway' : 'act.no-road';
    case 'moved-meanwhile':
      return 'act.moved-meanwhile';
  }
}

function Explanation({ outcome }: { readonly outcome: Exclude<ActOutcome, { kind: 'done' }> }) {
  if (outcome.kind === 'moved-meanwhile' || outcome.kind === 'no-road') {
    return (
      <p>
        <FormattedMessage id={`act.${outcome.kind}.todo`} />
      </p>
    );
  }
  const { error } = outcome;
  const words =
    error instanceof JiraRefused ? [...error.messages, ...Object.values(error.fieldErrors)] : [];
  if (words.length > 0) {
    return (
      <p>
        <FormattedMessage id="act.jira-says" values={{ words: words.join(' ') }} />
      </p>
    );
  }
  if (error === undefined) {
    return (
      <p>
        <FormattedMessage id="act.no-road.todo" />
      </p>
    );
  }
  const failure = failureOf(error);
  return (
    <p>
      <FormattedMessage
        id={`failure.${failure.code}.todo`}
        values={{ seconds: failure.retryAfterSeconds ?? 60 }}
      />
    </p>
  );
}
