import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

interface Props {
  /** Key of the question in the messages. */
  readonly name: string;
  readonly number?: number;
  readonly children: ReactNode;
}

/** One question: what is asked, and in a line why. */
export function Question({ name, number, children }: Props) {
  return (
    <section className="intake-question" aria-labelledby={`question-${name}`}>
      <h2 id={`question-${name}`} className="intake-question-title">
        {number !== undefined && (
          <span className="intake-number" aria-hidden="true">
            {number}
          </span>
        )}
        <FormattedMessage id={`intake.${name}.title`} />
      </h2>
      <p className="intake-why">
        <FormattedMessage id={`intake.${name}.why`} />
      </p>
      {children}
    </section>
  );
}
