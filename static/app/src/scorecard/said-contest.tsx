import type { RefObject } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type { Contest } from '../../../../src/domain/scorecard/contest';
import { call } from '../rpc';
import { ReasonAction } from './reason-action';

interface Props {
  readonly contest: Contest;
  readonly issueId: string;
  /** Absent: the viewer may not see the issue, and do nothing. */
  readonly issueKey: string | undefined;
  /** Gets the focus once the contest has ended, and the button with it. */
  readonly next: RefObject<HTMLButtonElement>;
  readonly onEnded: (contest: Contest, recorded: boolean) => void;
}

/** A contest, how it ended, and the way to end it for who may. */
export function SaidContest({ contest, issueId, issueKey, next, onEnded }: Props) {
  const { id, at, side, reason, ended, mayEnd } = contest;
  return (
    <div className={ended && 'subtle'}>
      <p>
        <span aria-hidden="true">⚐</span>{' '}
        <FormattedMessage
          id={`scorecard.contest.by.${side}`}
          values={{ day: <Day at={at} />, reason }}
        />
      </p>
      {ended && (
        <p>
          <FormattedMessage
            id={`scorecard.contest.${ended.how}.by.${ended.side}`}
            values={{ day: <Day at={ended.at} />, reason: ended.reason }}
          />
        </p>
      )}
      {mayEnd && issueKey !== undefined && (
        <ReasonAction
          id={`end-${id}`}
          label={<FormattedMessage id={`scorecard.contest.${mayEnd}`} />}
          issueKey={issueKey}
          words={{
            ask: <FormattedMessage id={`scorecard.contest.${mayEnd}.ask`} />,
            rule: <FormattedMessage id={`scorecard.contest.${mayEnd}.rule`} />,
            send: <FormattedMessage id={`scorecard.contest.${mayEnd}.send`} />,
          }}
          save={(why) => call('endContest', { issueId, contestId: id, reason: why })}
          onSaved={({ recorded }) => onEnded(contest, recorded)}
          next={next}
        />
      )}
    </div>
  );
}

function Day({ at }: { readonly at: number }) {
  return <FormattedDate value={at * 1000} dateStyle="medium" />;
}
