import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SetupRunStep } from '../../../../src/contract/setup';
import type { SetupCause } from '../../../../src/domain/setup/run';
import type { NameBook } from './names';
import { StepText } from './step-text';
import type { Running } from './use-run';

interface Props {
  readonly stopped: SetupRunStep;
  readonly names: NameBook;
  readonly running: Running;
}

/** The step that could not be done: why, in Jira's own words where it has some, and what can be done. */
export function Stopped({ stopped: { step, state }, names, running }: Props) {
  const intl = useIntl();
  if (state.kind !== 'failed') return null;
  return (
    <SectionMessage appearance="warning" title={intl.formatMessage({ id: 'setup.stopped' })}>
      <p>
        <StepText step={step} names={names} />
      </p>
      <CauseText cause={state.cause} />
      <div className="admin-actions">
        <Button onClick={() => running.go(running.last)}>
          <FormattedMessage id="action.try-again" />
        </Button>
        {running.last === 'apply' && (
          <Button onClick={() => void running.skip(step.key)}>
            <FormattedMessage id="setup.leave-out" />
          </Button>
        )}
      </div>
    </SectionMessage>
  );
}

function CauseText({ cause }: { readonly cause: SetupCause }) {
  const messages = 'messages' in cause ? cause.messages : [];
  return (
    <>
      <p>
        <FormattedMessage id={`setup.cause.${cause.code}`} values={{ count: messages.length }} />
      </p>
      {messages.map((message) => (
        <blockquote key={message}>{message}</blockquote>
      ))}
    </>
  );
}
