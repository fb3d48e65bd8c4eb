import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type { Contest } from '../../../../src/domain/scorecard/contest';
import type { SortedRow } from '../../../../src/domain/scorecard/row-filter';
import { call } from '../rpc';
import { ContestForm } from './contest-form';

interface Props {
  readonly row: SortedRow;
  /** Key of the issue; a row that the viewer may not see has none, and cannot be contested. */
  readonly issueKey: string | undefined;
}

/** Who finds the row wrong, and why; and the way to say so oneself. */
export function RowContest({ row: { row, contests = [] }, issueKey }: Props) {
  const client = useQueryClient();
  const button = useRef<HTMLButtonElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => {
    setIsAsking(false);
    // The form is gone only after the next paint, and the focus with it.
    requestAnimationFrame(() => button.current?.focus());
  };
  const sent = useMutation({
    mutationFn: (reason: string) =>
      call('contestRow', { issueId: row.issueId, measure: row.measure, reason }),
    onSuccess: () => {
      close();
      void client.invalidateQueries({ queryKey: ['rows'] });
      void client.invalidateQueries({ queryKey: ['scorecard'] });
    },
  });
  return (
    <div className="scorecard-contest">
      {contests.map((contest) => (
        <Said key={`${contest.at}-${contest.reason}`} contest={contest} />
      ))}
      {issueKey !== undefined && !isAsking && (
        <button
          ref={button}
          type="button"
          className="scorecard-link"
          onClick={() => setIsAsking(true)}
        >
          <FormattedMessage id="scorecard.contest" />
          <span className="visually-hidden"> {issueKey}</span>
        </button>
      )}{' '}
      <span role="status">
        {sent.data && (
          <FormattedMessage
            id={sent.data.recorded ? 'scorecard.contest.noted' : 'scorecard.contest.known'}
          />
        )}
      </span>
      {isAsking && (
        <ContestForm
          id={`contest-${row.issueId}`}
          error={sent.error}
          isSending={sent.isPending}
          onSend={(reason) => sent.mutate(reason)}
          onClose={close}
        />
      )}
    </div>
  );
}

function Said({ contest: { at, side, reason } }: { readonly contest: Contest }) {
  const day = <FormattedDate value={at * 1000} dateStyle="medium" />;
  return (
    <p>
      <span aria-hidden="true">⚐</span>{' '}
      <FormattedMessage id={`scorecard.contest.by.${side}`} values={{ day, reason }} />
    </p>
  );
}
