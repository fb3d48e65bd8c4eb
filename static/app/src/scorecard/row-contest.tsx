import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { SortedRow } from '../../../../src/domain/scorecard/row-filter';
import { call } from '../rpc';
import { ReasonAction } from './reason-action';
import { SaidContest } from './said-contest';

interface Props {
  readonly row: SortedRow;
  /** Key of the issue; a row that the viewer may not see has none, and cannot be contested. */
  readonly issueKey: string | undefined;
}

/** Who finds the row wrong, and why; and the way to say so oneself, or to take it back. */
export function RowContest({ row: { row, contests = [] }, issueKey }: Props) {
  const client = useQueryClient();
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState<string>();
  const { issueId, measure } = row;
  const tell = (words: string): void => {
    setSaid(words);
    void client.invalidateQueries({ queryKey: ['rows'] });
    void client.invalidateQueries({ queryKey: ['scorecard'] });
  };
  return (
    <div className="scorecard-contest">
      {contests.map((contest) => (
        <SaidContest
          key={contest.id}
          contest={contest}
          issueId={issueId}
          issueKey={issueKey}
          next={button}
          onEnded={({ mayEnd }, recorded) =>
            tell(recorded ? `scorecard.contest.${mayEnd}.noted` : 'scorecard.contest.ended-before')
          }
        />
      ))}
      {issueKey !== undefined && (
        <ReasonAction
          id={`contest-${issueId}`}
          label={<FormattedMessage id="scorecard.contest" />}
          issueKey={issueKey}
          words={{
            ask: <FormattedMessage id="scorecard.contest.ask" />,
            rule: <FormattedMessage id="scorecard.contest.rule" />,
            send: <FormattedMessage id="scorecard.contest.send" />,
          }}
          save={(reason) => call('contestRow', { issueId, measure, reason })}
          onSaved={({ recorded }) =>
            tell(recorded ? 'scorecard.contest.noted' : 'scorecard.contest.known')
          }
          button={button}
        />
      )}{' '}
      <span role="status">{said !== undefined && <FormattedMessage id={said} />}</span>
    </div>
  );
}
