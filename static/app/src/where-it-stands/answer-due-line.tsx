import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Moment } from './dates';

interface Props {
  /** Epoch milliseconds. */
  readonly due: number;
  readonly answeredAt: number | undefined;
  readonly isOpen: boolean;
}

/** By when an answer is due, or how that went. */
export function AnswerDueLine({ due, answeredAt, isOpen }: Props) {
  // As of when the line came up: a page that is left open is read again on the next change.
  const [now] = useState(() => Date.now());
  if (answeredAt !== undefined) {
    const id = answeredAt <= due ? 'standing.answered.in-time' : 'standing.answered.later';
    return (
      <FormattedMessage
        id={id}
        values={{ at: <Moment at={answeredAt} />, due: <Moment at={due} /> }}
      />
    );
  }
  if (!isOpen) return null;
  const id = now <= due ? 'standing.due' : 'standing.overdue';
  return <FormattedMessage id={id} values={{ due: <Moment at={due} /> }} />;
}
