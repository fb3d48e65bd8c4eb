import { FormattedDate, FormattedList, FormattedMessage, useIntl } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';

type RowOf<M extends MeasureRow['measure']> = Extract<MeasureRow, { measure: M }>;

/** The instants and the rule of one row, in a sentence. */
export function RowFacts({ row }: { readonly row: MeasureRow }) {
  switch (row.measure) {
    case 'M1':
      return <FirstAnswerFacts row={row} />;
    case 'M2':
      return (
        <FormattedMessage
          id="scorecard.facts.M2"
          values={{ urgent: row.urgentDays, total: row.inProgressDays }}
        />
      );
    case 'M3':
      return (
        <FormattedMessage
          id={`scorecard.facts.M3.${row.endedBy}`}
          values={{
            ready: <Instant at={row.readyAt} />,
            ended: <Instant at={row.endedAt} />,
            days: row.workingDays,
            target: row.targetDays,
          }}
        />
      );
    case 'M4':
      return <ChangeFacts row={row} />;
  }
}

function FirstAnswerFacts({ row }: { readonly row: RowOf<'M1'> }) {
  return (
    <FormattedMessage
      id={row.answeredAt === undefined ? 'scorecard.facts.M1.unanswered' : 'scorecard.facts.M1'}
      values={{
        started: <Instant at={row.startedAt} />,
        answered: row.answeredAt === undefined ? '' : <Instant at={row.answeredAt} />,
        days: row.workingDays,
        target: row.targetDays,
      }}
    />
  );
}

function ChangeFacts({ row }: { readonly row: RowOf<'M4'> }) {
  const intl = useIntl();
  return (
    <>
      <FormattedMessage
        id="scorecard.facts.M4"
        values={{ ready: <Instant at={row.readyAt} />, count: row.changes.length }}
      />
      <ul className="scorecard-changes">
        {row.changes.map((change) => (
          <li key={change.at}>
            <Instant at={change.at} />{' '}
            <FormattedMessage
              id={`scorecard.change.${change.kind}`}
              values={{
                fields: (
                  <FormattedList
                    value={change.fields.map((field) =>
                      intl.formatMessage({ id: `scorecard.field.${field}` }),
                    )}
                  />
                ),
              }}
            />
          </li>
        ))}
        {row.leftOut.length > 0 && (
          <li className="subtle">
            <FormattedMessage
              id="scorecard.change.left-out"
              values={{ count: row.leftOut.length }}
            />
          </li>
        )}
      </ul>
    </>
  );
}

/** An instant in the user's zone; `at` in epoch seconds. */
function Instant({ at }: { readonly at: number }) {
  return <FormattedDate value={at * 1000} dateStyle="medium" timeStyle="short" />;
}
