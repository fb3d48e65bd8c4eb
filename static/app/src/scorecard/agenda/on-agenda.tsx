import { useQueryClient } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { AgendaDecision } from '../../../../../src/jira/decisions';
import { openIssue } from '../../host';
import { FailureMessage } from '../../ui/failure-message';
import { failureOf } from '../../ui/failure-of';
import type { LeftStep } from './put-on-agenda';
import { readAgendaAgain } from './use-agenda';

interface Props {
  readonly decisions: readonly AgendaDecision[];
  /** Whether it was put there a moment ago, by this user. */
  readonly isNew: boolean;
}

/** "Already on the agenda: ACQ-12": what waits for this measure, to be opened. */
export function OnAgenda({ decisions, isNew }: Props) {
  const client = useQueryClient();
  return (
    <span>
      <FormattedMessage id={isNew ? 'scorecard.agenda.made' : 'scorecard.agenda.known'} />{' '}
      {decisions.map(({ issueKey }) => (
        <span key={issueKey}>
          <button
            type="button"
            className="scorecard-link"
            onClick={() => openIssue(issueKey, () => readAgendaAgain(client))}
          >
            {issueKey}
          </button>{' '}
        </span>
      ))}
    </span>
  );
}

interface UnfinishedProps {
  readonly left: readonly LeftStep[];
  readonly onRetry: () => void;
}

/** The decision is there, but not all that belongs to it. */
export function Unfinished({ left, onRetry }: UnfinishedProps) {
  if (left.length === 0) return null;
  return (
    <div role="alert" className="scorecard-agenda-form">
      {left.map((one) => (
        <LeftOver key={one.step} left={one} onRetry={onRetry} />
      ))}
    </div>
  );
}

interface LeftProps {
  readonly left: LeftStep;
  readonly onRetry: () => void;
}

/** A receipt that is too large stays so: another try would not help. */
function LeftOver({ left: { step, error }, onRetry }: LeftProps) {
  if (step === 'attach' && failureOf(error).code === 'too-large')
    return <FormattedMessage id="scorecard.agenda.left.too-large" />;
  return (
    <>
      <p>
        <FormattedMessage id={`scorecard.agenda.left.${step}`} />
      </p>
      <FailureMessage error={error} onRetry={onRetry} />
    </>
  );
}
